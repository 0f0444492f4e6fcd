{% macro forget_stages_since(days_to_enter, rulesets) -%}
    {%- if is_incremental() -%}
    delete from {{ this }}
    where
        entered_date >= (
            select min(as_of_date) from {{ days_to_enter }}
            where ruleset in (select ruleset from {{ rulesets }})
        )
        and ruleset in (select ruleset from {{ rulesets }})
    {%- endif -%}
{%- endmacro %}
