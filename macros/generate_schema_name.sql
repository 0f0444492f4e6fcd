{#- Installed as a package, the schemas are named as that project names its own: this macro of ours only its nodes see. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {%- if project_name == 'lead_scoring' -%}
        {{ custom_schema_name | trim if custom_schema_name else target.schema }}
    {%- else -%}
        {%- set name = var('schema_prefix') ~ custom_schema_name | trim if custom_schema_name else none -%}
        {%- set macros = context.get(project_name, {}) -%}
        {%- if 'generate_schema_name' in macros -%}
            {{ macros['generate_schema_name'](name, node) }}
        {%- else -%}
            {{ dbt.default__generate_schema_name(name, node) }}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}
