{% macro sample_activities() %}
    -- One row per delivered activity, typed. Set-based and streamed: phases unfold into episodes,
    -- episodes into steps, and every value of a row depends on its lead, phase, episode and step
    -- only, so 50 million rows need no more memory than the phases.
    with unfolded as (
        select
            lead_number,
            lead_id,
            phase,
            behaviour_wheel,
            starts_at,
            days,
            unnest(range(episodes)) as episode_number
        from phases
    ),

    numbered as (
        select
            lead_id,
            behaviour_wheel,
            starts_at,
            days,
            hash(lead_number, phase, episode_number) as episode_key
        from unfolded
    ),

    timed as (
        select
            lead_id,
            behaviour_wheel,
            episode_key,
            case
                when days = 0 then starts_at
                else working_time(
                    moved_by_days(starts_at, days * draw('when', episode_key)), episode_key
                )
            end as started_at
        from numbered
    ),

    happened as (
        select
            timed.lead_id,
            timed.started_at,
            timed.episode_key,
            hash(timed.episode_key, episode_steps.step) as activity_key,
            episode_steps.activity_type,
            episode_steps.asset_wheel,
            episode_steps.varies,
            episode_steps.campaign,
            episode_steps.delivery,
            episode_steps.from_minute,
            episode_steps.to_minute
        from timed
        inner join wheels
            on
                timed.behaviour_wheel = wheels.wheel
                and slot_of('episode', timed.episode_key) = wheels.slot
        inner join episode_steps on wheels.choice = episode_steps.episode
        where
            draw('happens', hash(timed.episode_key, episode_steps.step))
            < episode_steps.delivery_chance
    ),

    dated as (
        select
            happened.*,
            -- One in 800 rows is broken in one of several ways.
            draw('defect', happened.activity_key) as defect,
            draw('loading', happened.activity_key) as loading,
            happened.started_at
            + to_seconds(floor(
                60 * happened.from_minute
                + 60 * (happened.to_minute - happened.from_minute)
                * draw('minute of step', happened.activity_key)
            )::bigint) as occurred_at
        from happened
    ),

    -- Rows arrive within minutes, two in a hundred up to ten days late; second deliveries follow
    -- within two days.
    loaded as (
        select
            *,
            occurred_at
            + to_seconds(floor(
                case when loading < 0.02 then 864000 * loading / 0.02 else 120 + 780 * loading end
                + (delivery - 1) * (3600 + 169200 * draw('second delivery', activity_key))
            )::bigint) as loaded_at
        from dated
    )

    select
        case
            when loaded.defect >= 0.0002
                then 'a' || lpad(lower(to_hex(loaded.activity_key)), 16, '0')
        end as activity_id,
        case when loaded.defect not between 0.0002 and 0.0004 then loaded.lead_id end as lead_id,
        case
            when loaded.defect not between 0.0004 and 0.0006 then loaded.activity_type
        end as activity_type,
        case
            when loaded.defect between 0.0006 and 0.0008 then loaded.occurred_at + to_days(5)
            when loaded.defect between 0.0008 and 0.0009
                then loaded.occurred_at + to_years(2199 - year(loaded.occurred_at))
            when loaded.defect between 0.0009 and 0.0010 then null
            else loaded.occurred_at
        end as occurred_at,
        replace(wheels.choice, '{month}', strftime(loaded.started_at, '%Y-%m')) as asset,
        case month(loaded.started_at) // 3
            when 1 then 'spring'
            when 2 then 'summer'
            when 3 then 'autumn'
            else 'winter'
        end
        || '-' || year(loaded.started_at) || '-' || loaded.campaign as campaign,
        -- Some connectors don't say when they loaded a row.
        case when loaded.defect < 0.9975 then loaded.loaded_at end as loaded_at
    from loaded
    inner join wheels
        on
            loaded.asset_wheel = wheels.wheel
            and slot_of(
                'asset', case when loaded.varies then loaded.activity_key else loaded.episode_key end
            ) = wheels.slot
    where
        loaded.occurred_at >= sample_start()
        and loaded.loaded_at < sample_end()
{% endmacro %}
