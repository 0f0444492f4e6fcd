{% macro forget_stages_since(score_dates, rulesets) -%}
    {%- if is_incremental() -%}
    delete from {{ this }}
    where
        entered_date >= (select min(as_of_date) from {{ score_dates }})
        and ruleset in (select ruleset from {{ rulesets }})
    {%- endif -%}
{%- endmacro %}
