{% macro forget_refitted_card(examples, score_dates) -%}
    {%- if is_incremental() -%}
    delete from {{ this }}
    where
        trained_on in (select as_of_date from {{ score_dates }} where is_current)
        and exists (select lead_id from {{ examples }} where part <> 'embargoed')
    {%- endif -%}
{%- endmacro %}
