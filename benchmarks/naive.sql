-- The implicit score and its decay as one would write them by hand at first: row_number to find the first
-- delivery of an activity and to keep to the daily limits, a power of two for every event.
-- folder and seeds are variables: the folder of the input and that of the seeds.

create table activity_rules as
select
    rule_id,
    dimension,
    criteria_group,
    activity_type,
    asset_category,
    window_days::integer as window_days,
    coalesce(min_count::integer, 1) as min_count,
    max_per_day::integer as max_per_day,
    coalesce(per, 'event') as per,
    points::decimal(18, 2) as points,
    max_points::decimal(18, 2) as max_points,
    coalesce(decay, 'none') as decay,
    decay_days::double as decay_days
from read_csv(getvariable('seeds') || '/rules/activity_rules.csv', all_varchar = true)
where ruleset = 'default';

create table surge_rules as
select
    rule_id,
    criteria_group,
    activity_type,
    asset_category,
    recent_days::integer as recent_days,
    baseline_days::integer as baseline_days,
    min_count::integer as min_count,
    ratio::decimal(18, 2) as ratio,
    points::decimal(18, 2) as points
from read_csv(getvariable('seeds') || '/rules/surge_rules.csv', all_varchar = true)
where ruleset = 'default';

create table group_caps as
select
    criteria_group,
    min_points::decimal(18, 2) as min_points,
    max_points::decimal(18, 2) as max_points
from read_csv(getvariable('seeds') || '/rules/group_caps.csv', all_varchar = true)
where ruleset = 'default';

create table activities as
select * exclude (delivery)
from (
    select
        activity_id,
        lead_id,
        activity_type,
        asset,
        occurred_at,
        loaded_at,
        occurred_at::date as activity_date,
        row_number() over (
            partition by activity_id order by coalesce(loaded_at, occurred_at), occurred_at
        ) as delivery
    from read_parquet(getvariable('folder') || '/activities.parquet')
    where
        activity_id is not null
        and lead_id is not null
        and activity_type is not null
        and occurred_at >= timestamp '1990-01-01'
        and occurred_at < timestamp '2201-01-01'
        and (loaded_at is null or occurred_at <= loaded_at + interval '1' day)
)
where delivery = 1;

create table as_of as
select max(loaded_at)::date as as_of_date from activities;

create table leads as
select * exclude (version)
from (
    select
        trim(lead_id) as lead_id,
        nullif(trim(merged_into_lead_id), '') as merged_into_lead_id,
        coalesce(lower(trim(is_deleted)) in ('true', 't', 'yes', 'y', '1'), false) as is_deleted,
        created_at::date as created_date,
        row_number() over (
            partition by trim(lead_id) order by coalesce(updated_at, created_at) desc
        ) as version
    from read_parquet(getvariable('folder') || '/leads.parquet')
    where lead_id is not null and created_at between timestamp '1990-01-01' and timestamp '2200-12-31'
)
where version = 1;

create table survivors as
with recursive walked as (
    select lead_id, lead_id as surviving_lead_id, 0 as steps
    from leads
    union all
    select walked.lead_id, targets.lead_id as surviving_lead_id, walked.steps + 1 as steps
    from walked
    inner join leads on walked.surviving_lead_id = leads.lead_id
    inner join leads as targets on leads.merged_into_lead_id = targets.lead_id
    where walked.steps < 50
)

select walked.lead_id, max_by(walked.surviving_lead_id, walked.steps) as surviving_lead_id
from walked
group by walked.lead_id
having max(walked.steps) < 50;

create table asset_categories as
select asset, asset_category
from (
    select
        assets.asset,
        patterns.asset_category,
        row_number() over (
            partition by assets.asset order by patterns.priority::integer, patterns.pattern
        ) as pattern_rank
    from (select distinct asset from activities) as assets
    inner join read_csv(getvariable('seeds') || '/reference/asset_categories.csv', all_varchar = true) as patterns
        on lower(assets.asset) like replace(lower(patterns.pattern), '_', '!_') escape '!'
)
where pattern_rank = 1;

create table known_activities as
select
    survivors.surviving_lead_id as lead_id,
    activities.activity_type,
    coalesce(asset_categories.asset_category, 'other') as asset_category,
    activities.activity_date,
    activities.occurred_at,
    as_of.as_of_date - activities.activity_date as age_days
from activities
cross join as_of
inner join survivors on activities.lead_id = survivors.lead_id
inner join leads
    on survivors.surviving_lead_id = leads.lead_id and not leads.is_deleted and leads.created_date <= as_of.as_of_date
left join asset_categories on activities.asset = asset_categories.asset
where activities.activity_date <= as_of.as_of_date;

create table counted_activities as
select *
from (
    select
        known_activities.lead_id,
        activity_rules.rule_id,
        activity_rules.max_per_day,
        round(
            case activity_rules.decay
                when 'half_life' then power(0.5, known_activities.age_days / activity_rules.decay_days)
                when 'linear' then greatest(0, 1 - known_activities.age_days / activity_rules.decay_days)
                else 1
            end, 6
        )::decimal(18, 6) as decay_factor,
        row_number() over (
            partition by known_activities.lead_id, activity_rules.rule_id, known_activities.activity_date
            order by known_activities.occurred_at
        ) as number_of_day
    from known_activities
    inner join activity_rules
        on
            known_activities.activity_type = activity_rules.activity_type
            and coalesce(activity_rules.asset_category, known_activities.asset_category)
            = known_activities.asset_category
            and (activity_rules.window_days is null or known_activities.age_days < activity_rules.window_days)
)
where max_per_day is null or number_of_day <= max_per_day;

create table rule_points as
with totals as (
    select
        lead_id,
        rule_id,
        count(*) as counted,
        sum(decay_factor) as decayed,
        max(decay_factor) as latest
    from counted_activities
    group by lead_id, rule_id
),

surges as (
    select
        known_activities.lead_id,
        surge_rules.rule_id,
        count_if(known_activities.age_days < surge_rules.recent_days) as recent_count,
        count_if(known_activities.age_days >= surge_rules.recent_days) as baseline_count
    from known_activities
    inner join surge_rules
        on
            known_activities.activity_type = surge_rules.activity_type
            and coalesce(surge_rules.asset_category, known_activities.asset_category) = known_activities.asset_category
            and known_activities.age_days < surge_rules.recent_days + surge_rules.baseline_days
    group by known_activities.lead_id, surge_rules.rule_id
),

points as (
    select
        totals.lead_id,
        activity_rules.*,
        case when per = 'lead' then points else points * counted end as undecayed,
        case when per = 'lead' then points * latest else points * decayed end as current
    from totals
    inner join activity_rules on totals.rule_id = activity_rules.rule_id
    where totals.counted >= activity_rules.min_count
)

select
    lead_id,
    rule_id,
    dimension,
    criteria_group,
    case
        when per = 'lead' or max_points is null then undecayed
        else greatest(-max_points, least(max_points, undecayed))
    end as undecayed,
    round(
        case
            when per = 'lead' or max_points is null then current
            else greatest(-max_points, least(max_points, current))
        end, 2
    ) as current
from points
union all
select
    surges.lead_id,
    surges.rule_id,
    'implicit' as dimension,
    surge_rules.criteria_group,
    surge_rules.points as undecayed,
    surge_rules.points as current
from surges
inner join surge_rules on surges.rule_id = surge_rules.rule_id
where
    surges.recent_count >= surge_rules.min_count
    and surges.recent_count * surge_rules.baseline_days
    >= surge_rules.ratio * surges.baseline_count * surge_rules.recent_days;

create table lead_totals as
with groups as (
    select
        rule_points.lead_id,
        rule_points.dimension,
        rule_points.criteria_group,
        group_caps.min_points,
        group_caps.max_points,
        sum(undecayed) as undecayed,
        sum(current) as current
    from rule_points
    left join group_caps on rule_points.criteria_group = group_caps.criteria_group
    group by all
),

capped as (
    select
        lead_id,
        dimension,
        -- a bound that is null is passed over
        greatest(min_points, least(max_points, undecayed)) as undecayed,
        greatest(min_points, least(max_points, current)) as current
    from groups
)

select
    lead_id,
    coalesce(sum(undecayed) filter (dimension = 'implicit'), 0)::decimal(18, 2) as implicit_score,
    sum(current - undecayed)::decimal(18, 2) as activity_decay
from capped
group by lead_id;

select count(*) as lead_count from lead_totals;
