{% macro mark_days_to_enter(days_to_enter, score_dates, rulesets) -%}
    insert into {{ days_to_enter.render() }} (ruleset, as_of_date)
    select
        rulesets.ruleset,
        score_dates.as_of_date
    from {{ rulesets }} as rulesets
    cross join {{ score_dates }} as score_dates
    left join {{ days_to_enter }} as marked
        on rulesets.ruleset = marked.ruleset and score_dates.as_of_date = marked.as_of_date
    where marked.ruleset is null
{%- endmacro %}
