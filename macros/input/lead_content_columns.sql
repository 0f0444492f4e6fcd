{% macro lead_content_columns() %}
    {%- set columns = [
        'account_id', 'owner_id', 'merged_into_lead_id', 'email', 'first_name', 'last_name',
        'job_title', 'phone', 'company_name', 'industry', 'country', 'region', 'city',
        'postal_code', 'lead_source', 'employee_count_text', 'annual_revenue_text',
        'social_followers_text', 'email_opt_out_text', 'is_deleted_text', 'created_at', 'updated_at',
    ] -%}
    {%- for column in lead_scoring.custom_attributes() -%}
        {%- do columns.append(lead_scoring.quoted_name('custom_' ~ column)) -%}
    {%- endfor -%}
    {{ return(columns) }}
{% endmacro %}
