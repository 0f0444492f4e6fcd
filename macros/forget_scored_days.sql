{% macro forget_scored_days(score_dates, rulesets) -%}
    {%- if is_incremental() -%}
    delete from {{ this }}
    where
        as_of_date in (select as_of_date from {{ score_dates }})
        and ruleset in (select ruleset from {{ rulesets }})
    {%- endif -%}
{%- endmacro %}
