{% macro trimmed_id(column) -%}
    {{ return(adapter.dispatch('trimmed_id', 'lead_scoring')(column)) }}
{%- endmacro %}

{#- A key column with nulls often arrives as floating point: 2.0 is the id 2. -#}
{% macro default__trimmed_id(column) -%}
    case
        when typeof({{ column }}) in ('DOUBLE', 'FLOAT')
            then regexp_replace(cast({{ column }} as varchar), '\.0$', '')
        else {{ lead_scoring.trimmed_text(column) }}
    end
{%- endmacro %}
