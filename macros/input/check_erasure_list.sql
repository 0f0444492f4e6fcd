{#- The list may be missing; but once it had somebody erased, they would be leads again without it. -#}
{% macro check_erasure_list() %}
    {%- set table = 'erasure_requests' -%}
    {%- set in_files = 'files' in lead_scoring.inputs() and lead_scoring.input_files(table) -%}
    {%- set erased_leads = load_relation(lead_scoring.stored_model('stg_erased_leads')) -%}
    {%- if erased_leads and not in_files and not lead_scoring.stored_table('tables', table) -%}
        {%- set erased = run_query('select count(*) from ' ~ erased_leads).columns[0].values()[0] -%}
        {%- if erased -%}
            {%- do lead_scoring.stop(
                'the list ' ~ table ~ ', by which ' ~ erased ~ ' lead(s) were erased, does not exist any more',
                'put it back where it was, or, if they may be leads again, an empty one with the columns lead_id and email'
            ) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
