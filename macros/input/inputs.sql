{% macro inputs() %}
    {%- set asked = var('input') -%}
    {%- set names = (asked.split(',') if asked is string else asked) | map('string') | map('trim') | list -%}
    {%- set known = ['sample', 'tables', 'files', 'models'] + lead_scoring.connectors().keys() | list -%}
    {%- for name in names if name not in known -%}
        {%- do lead_scoring.stop(
            "the variable input is '" ~ asked ~ "'", 'write one of: ' ~ known | join(', ') ~ '; or a list of some of them'
        ) -%}
    {%- endfor -%}
    {%- set is_sample_among_others = 'sample' in names and (names | length > 1 or asked is not string) -%}
    {%- if not names or names | length != names | unique | list | length or is_sample_among_others -%}
        {%- do lead_scoring.stop(
            "the variable input is '" ~ asked ~ "'",
            'name each input once, the sample alone, and the one whose ids leads shall keep first'
        ) -%}
    {%- endif -%}
    {{ return(names) }}
{% endmacro %}
