{% macro picked_rulesets() %}
    {%- set picked = var('rulesets') or [] -%}
    {%- if picked is string or picked is number -%}
        {%- set picked = (picked | string).split(',') -%}
    {%- endif -%}
    {{ return(picked | map('string') | map('trim') | select | list) }}
{% endmacro %}
