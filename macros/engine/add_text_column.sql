{% macro add_text_column(relation, column) -%}
    {{ return(adapter.dispatch('add_text_column', 'lead_scoring')(relation, column)) }}
{%- endmacro %}

{% macro default__add_text_column(relation, column) -%}
    alter table {{ relation }} add column if not exists {{ column }} {{ dbt.type_string() }}
{%- endmacro %}

{% macro spark__add_text_column(relation, column) -%}
    {%- if execute and column not in lead_scoring.column_names(relation) -%}
        alter table {{ relation }} add columns ({{ column }} {{ dbt.type_string() }})
    {%- endif -%}
{%- endmacro %}
