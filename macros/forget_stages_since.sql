{% macro forget_stages_since(score_dates) -%}
    {%- if is_incremental() -%}
    delete from {{ this }}
    where entered_date >= (select min(as_of_date) from {{ score_dates }})
    {%- endif -%}
{%- endmacro %}
