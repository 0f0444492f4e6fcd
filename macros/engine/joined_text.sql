{% macro joined_text(text, separator, order_by) -%}
    {{ return(adapter.dispatch('joined_text', 'lead_scoring')(text, separator, order_by)) }}
{%- endmacro %}

{% macro default__joined_text(text, separator, order_by) -%}
    string_agg({{ text }}, {{ separator }} order by {{ order_by }})
{%- endmacro %}
