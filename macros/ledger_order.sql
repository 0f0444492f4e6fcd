{#- What a rule gave is told before what has faded of it. -#}
{% macro ledger_order(ledger) -%}
    abs({{ ledger }}.points) desc nulls last,
    {{ ledger }}.rule_id asc nulls last,
    case when {{ ledger }}.component = 'decay' then 1 else 0 end asc nulls last,
    {{ ledger }}.component asc nulls last,
    {{ ledger }}.criteria_group asc nulls last,
    {{ ledger }}.entry_type asc nulls last
{%- endmacro %}
