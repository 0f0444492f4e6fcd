{#- The day is judged anew when it learns anew, and when its card can no longer be used. -#}
{% macro forget_card_quality(examples, score_dates, fitted_scorecards) -%}
    {%- if is_incremental() -%}
    delete from {{ this }}
    where
        trained_on in (select as_of_date from {{ score_dates }} where is_current)
        and (
            step_count is null
            or exists (select lead_id from {{ examples }} where part <> 'embargoed')
            or active_trained_on in (
                select trained_on from {{ fitted_scorecards }} where not is_usable
            )
        )
    {%- endif -%}
{%- endmacro %}
