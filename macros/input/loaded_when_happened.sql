{#- What was planned when it was loaded is loaded, as it were, when it happens: a later sync says that its time has come,
    and until then it is set aside. -#}
{% macro loaded_when_happened(happened_at, synced_at, newest_sync) -%}
    cast(
        case
            when {{ happened_at }} > {{ synced_at }} and {{ happened_at }} <= {{ newest_sync }} then {{ happened_at }}
            else {{ synced_at }}
        end as {{ dbt.type_string() }}
    )
{%- endmacro %}
