{% macro sample_phases(activities) %}
-- One row per lead and phase of its story: which behaviour, from when, for how many days, and in
-- how many episodes. A phase of no days is one episode at an exact moment; the others share what is
-- left of the wanted number of activities.
create or replace temp table phases as
with told as (
    select
        *,
        greatest(created_at, sample_start()) as active_from,
        case when intent_at is not null then greatest(intent_at, created_at) end as hand_raised_at,
        days_from_to(greatest(created_at, sample_start()), sample_end()) as days_left,
        coalesce(active_days, 300)
        * (0.3 + 1.4 * draw('active days', lead_number)) as days_of_interest
    from journeys
),

-- Who came shortly before the end had less time for ordinary episodes.
paced as (
    select
        *,
        case
            when active_days is null then days_left
            else least(days_left, days_of_interest)
        end as days_active,
        ordinary_episodes * least(1.0, days_left / days_of_interest) as episodes_in_time
    from told
),

-- phase, behaviour, start, length in days, episodes before scaling, fewest episodes
stories (lead_number, lead_id, phase, behaviour, starts_at, days, weight, least_episodes) as (
    select
        lead_number, lead_id, 1, case when people = 'bots' then persona else lead_source end,
        created_at, 0.0, 1.0, 1
    from paced

    union all
    select
        lead_number, lead_id, 2, persona,
        active_from, days_active, episodes_in_time, least_episodes
    from paced

    union all
    select
        lead_number, lead_id, 3, 'buying',
        greatest(hand_raised_at - to_days(21), active_from), 24.0,
        2 + 5 * draw('buying', lead_number), 0
    from paced
    where hand_raised_at >= sample_start() and not buys_offline

    union all
    select lead_number, lead_id, 4, 'hand_raise', hand_raised_at, 0.0, 1.0, 1
    from paced
    where hand_raised_at is not null and not buys_offline

    union all
    select
        lead_number, lead_id, 5, 'sales', opportunity_at,
        greatest(1, least(90, days_from_to(opportunity_at, coalesce(closed_at, sample_end())))),
        2 + 3 * draw('sales', lead_number), 0
    from paced
    where opportunity_at >= sample_start()

    -- Customers keep logging in, but rarely show up on the website.
    union all
    select
        lead_number, lead_id, 6, 'customer', greatest(closed_at, sample_start()),
        days_from_to(greatest(closed_at, sample_start()), sample_end()),
        days_from_to(greatest(closed_at, sample_start()), sample_end()) / 14, 0
    from paced
    where outcome = 'won'

    -- Quiet for months, then many visits in the last week.
    union all
    select
        lead_number, lead_id, 7, 'surge',
        sample_end() - to_days(7), 6.9, 3 + 5 * draw('surge', lead_number), 5
    from paced
    where persona = 'surging'

    union all
    select lead_number, lead_id, 8, 'exit', moved_by_days(active_from, days_active + 1), 0.0, 1.0, 1
    from paced
    where persona = 'opted_out'
),

steps_by_episode as (
    select
        episode,
        sum(delivery_chance) as steps
    from episode_steps
    group by episode
),

steps_by_behaviour as (
    select
        wheels.wheel as behaviour_wheel,
        sum(steps_by_episode.steps) / 1000 as steps
    from wheels
    inner join steps_by_episode on wheels.choice = steps_by_episode.episode
    where wheels.wheel like 'episode:%'
    group by wheels.wheel
),

-- Whole millionths, as their sum doesn't depend on the order in which threads add them up.
expected as (
    select
        stories.*,
        steps_by_behaviour.behaviour_wheel,
        round(1000000 * stories.weight * steps_by_behaviour.steps)::bigint as expected_steps
    from stories
    inner join steps_by_behaviour
        on 'episode:' || stories.behaviour = steps_by_behaviour.behaviour_wheel
    where stories.starts_at >= sample_start() and stories.starts_at < sample_end()
),

scale as (
    select
        greatest(
            0,
            1000000::bigint * {{ activities }} - sum(case when days = 0 then expected_steps else 0 end)
        )
        / sum(case when days > 0 then expected_steps else 0 end) as factor
    from expected
)

-- A fraction of an episode is a chance of one.
select
    expected.lead_number,
    expected.lead_id,
    expected.phase,
    expected.behaviour_wheel,
    expected.starts_at,
    expected.days,
    case
        when expected.days = 0 then 1
        else greatest(
            expected.least_episodes,
            floor(
                expected.weight * scale.factor
                + draw('episodes ' || expected.phase, expected.lead_number)
            )
        )
    end::integer as episodes
from expected
cross join scale;
{% endmacro %}
