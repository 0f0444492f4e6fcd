-- One row per row of a rules seed and field: the text that stands there, and what the field may
-- hold.
{%- set fields = {
    'rulesets': ['ruleset', 'status', 'min_score', 'max_score'],
    'attribute_rules': ['ruleset', 'rule_id', 'dimension', 'attribute', 'operator', 'points'],
    'activity_rules': [
        'ruleset', 'rule_id', 'dimension', 'activity_type', 'window_days', 'min_count',
        'max_per_day', 'per', 'points', 'max_points', 'decay', 'decay_days',
    ],
    'nonresponse_rules': [
        'ruleset', 'rule_id', 'sent_activity_type', 'response_activity_type', 'sent_count', 'points',
    ],
    'surge_rules': [
        'ruleset', 'rule_id', 'recent_days', 'baseline_days', 'min_count', 'ratio', 'points',
    ],
    'dormancy_rules': ['ruleset', 'rule_id', 'inactive_days', 'points'],
    'group_caps': ['ruleset', 'criteria_group', 'min_points', 'max_points'],
    'bands': ['ruleset', 'scale', 'band', 'lower_bound'],
    'stages': [
        'ruleset', 'stage', 'stage_order', 'min_score', 'min_fit_score', 'min_engagement_score',
        'hand_raise_days', 'leave_below',
    ],
    'scorecard_features': ['feature', 'kind', 'window_days', 'half_life_days'],
} %}
{%- set texts = {
    'rulesets': ['description'], 'attribute_rules': ['operand', 'reason'],
    'activity_rules': ['asset_category', 'reason'], 'nonresponse_rules': ['reason'],
    'surge_rules': ['reason'], 'dormancy_rules': ['reason'],
} %}
{%- set names = {
    'rulesets': 'ruleset', 'group_caps': 'criteria_group', 'bands': 'band', 'stages': 'stage',
    'scorecard_features': 'feature',
} %}
{%- set further_content = {'scorecard_features': ['attribute', 'label']} %}
{%- set no_text = 'cast(null as ' ~ dbt.type_string() ~ ')' %}

with rule_fields as (select * from {{ ref('rule_fields') }}),

{%- for table, columns in fields.items() %}

{{ table }} as (
    select * from {{ ref(table) }}
    where
        {{ trimmed_word(row_content(columns + further_content.get(table, []), '')) }} is not null
),
{%- endfor %}

scorecard_settings as (select * from {{ ref('scorecard_settings') }}),

evaluation_settings as (select * from {{ ref('evaluation_settings') }}),

sales_capacity as (select * from {{ ref('sales_capacity') }}),

raw_fields as (
    {%- for table, columns in fields.items() %}
    {%- for field in columns + texts.get(table, []) %}
    select
        '{{ table }}' as rule_table,
        {{ no_text if table == 'scorecard_features' else 'ruleset' }} as ruleset,
        {{ names.get(table, 'rule_id') }} as rule_id,
        '{{ field }}' as field,
        cast({{ field }} as {{ dbt.type_string() }}) as field_value
    from {{ table }}
    union all
    {%- endfor %}
    {%- endfor %}
    -- a setting is a field of its own
    {%- for table in ['scorecard_settings', 'evaluation_settings'] %}
    select
        '{{ table }}' as rule_table,
        {{ no_text }} as ruleset,
        lower(setting) as rule_id,
        lower({{ trimmed_text('setting') }}) as field,
        value as field_value
    from {{ table }}
    union all
    {%- endfor %}
    select
        'sales_capacity' as rule_table,
        {{ no_text }} as ruleset,
        stage as rule_id,
        'leads_per_week' as field,
        leads_per_week as field_value
    from sales_capacity
    where {{ trimmed_word(row_content(['stage', 'leads_per_week'], '')) }} is not null
),

written as (
    select
        rule_table,
        {{ trimmed_text('ruleset') }} as ruleset,
        {{ trimmed_text('rule_id') }} as rule_id,
        field,
        {{ trimmed_text('field_value') }} as field_value
    from raw_fields
)

select
    written.rule_table,
    written.ruleset,
    written.rule_id,
    written.field,
    written.field_value,
    {{ parsed_number('written.field_value') }} as number_value,
    rule_fields.kind,
    rule_fields.is_required = 'true' as is_required,
    rule_fields.choices
from written
inner join rule_fields
    on written.rule_table = rule_fields.rule_table and written.field = rule_fields.field
