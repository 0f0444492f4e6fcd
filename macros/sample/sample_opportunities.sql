{% macro sample_opportunities() %}
    -- One row per opportunity and known state, all text. One in eight is booked on the account
    -- only, without a lead.
    with numbered as (
        select
            *,
            row_number() over (order by opportunity_at, lead_number) as id_number,
            case
                when outcome = 'open' and draw('has amount', lead_number) < 0.3 then null
                else round(
                    14000
                    * exp(0.75 * bell_draw('amount', lead_number))
                    * pow(coalesce(employee_count, 20) / 200.0, 0.25),
                    2
                )::decimal(18, 2)
            end as amount
        from journeys
        where outcome is not null and not is_unknown
    ),

    -- Of three in a hundred the export still holds the open state.
    states as (
        select * from numbered

        union all
        select numbered.* replace (null::timestamp as closed_at, 'open' as outcome)
        from numbered
        where outcome != 'open' and draw('stale state', lead_number) < 0.03
    ),

    drawn as (
        select
            *,
            draw('outcome writing', lead_number) as writing
        from states
    )

    select
        'O' || lpad(id_number::varchar, 6, '0') as opportunity_id,
        case
            when account_id is null or draw('lead unknown', lead_number) >= 0.125 then lead_id
        end as lead_id,
        account_id,
        case
            when writing between 0.500 and 0.504 then null
            when writing between 0.504 and 0.508 then 'unknown'
            else as_text(opportunity_at)
        end as created_at,
        as_text(closed_at) as closed_at,
        case
            when writing < 0.10 then upper(outcome)
            when writing < 0.20 then upper(outcome[1]) || outcome[2:]
            when writing < 0.22 then ' ' || outcome || ' '
            when outcome = 'open' and writing < 0.40 then null
            else outcome
        end as outcome,
        amount::varchar as amount
    from drawn
{% endmacro %}
