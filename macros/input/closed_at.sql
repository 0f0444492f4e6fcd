{#- Who loses a deal seldom moves the day on which it was to close. A day more: the date is of the zone of sales. -#}
{% macro closed_at(opportunity, last_change) -%}
    case
        when {{ opportunity }}.outcome = 'open' then null
        when
            {{ lead_scoring.parsed_timestamp(opportunity ~ '.close_date', opportunity ~ '.close_date') }}
            > {{ lead_scoring.day_later(lead_scoring.parsed_timestamp(last_change, last_change)) }}
            then {{ last_change }}
        else {{ opportunity }}.close_date
    end
{%- endmacro %}
