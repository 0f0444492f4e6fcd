{% macro whole_build() %}
    {%- set evaluation = lead_scoring.evaluation_models() -%}
    {%- set whole = [] -%}
    {#- dbt lists the tests of a model that is switched off -#}
    {%- for node in graph.nodes.values() if node.config.enabled and node.package_name == 'lead_scoring' -%}
        {%- if node.resource_type == 'test' -%}
            {%- set is_whole = not node.depends_on.nodes | select('in', evaluation) | list -%}
        {%- elif node.resource_type == 'model' -%}
            {%- set is_whole = node.unique_id not in evaluation
                and node.config.materialized != 'ephemeral' -%}
        {%- else -%}
            {%- set is_whole = node.resource_type == 'seed' -%}
        {%- endif -%}
        {%- if is_whole -%}
            {%- do whole.append(node.unique_id) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(whole) -%}
{% endmacro %}
