{% macro forget_erased_leads(erased_leads) -%}
    {%- if is_incremental() -%}
    delete from {{ this }} where lead_id in (select lead_id from {{ erased_leads }})
    {%- endif -%}
{%- endmacro %}
