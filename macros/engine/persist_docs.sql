{% macro default__persist_docs(relation, model, for_relation, for_columns) -%}
    {%- if not model.name.startswith('int_') -%}
        {{ return(dbt.default__persist_docs(relation, model, for_relation, for_columns)) }}
    {%- endif -%}
{%- endmacro %}
