{% macro sample_journeys() %}
-- One row per lead: whether and when it looks to buy, and what comes of it. Whoever fits better
-- buys more often, but never surely: many good leads don't, and a few poor ones do.
create or replace temp table journeys as
with fitted as (
    select
        people.*,
        seniority_weights.weight
        * case people.tier when 'target' then 1.2 when 'competitor' then 0.1 else 0.65 end
        * case when people.country_code in ('BR', 'IN', 'NG', 'ID') then 0.35 else 1 end as fit,
        greatest(people.created_at, sample_start() - to_days(150)) as awake_from
    from people
    inner join (
        values
            ('c_level', 1.25), ('founder', 1.15), ('vp', 1.3), ('director', 1.2), ('head', 1.15),
            ('manager', 1.0), ('senior', 0.7), ('entry', 0.4), ('student', 0.1), ('other', 0.6),
            ('junk', 0.0)
    ) as seniority_weights (seniority, weight) on people.seniority = seniority_weights.seniority
),

-- Intent wakes up sooner rather than later. Of a lead older than the tracking it may have done so
-- shortly before.
intents as (
    select
        *,
        case
            when draw('has intent', lead_number) < intent_chance
                then working_time(
                    moved_by_days(
                        awake_from,
                        days_from_to(awake_from, sample_end()) * pow(draw('intent', lead_number), 1.8)
                    ),
                    'intent of ' || lead_number
                )
        end as intent_at,
        -- One in eight talks to sales at a dinner or by phone, and leaves no trace on the website.
        draw('offline', lead_number) < 0.125 as buys_offline
    from fitted
),

opportunities as (
    select
        *,
        case
            when draw('has opportunity', lead_number) < least(0.95, 0.15 + 0.75 * fit)
                then working_time(
                    moved_by_days(intent_at, 5 + 55 * pow(draw('opportunity', lead_number), 1.5)),
                    'opportunity of ' || lead_number
                )
        end as opportunity_at,
        case
            when draw('outcome', lead_number) < 0.36 + 0.20 * fit then 'won'
            when draw('outcome', lead_number) < 0.84 then 'lost'
            else 'open'
        end as outcome_in_the_end
    from intents
),

closed as (
    select
        *,
        case
            when outcome_in_the_end != 'open'
                then working_time(
                    moved_by_days(opportunity_at, 10 + 80 * pow(draw('closing', lead_number), 1.4)),
                    'closing of ' || lead_number
                )
        end as closes_at
    from opportunities
)

-- What hasn't happened by the end of the sample is not known.
select
    * exclude (awake_from, intent_at, opportunity_at, closes_at, outcome_in_the_end),
    case when intent_at < sample_end() then intent_at end as intent_at,
    case when opportunity_at < sample_end() then opportunity_at end as opportunity_at,
    case when closes_at < sample_end() then closes_at end as closed_at,
    case
        when opportunity_at >= sample_end() or opportunity_at is null then null
        when closes_at < sample_end() then outcome_in_the_end
        else 'open'
    end as outcome
from closed;
{% endmacro %}
