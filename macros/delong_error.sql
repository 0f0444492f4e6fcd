{#- DeLong's standard error: for either side the sample variance of its placements, over how many there are.
    sums is a relation with the counts of both sides, twice the sum of the placements, and four times their squares. -#}
{% macro delong_error(sums) -%}
    sqrt(
        {%- for own, other in [('conversion', 'non_conversion'), ('non_conversion', 'conversion')] %}
        {%- set count = sums ~ '.' ~ own ~ '_count' %}
        {%- set other_count = sums ~ '.' ~ other ~ '_count' %}
        {%- set squares = lead_scoring.exact_product([count, sums ~ '.' ~ own ~ '_squares']) %}
        {%- set square_of_sum = lead_scoring.exact_product([sums ~ '.twice_sum', sums ~ '.twice_sum']) %}
        cast({{ squares }} - {{ square_of_sum }} as {{ lead_scoring.type_double() }})
        / nullif(cast({{ lead_scoring.exact_product([count, count]) }} as {{ lead_scoring.type_double() }}) * ({{ count }} - 1), 0)
        / nullif(4 * cast({{ lead_scoring.exact_product([other_count, other_count]) }} as {{ lead_scoring.type_double() }}), 0)
        {{- ' +' if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}
