{% macro sample_activities_as_text() %}
    -- The activities as an export tool would write them: some times with an offset, some that are
    -- none, some blanks too many.
    with activities as (
        {{ sample_activities() }}
    ),

    drawn as (
        select
            *,
            draw('writing', hash(activity_id, lead_id, loaded_at)) as writing
        from activities
    )

    select
        activity_id,
        case
            when writing between 0.100 and 0.102 then ' ' || lead_id || ' '
            else lead_id
        end as lead_id,
        case
            when writing between 0.200 and 0.202 then activity_type || '  '
            else activity_type
        end as activity_type,
        case
            when writing < 0.0002 then 'not a date'
            when writing < 0.0004 then strftime(occurred_at, '%Y-%m-32 25:61:00')
            when writing < 0.015 then strftime(occurred_at + to_hours(2), '%Y-%m-%dT%H:%M:%S+02:00')
            when writing < 0.025 then strftime(occurred_at - to_hours(5), '%Y-%m-%d %H:%M:%S-05:00')
            when writing < 0.040 then strftime(occurred_at, '%Y-%m-%dT%H:%M:%SZ')
            else as_text(occurred_at)
        end as occurred_at,
        case
            when writing between 0.300 and 0.304 then '  ' || asset || ' '
            else asset
        end as asset,
        campaign,
        as_text(loaded_at) as loaded_at
    from drawn
{% endmacro %}
