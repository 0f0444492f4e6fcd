{% macro sample_functions(months, seed) %}
-- Chance without random(): every draw is a hash of what is drawn, for whom, and the seed. The outer
-- hash is needed, as DuckDB combines the parts with an xor, which alone would make two draws for
-- one key mirror images of each other.
create or replace temp macro draw(purpose, drawn_for) as
    (hash(hash(drawn_for, purpose, {{ seed }})) >> 32) / 4294967296.0;

-- A draw with the bell shape of a normal distribution (mean 0, variance 1), as the sum of four even
-- ones.
create or replace temp macro bell_draw(purpose, drawn_for) as
    sqrt(3) * (
        draw(purpose || ' 1', drawn_for) + draw(purpose || ' 2', drawn_for)
        + draw(purpose || ' 3', drawn_for) + draw(purpose || ' 4', drawn_for) - 2
    );

-- The slot at which a wheel stops; each wheel has 1000 of them.
create or replace temp macro slot_of(wheel_name, drawn_for) as
    floor(1000 * draw(wheel_name, drawn_for))::bigint;

-- The sample's own clock: activity is tracked from sample_start() on, and nothing is known at or
-- after sample_end().
create or replace temp macro sample_end() as timestamp '2026-07-01';
create or replace temp macro sample_start() as sample_end() - to_months({{ months }});

create or replace temp macro days_from_to(earlier, later) as epoch(later - earlier) / 86400.0;

create or replace temp macro moved_by_days(moment, days) as
    moment + to_seconds(floor(86400.0 * days)::bigint);

-- The same day, or nearly: nine in ten weekend moments move to a neighbouring weekday, nine in ten
-- hours are office hours.
create or replace temp macro working_time(moment, drawn_for) as
    date_trunc('day', moment)
    + to_days(
        case
            when draw('works on weekends', drawn_for) < 0.1 then 0
            when isodow(moment) = 6 then -1 - floor(3 * draw('weekday', drawn_for))
            when isodow(moment) = 7 then 1 + floor(2 * draw('weekday', drawn_for))
            else 0
        end::integer
    )
    + to_seconds(
        case
            when draw('works late', drawn_for) < 0.1 then floor(86400 * draw('hour', drawn_for))
            else floor(3600 * (7 + 5.5 * (draw('hour', drawn_for) + draw('minute', drawn_for))))
        end::bigint
    );

create or replace temp macro some_time_later(moment, purpose, drawn_for) as
    moved_by_days(
        moment,
        days_from_to(moment, sample_end() - to_days(1)) * draw(purpose, drawn_for)
    );

-- The value, or null where chance is against it.
create or replace temp macro if_chance(chance, purpose, drawn_for, given) as
    case when draw(purpose, drawn_for) < chance then given end;

create or replace temp macro as_text(moment) as strftime(moment, '%Y-%m-%d %H:%M:%S');
{% endmacro %}
