-- One row per row of a rules seed: what it says in one text, without its id and its wording.
{%- set tables = {
    'rulesets': ['min_score', 'max_score'],
    'attribute_rules': [
        'dimension', 'criteria_group', 'attribute', 'operator', 'lower(operand)', 'points',
    ],
    'activity_rules': [
        'dimension', 'criteria_group', 'activity_type', 'asset_category', 'window_days',
        'min_count', 'max_per_day', 'per', 'points', 'max_points', 'decay', 'decay_days',
    ],
    'nonresponse_rules': [
        'criteria_group', 'sent_activity_type', 'response_activity_type', 'asset_category',
        'sent_count', 'points',
    ],
    'surge_rules': [
        'criteria_group', 'activity_type', 'asset_category', 'recent_days', 'baseline_days',
        'min_count', 'ratio', 'points',
    ],
    'dormancy_rules': ['inactive_days', 'points'],
    'group_caps': ['criteria_group', 'min_points', 'max_points'],
    'bands': ['scale', 'band', 'lower_bound'],
    'stages': [
        'stage', 'stage_order', 'min_score', 'min_fit_score', 'min_engagement_score',
        'hand_raise_activity_type', 'hand_raise_days', 'leave_below',
    ],
} %}
{%- set tables_of_rules = [
    'attribute_rules', 'activity_rules', 'nonresponse_rules', 'surge_rules', 'dormancy_rules',
] %}

{%- for table, columns in tables.items() %}
select
    '{{ table }}' as rule_table,
    ruleset,
    {{ 'rule_id' if table in tables_of_rules else 'cast(null as ' ~ dbt.type_string() ~ ')' }}
        as rule_id,
    {{ row_content(columns) }} as rule_text
from {{ ref('stg_' ~ table) }}
{%- if not loop.last %}
union all
{%- endif %}
{%- endfor %}
