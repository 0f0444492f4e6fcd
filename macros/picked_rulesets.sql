{% macro picked_rulesets() -%}
    {%- set picked = var('rulesets') -%}
    {%- if picked is string -%}{%- set picked = picked.split(',') | map('trim') | select | list -%}{%- endif -%}
    {%- if picked -%}
        ruleset in ({% for ruleset in picked %}{{ lead_scoring.quoted_text(ruleset) }}{{ ', ' if not loop.last }}{% endfor %})
    {%- else -%}
        status = 'challenger'
    {%- endif -%}
{%- endmacro %}
