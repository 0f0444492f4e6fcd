-- One row per distinct asset: its category by the pattern of the lowest priority number that
-- matches.
with activities as (select * from {{ ref('int_activities') }}),

asset_categories as (select * from {{ ref('asset_categories') }}),

patterns as (
    -- % is the one wildcard of a pattern: the underscore of like stands for itself
    select
        asset_categories.pattern,
        lower({{ trimmed_text('asset_categories.asset_category') }}) as asset_category,
        {{ parsed_number(trimmed_text('asset_categories.priority')) }} as priority,
        replace(
            replace(lower({{ trimmed_text('asset_categories.pattern') }}), '!', '!!'), '_', '!_'
        )
            as like_pattern
    from asset_categories
),

received as (
    select activities.asset_key from activities
    group by activities.asset_key
),

assets as (
    select {{ trimmed_text('received.asset_key') }} as asset from received
    group by {{ trimmed_text('received.asset_key') }}
),

ranked as (
    select
        assets.asset,
        patterns.asset_category,
        row_number() over (
            partition by assets.asset
            order by
                patterns.priority asc nulls last,
                patterns.pattern asc nulls last,
                patterns.asset_category asc nulls last
        ) as pattern_rank
    from assets
    inner join patterns on {{ is_like('lower(assets.asset)', 'patterns.like_pattern') }}
)

select
    ranked.asset,
    ranked.asset_category
from ranked
where ranked.pattern_rank = 1
