{% macro effect_reason(reason_rank) -%}
    max(case
        when ranked.reason_rank = {{ reason_rank }} and ranked.effect <> 0
            then
                case when ranked.effect > 0 then '+' else '-' end
                || cast(cast(round(abs(ranked.effect), 1) as decimal(18, 1)) as {{ dbt.type_string() }})
                || ' ' || ranked.label
    end)
{%- endmacro %}
