{% macro decay_factor(decay, age_days, decay_days) -%}
    cast(round(cast(
        case {{ decay }}
            when 'linear' then greatest(
                0, 1 - cast({{ age_days }} as {{ dbt.type_float() }}) / cast({{ decay_days }} as {{ dbt.type_float() }})
            )
            when 'half_life' then exp(
                -ln(2) * cast({{ age_days }} as {{ dbt.type_float() }}) / cast({{ decay_days }} as {{ dbt.type_float() }})
            )
            else 1
        end
        as decimal(20, 15)
    ), 6) as decimal(18, 6))
{%- endmacro %}
