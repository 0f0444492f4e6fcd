{#- By name: the tables of its leads, of which the export must hold one, the columns that those must have, and the
    columns of personal data. -#}
{% macro connectors() %}
    {{ return({
        'hubspot': {
            'lead_tables': ['contact'],
            'required_columns': ['id', 'property_createdate'],
            'personal_columns': [
                'property_email', 'property_hs_additional_emails', 'property_firstname', 'property_lastname',
                'property_phone', 'property_mobilephone', 'property_work_email', 'property_fax', 'property_address',
                'property_date_of_birth', 'property_twitterhandle', 'property_hs_linkedin_url', 'property_photo',
                'property_hs_full_name_or_email', 'property_hs_calculated_phone_number', 'property_hs_calculated_mobile_number',
                'property_salutation', 'property_gender', 'property_marital_status', 'property_ip_address',
            ],
        },
        'salesforce': {
            'lead_tables': ['lead', 'contact'],
            'required_columns': ['id', 'created_date'],
            'personal_columns': [
                'name', 'middle_name', 'phone', 'mobile_phone', 'home_phone', 'other_phone', 'assistant_phone', 'assistant_name',
                'fax', 'street', 'mailing_street', 'other_street', 'birthdate', 'photo_url',
            ],
        },
        'marketo': {
            'lead_tables': ['lead'],
            'required_columns': ['id', 'created_at'],
            'personal_columns': [
                'middle_name', 'phone', 'main_phone', 'mobile_phone', 'fax', 'address', 'address_lead', 'billing_street',
                'anonymous_ip', 'date_of_birth', 'facebook_display_name', 'linkedin_display_name', 'twitter_display_name',
            ],
        },
        'segment': {
            'lead_tables': ['identifies'],
            'required_columns': ['id', 'anonymous_id', 'timestamp'],
            'personal_columns': [
                'name', 'username', 'avatar', 'birthday', 'address_street', 'context_ip', 'context_traits_address_street',
                'context_traits_email', 'context_traits_first_name', 'context_traits_firstname', 'context_traits_last_name',
                'context_traits_lastname', 'context_traits_name', 'context_traits_phone', 'context_traits_username',
                'context_traits_avatar', 'context_traits_birthday',
            ],
        },
    }) }}
{% endmacro %}
