{% macro joined_text(text, separator, order_by) -%}
    {{ return(adapter.dispatch('joined_text', 'lead_scoring')(text, separator, order_by)) }}
{%- endmacro %}

{% macro default__joined_text(text, separator, order_by) -%}
    string_agg({{ text }}, {{ separator }} order by {{ order_by }})
{%- endmacro %}

{% macro redshift__joined_text(text, separator, order_by) -%}
    {{ lead_scoring.trino__joined_text(text, separator, order_by) }}
{%- endmacro %}

{% macro snowflake__joined_text(text, separator, order_by) -%}
    {{ lead_scoring.trino__joined_text(text, separator, order_by) }}
{%- endmacro %}

{% macro trino__joined_text(text, separator, order_by) -%}
    listagg({{ text }}, {{ separator }}) within group (order by {{ order_by }})
{%- endmacro %}

{#- Spark aggregates in no order: what is to be joined is sorted afterwards. Of no text it would make an empty one. -#}
{% macro spark__joined_text(text, separator, order_by) -%}
    case
        when count({{ text }}) > 0 then array_join(
            transform(
                array_sort(collect_list(case when {{ text }} is not null then struct({{ order_by }}, {{ text }} as joined_text) end)),
                entry -> entry.joined_text
            ),
            {{ separator }}
        )
    end
{%- endmacro %}
