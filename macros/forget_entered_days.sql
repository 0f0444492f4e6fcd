{% macro forget_entered_days(days_to_enter, rulesets) -%}
    delete from {{ days_to_enter.render() }}
    where ruleset in (select ruleset from {{ rulesets }})
{%- endmacro %}
