{% macro input_contract() %}
    {{ return({
        'leads': [
            'lead_id', 'account_id', 'email', 'first_name', 'last_name', 'job_title', 'phone',
            'company_name', 'industry', 'employee_count', 'annual_revenue', 'country', 'region',
            'city', 'postal_code', 'lead_source', 'social_followers', 'email_opt_out', 'owner_id',
            'is_deleted', 'merged_into_lead_id', 'created_at', 'updated_at',
        ],
        'accounts': [
            'account_id', 'account_name', 'domain', 'industry', 'employee_count', 'annual_revenue',
            'country', 'account_type', 'updated_at',
        ],
        'activities': [
            'activity_id', 'lead_id', 'activity_type', 'occurred_at', 'asset', 'campaign',
            'loaded_at',
        ],
        'opportunities': [
            'opportunity_id', 'lead_id', 'account_id', 'created_at', 'closed_at', 'outcome',
            'amount',
        ],
        'erasure_requests': ['lead_id', 'email'],
    }) }}
{% endmacro %}
