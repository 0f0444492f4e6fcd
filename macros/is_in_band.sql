{% macro is_in_band(score, band) -%}
    ({{ score }} >= {{ band }}.lower_bound or {{ band }}.lower_bound is null)
        and ({{ score }} < {{ band }}.upper_bound or {{ band }}.upper_bound is null)
{%- endmacro %}
