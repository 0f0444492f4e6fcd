{% macro stage_label(stage) -%}
    case
        when lower({{ stage }}) in ('mql', 'sql') then upper({{ stage }})
        when {{ stage }} = 'lead' then 'no stage'
        else replace({{ stage }}, '_', ' ')
    end
{%- endmacro %}
