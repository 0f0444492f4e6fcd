{% macro quarantine_words(reasons) -%}
    replace(replace(replace(replace(replace(
        {{ reasons }},
        'missing_', 'nothing in '),
        'unparseable_', 'no date or time that can be read in '),
        'implausible_', 'a date before 1990 or after 2200 in '),
        'occurred_after_load', 'occurred more than a day after it was loaded'),
        'merge_cycle', 'merged into itself, at once or by way of others')
{%- endmacro %}
