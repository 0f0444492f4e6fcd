-- One row per feature or setting of the scorecard that cannot be meant, beyond fields that cannot
-- be read.
with features as (select * from {{ ref('stg_scorecard_features') }}),

scorecard_settings as (select * from {{ ref('scorecard_settings') }}),

settings as (select * from {{ ref('stg_scorecard_settings') }}),

rule_fields as (select * from {{ ref('rule_fields') }}),

known_attributes as (select * from {{ ref('int_known_attributes') }}),

known_settings as (
    select rule_fields.field as setting from rule_fields
    where rule_fields.rule_table = 'scorecard_settings'
),

written as (
    select
        lower({{ trimmed_text('scorecard_settings.setting') }}) as setting,
        count(*) as row_count
    from scorecard_settings
    group by lower({{ trimmed_text('scorecard_settings.setting') }})
),

problems as (
    select
        features.feature as rule_id,
        'scorecard_features.attribute' as field,
        'no attribute is named ' || coalesce(features.attribute, '(empty)') as problem,
        'an attribute of seeds/reference/attributes.csv, or name the column in custom_attributes'
            as write_instead
    from features
    left join known_attributes on features.attribute = known_attributes.attribute
    where features.kind = 'attribute' and known_attributes.attribute is null
    union all
    select
        features.feature as rule_id,
        'scorecard_features.attribute' as field,
        'no score is named ' || coalesce(features.attribute, '(empty)') as problem,
        'lead_score, fit_score or engagement_score' as write_instead
    from features
    where
        features.kind = 'score'
        and coalesce(features.attribute, '')
        not in ('lead_score', 'fit_score', 'engagement_score')
    union all
    select
        features.feature as rule_id,
        'scorecard_features.half_life_days' as field,
        'a decayed count has no half-life' as problem,
        'a number of days above 0' as write_instead
    from features
    where features.kind = 'decayed_count' and features.half_life_days is null
    union all
    select
        features.feature as rule_id,
        'scorecard_features.feature' as field,
        'more than one feature has this name' as problem,
        'a name of its own for each' as write_instead
    from features
    group by features.feature
    having count(*) > 1
    union all
    select
        coalesce(known_settings.setting, written.setting) as rule_id,
        'scorecard_settings.setting' as field,
        case
            when known_settings.setting is null then 'no setting has this name'
            when written.setting is null then 'the setting is missing'
            else 'the setting stands there more than once'
        end as problem,
        case
            when known_settings.setting is null
                then 'a setting of scorecard_settings in seeds/reference/rule_fields.csv'
            else 'one row for it'
        end as write_instead
    from known_settings
    full join written on known_settings.setting = written.setting
    where
        (written.setting is not null or exists (select features.feature from features))
        and (known_settings.setting is null or coalesce(written.row_count, 0) <> 1)
    union all
    select
        'holdout_share' as rule_id,
        'scorecard_settings.value' as field,
        'the shares kept apart leave nothing to learn from' as problem,
        'shares below 1' as write_instead
    from settings
    where settings.holdout_share >= 1 or settings.calibration_share >= 1
)

select
    cast(null as {{ dbt.type_string() }}) as ruleset,
    problems.rule_id,
    problems.field,
    problems.problem,
    problems.write_instead
from problems
