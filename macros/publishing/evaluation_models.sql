{% macro evaluation_models() %}
    {%- set models = [] -%}
    {%- for _ in range(3) -%}
        {%- for node in graph.nodes.values()
            if node.package_name == 'lead_scoring' and node.resource_type == 'model' and node.unique_id not in models -%}
            {%- if node.original_file_path.startswith('models/evaluation/')
                or node.depends_on.nodes | select('in', models) | list -%}
                {%- do models.append(node.unique_id) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- do return(models) -%}
{% endmacro %}
