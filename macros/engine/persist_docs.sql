{% macro default__persist_docs(relation, model, for_relation, for_columns) -%}
    {%- if not model.name.startswith('int_') -%}
        {{ return(dbt.default__persist_docs(relation, model, for_relation, for_columns)) }}
    {%- endif -%}
{%- endmacro %}

{#- On Spark a table carries its description from its making on; those of columns would be a statement each. -#}
{% macro spark__persist_docs(relation, model, for_relation, for_columns) -%}
{%- endmacro %}
