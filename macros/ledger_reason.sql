{% macro ledger_reason(entry) -%}
    case {{ entry }}.entry_type
        when 'rule' then rule_reasons.reason
        when 'dormancy' then rule_reasons.reason
        when 'decay' then 'Faded with time: ' || rule_reasons.reason
        when 'group_cap' then 'Limit of the group ' || {{ entry }}.criteria_group
        when 'bound' then 'Limit of the score'
    end
{%- endmacro %}
