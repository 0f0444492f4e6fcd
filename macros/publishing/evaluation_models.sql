{% macro evaluation_models() %}
    {%- set models = [] -%}
    {%- for node in graph.nodes.values() if node.resource_type == 'model' -%}
        {%- if node.original_file_path.startswith('models/evaluation/') -%}
            {%- do models.append(node.unique_id) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(models) -%}
{% endmacro %}
