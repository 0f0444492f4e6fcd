{% macro too_many_points(rules) -%}
    {{ lead_scoring.failure(
        "'The points of the rule ' || " ~ rules ~ ".rule_id || ' of the ruleset ' || " ~ rules ~ ".ruleset"
        ~ " || ' are too many for a score: give it max_points'"
    ) }}
{%- endmacro %}
