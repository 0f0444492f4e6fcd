{% macro sample_wheels() %}
-- One row per wheel and slot. A wheel is a weighted list to draw from: each choice holds its share
-- of 1000 slots, so that a draw is an equality join, which streams through 50 million activities as
-- well as through 2,000 leads.
create or replace temp table wheels as
with weighted as (
    {{ sample_choices_people() }}
    union all
    {{ sample_choices_titles() }}
    union all
    {{ sample_choices_places() }}
    union all
    {{ sample_choices_companies() }}
    union all
    {{ sample_choices_content() }}
    union all
    {{ sample_choices_behaviour() }}
),

choices as (
    select
        wheel,
        unnest(map_keys(weights)) as choice,
        unnest(map_values(weights))::bigint as weight
    from weighted
),

running as (
    select
        wheel,
        choice,
        weight,
        sum(weight) over (partition by wheel order by choice)::bigint as weight_up_to,
        sum(weight) over (partition by wheel)::bigint as weight_of_all
    from choices
)

select
    wheel,
    choice,
    unnest(range(
        1000 * (weight_up_to - weight) // weight_of_all,
        1000 * weight_up_to // weight_of_all
    )) as slot
from running;

create or replace temp macro spin(wheel_name, drawn_for) as (
    select wheels.choice
    from wheels
    where
        wheels.wheel = wheel_name
        and wheels.slot = slot_of(wheel_name, drawn_for)
);
{% endmacro %}
