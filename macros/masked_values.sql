{% macro masked_values(table) -%}
    {%- set personal = ['email', 'first_name', 'last_name', 'phone'] -%}
    {%- set kept_as_text = [
        'employee_count', 'annual_revenue', 'social_followers', 'email_opt_out', 'is_deleted',
        'created_at', 'updated_at', 'closed_at', 'outcome', 'amount',
    ] -%}
    substr(
        {%- for column in lead_scoring.input_contract()[table] %}
        {%- if table == 'activities' and column in ['asset', 'campaign', 'occurred_at', 'loaded_at'] %}
        {%- set staged = lead_scoring.trimmed_text('raw_' ~ column) %}
        {%- else %}
        {%- set staged = column ~ '_text' if column in kept_as_text else column %}
        {%- endif %}
        {%- if column in personal %}
        case when {{ staged }} is null then '' else ', {{ column }}: ***' end
        {%- else %}
        coalesce(', {{ column }}: ' || {{ lead_scoring.masked_addresses(staged) }}, '')
        {%- endif %}
        {%- if not loop.last %} ||{% endif %}
        {%- endfor %},
        3
    )
{%- endmacro %}
