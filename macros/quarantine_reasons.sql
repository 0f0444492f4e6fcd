{#- The row is looked at for its reasons only when it has one: nearly none of millions has. -#}
{% macro quarantine_reasons(required, timestamp=none, faults={}) -%}
    {%- set reasons = {} -%}
    {%- for column in required -%}
        {%- do reasons.update({'missing_' ~ column: 'typed.' ~ column ~ ' is null'}) -%}
    {%- endfor -%}
    {%- if timestamp -%}
        {%- set value = 'typed.' ~ timestamp -%}
        {%- set is_empty = lead_scoring.trimmed_text('typed.raw_' ~ timestamp) ~ ' is null' -%}
        {%- do reasons.update({
            'missing_' ~ timestamp: value ~ ' is null and ' ~ is_empty,
            'unparseable_' ~ timestamp: value ~ ' is null and not ' ~ is_empty,
            'implausible_' ~ timestamp: 'not (' ~ lead_scoring.plausible_timestamp(value) ~ ')',
        }) -%}
    {%- endif -%}
    {%- do reasons.update(faults) -%}
    case
        when ({{ reasons.values() | join(') or (') }})
            then substr(
                {%- for reason, fault in reasons.items() %}
                case when {{ fault }} then ', {{ reason }}' else '' end
                {%- if not loop.last %} ||{% endif %}
                {%- endfor %},
                3
            )
    end
{%- endmacro %}
