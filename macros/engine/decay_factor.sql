{% macro decay_factor(decay, age_days, decay_days) -%}
    {{ return(adapter.dispatch('decay_factor', 'lead_scoring')(decay, age_days, decay_days)) }}
{%- endmacro %}

{#- Fifteen places of a double are exact enough that the rounding to six meets true halves. What is below
    e to the power of -100 is 0, which some engines refuse to compute. -#}
{% macro default__decay_factor(decay, age_days, decay_days) -%}
    cast(round(cast(
        case {{ decay }}
            when 'linear' then greatest(0, 1 - cast({{ age_days }} as {{ lead_scoring.type_double() }}) / {{ decay_days }})
            when 'half_life' then exp(greatest(
                -ln(2) * cast({{ age_days }} as {{ lead_scoring.type_double() }}) / {{ decay_days }},
                -100
            ))
            else 1
        end
        as {{ lead_scoring.type_decimal(20, 15) }}
    ), 6) as decimal(18, 6))
{%- endmacro %}
