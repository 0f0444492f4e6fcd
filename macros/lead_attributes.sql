{% macro lead_attributes() %}
    {{ return({
        'text': [
            'job_title', 'company_name', 'industry', 'country', 'region', 'city', 'postal_code',
            'lead_source', 'account_type', 'email_domain', 'email_type', 'seniority', 'department',
            'country_code', 'world_region', 'employee_band', 'revenue_band',
        ],
        'number': [
            'employee_count', 'annual_revenue', 'social_followers', 'spam_signal_count',
            'form_completeness',
        ],
        'boolean': ['email_opt_out', 'is_decision_maker', 'has_phone'],
    }) }}
{% endmacro %}
