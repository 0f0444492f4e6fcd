{% macro check_custom_attributes() %}
    {%- set known = lead_scoring.lead_attributes().values() | sum(start=[]) -%}
    {%- set personal = ['email', 'first_name', 'last_name', 'phone'] -%}
    {%- for input in lead_scoring.inputs() if input in lead_scoring.connectors() -%}
        {%- do personal.extend(lead_scoring.connectors()[input].personal_columns) -%}
    {%- endfor -%}
    {#- columns that models/connectors/combined adds to those of the inputs -#}
    {%- set taken = ['created_time', 'updated_time', 'is_latest'] -%}
    {%- for attribute in lead_scoring.custom_attributes() -%}
        {%- if attribute | trim | lower in personal -%}
            {%- do lead_scoring.stop(
                "the variable custom_attributes names " ~ attribute ~ ", which is personal data",
                'take it out: what rules may know of it is in email_type, email_domain, has_phone and'
                ~ ' spam_signal_count'
            ) -%}
        {%- elif '"' in attribute or (lead_scoring.inputs() | length > 1 and attribute | lower in taken) -%}
            {%- do lead_scoring.stop(
                "the variable custom_attributes names " ~ attribute ~ ", which can be no column here", 'give the column another name'
            ) -%}
        {%- elif lead_scoring.inputs() == ['sample'] and attribute | lower not in lead_scoring.input_contract()['leads'] -%}
            {%- do lead_scoring.stop(
                'the sample has no column ' ~ attribute,
                'take it out of the variable custom_attributes, or name your own input'
            ) -%}
        {%- elif attribute | trim | lower in known -%}
            {%- do lead_scoring.stop(
                "the variable custom_attributes names " ~ attribute ~ ", which is an attribute already",
                'take it out: rules can read it as it is'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
