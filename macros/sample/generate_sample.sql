{% macro generate_sample(
    leads=2000, accounts=400, activities=40000, months=18, seed=1, path='seeds/sample', format='csv'
) %}
{% if format not in ('csv', 'parquet') %}
    {{ exceptions.raise_compiler_error("generate_sample: format '" ~ format ~ "' is neither csv nor parquet") }}
{% endif %}

{# The hidden truth, one temporary table after the other. #}
{% do run_query(sample_functions(months, seed)) %}
{% do run_query(sample_wheels()) %}
{% do run_query(sample_places()) %}
{% do run_query(sample_company_words()) %}
{% do run_query(sample_personas()) %}
{% do run_query(sample_episodes()) %}
{% do run_query(sample_companies(accounts)) %}
{% do run_query(sample_people(leads)) %}
{% do run_query(sample_contacts()) %}
{% do run_query(sample_lead_survivors()) %}
{% do run_query(sample_journeys()) %}
{% do run_query(sample_phases(activities)) %}

{# What the CRM and the web tracker show of it. #}
{% set rows = {
    'leads': sample_leads(),
    'accounts': sample_accounts(),
    'opportunities': sample_opportunities(),
    'activities': sample_activities_as_text() if format == 'csv' else sample_activities(),
} %}
{% set order_by = {
    'leads': 'lead_id',
    'accounts': 'account_id',
    'opportunities': 'opportunity_id',
    'activities': 'loaded_at, activity_id',
} %}
{% if format == 'parquet' %}
    {% do rows.update({
        'leads': sample_typed(rows['leads'], {
            'employee_count': 'bigint',
            'annual_revenue': 'decimal(18, 2)',
            'social_followers': 'bigint',
            'created_at': 'timestamp',
            'updated_at': 'timestamp',
        }),
        'accounts': sample_typed(rows['accounts'], {
            'employee_count': 'bigint',
            'annual_revenue': 'decimal(18, 2)',
            'updated_at': 'timestamp',
        }),
        'opportunities': sample_typed(rows['opportunities'], {
            'created_at': 'timestamp',
            'closed_at': 'timestamp',
            'amount': 'decimal(18, 2)',
        }),
    }) %}
    {# Accounts, leads and opportunities are written as they come; activities and a CSV are sorted. #}
    {% do run_query('set preserve_insertion_order = false') %}
{% endif %}

{# DuckDB takes the unfolded activities for a few rows, and would sort them in memory alone. #}
{% do run_query('create or replace temporary table delivered_activities as ' ~ rows['activities']) %}
{% do rows.update({'activities': 'select * from delivered_activities'}) %}

{% for table in rows %}
    {% do run_query(sample_export(table, rows[table], order_by[table], path, format)) %}
{% endfor %}
{% do log('Sample of ' ~ leads ~ ' leads written to ' ~ path, info=true) %}
{% endmacro %}
