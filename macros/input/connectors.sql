{#- By name: the tables of its leads, of which the export must hold one, the columns that those must have, and the
    columns of personal data. -#}
{% macro connectors() %}
    {{ return({
        'hubspot': {
            'lead_tables': ['contact'],
            'required_columns': ['id', 'property_createdate'],
            'personal_columns': [
                'property_email', 'property_hs_additional_emails', 'property_firstname', 'property_lastname',
                'property_phone', 'property_mobilephone',
            ],
        },
        'salesforce': {
            'lead_tables': ['lead', 'contact'],
            'required_columns': ['id', 'created_date'],
            'personal_columns': ['name', 'phone', 'mobile_phone', 'home_phone', 'other_phone', 'assistant_phone', 'street'],
        },
        'marketo': {
            'lead_tables': ['lead'],
            'required_columns': ['id', 'created_at'],
            'personal_columns': ['phone', 'main_phone', 'mobile_phone', 'address', 'address_lead', 'anonymous_ip'],
        },
        'segment': {
            'lead_tables': ['identifies'],
            'required_columns': ['id', 'anonymous_id', 'timestamp'],
            'personal_columns': [
                'name', 'username', 'address_street', 'context_ip', 'context_traits_email', 'context_traits_phone',
                'context_traits_name', 'context_traits_first_name', 'context_traits_last_name',
            ],
        },
    }) }}
{% endmacro %}
