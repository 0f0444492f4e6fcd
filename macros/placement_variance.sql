{#- The sample variance of the placements over their number: one of the two parts of DeLong's variance. -#}
{% macro placement_variance(own_count, other_count, twice_squares, twice_sum) -%}
    cast({{ lead_scoring.exact_product([own_count, twice_squares]) }}
        - {{ lead_scoring.exact_product([twice_sum, twice_sum]) }} as double)
    / nullif(cast({{ lead_scoring.exact_product([own_count, own_count]) }} as double) * ({{ own_count }} - 1), 0)
    / nullif(4 * cast({{ lead_scoring.exact_product([other_count, other_count]) }} as double), 0)
{%- endmacro %}
