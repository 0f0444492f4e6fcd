{#- The CTE feature_bins, from feature_values. A value that no bin holds, such as a number above 0 where training saw none,
    has no row, and so no weight. -#}
{% macro feature_bins(bins) -%}
feature_bins as (
    select
        feature_values.example_number,
        coalesce(ranges.bin_number, levels.bin_number, fallbacks.bin_number) as bin_number
    from feature_values
    left join {{ bins }} as ranges
        on
            feature_values.feature_number = ranges.feature_number
            and ranges.bin_kind in ('negative', 'zero', 'range')
            and feature_values.number_value
            >= coalesce(ranges.lower_bound, feature_values.number_value)
            and (
                feature_values.number_value < ranges.upper_bound or ranges.upper_bound is null
            )
    left join {{ bins }} as levels
        on
            feature_values.feature_number = levels.feature_number
            and feature_values.text_value = levels.level
    left join {{ bins }} as fallbacks
        on
            feature_values.feature_number = fallbacks.feature_number
            and fallbacks.bin_kind
            = case
                when feature_values.text_value is not null then 'other'
                when feature_values.number_value is null then 'missing'
            end
    where coalesce(ranges.bin_number, levels.bin_number, fallbacks.bin_number) is not null
)
{%- endmacro %}
