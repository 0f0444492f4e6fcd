{#- A run may leave the evaluation out, whose tables are those of an earlier one then. -#}
{% macro forget_erased_evaluation() %}
    {%- if execute and flags.WHICH in ('build', 'run') -%}
        {%- set erased_leads = lead_scoring.stored_model('stg_erased_leads') -%}
        {%- for id in lead_scoring.evaluation_models() if 'lead_id' in graph.nodes[id].columns -%}
            {%- set stored = lead_scoring.stored_model(graph.nodes[id].name) -%}
            {%- set found = load_relation(stored) -%}
            {%- if found and found.is_table and load_relation(erased_leads) -%}
                {%- do run_query('delete from ' ~ stored ~ ' where lead_id in (select lead_id from ' ~ erased_leads ~ ')') -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
