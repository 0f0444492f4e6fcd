{% macro forget_card_quality(weights, score_dates) -%}
    {%- if is_incremental() -%}
    delete from {{ this }}
    where
        trained_on in (select as_of_date from {{ score_dates }} where is_current)
        and (step_count is null or exists (select step from {{ weights }}))
    {%- endif -%}
{%- endmacro %}
