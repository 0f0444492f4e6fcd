{#- By name: the table of its leads, which the export must hold, the columns that it must have, and those of personal data. -#}
{% macro connectors() %}
    {{ return({
        'hubspot': {
            'lead_table': 'contact',
            'required_columns': ['id', 'property_createdate'],
            'personal_columns': [
                'property_email', 'property_hs_additional_emails', 'property_firstname', 'property_lastname',
                'property_phone', 'property_mobilephone',
            ],
        },
    }) }}
{% endmacro %}
