{% macro add_text_column(relation, column) -%}
    {{ return(adapter.dispatch('add_text_column', 'lead_scoring')(relation, column)) }}
{%- endmacro %}

{% macro default__add_text_column(relation, column) -%}
    alter table {{ relation }} add column if not exists {{ column }} {{ dbt.type_string() }}
{%- endmacro %}
