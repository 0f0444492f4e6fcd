{% macro own_seeds() %}
    {{ return([
        'activity_rules', 'attribute_rules', 'bands', 'dormancy_rules', 'evaluation_settings', 'group_caps', 'nonresponse_rules',
        'rulesets', 'sales_capacity', 'scorecard_features', 'scorecard_settings', 'stages', 'surge_rules',
        'mql_share_expectations',
        'activity_types', 'asset_categories', 'attributes', 'bot_user_agents', 'connector_activity_types', 'countries', 'country_names',
        'crm_fields', 'decision_maker_seniorities', 'department_keywords', 'disposable_email_domains', 'employee_bands',
        'free_email_domains', 'revenue_bands', 'rule_fields', 'score_change_spans', 'seniority_keywords',
    ]) }}
{% endmacro %}
