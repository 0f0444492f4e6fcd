{% macro sample_leads() %}
    -- One row per lead version, all text, as a CRM would export it. Three in a hundred come twice,
    -- first with the job they had before; the cells of `defects` are broken on purpose.
    with versions as (
        select
            contacts.* replace (
                case
                    when draw('twice', lead_number) < 0.03 then updated_at
                    else if_chance(0.8, 'has update', lead_number, updated_at)
                end as updated_at
            )
        from contacts

        union all

        select
            contacts.* replace (
                spin('title:entry', lead_number) as job_title,
                created_at as updated_at
            )
        from contacts
        where draw('twice', lead_number) < 0.03
    ),

    defects (lead_number, column_name, broken_value) as (
        values
            (11, 'lead_id', null),
            (12, 'lead_id', '  '),
            (13, 'created_at', 'not a date'),
            (14, 'created_at', '2024-02-30'),
            (15, 'created_at', '02/03/2024'),
            (16, 'created_at', '1900-01-01 00:00:00'),
            (17, 'created_at', null),
            (18, 'employee_count', 'abc'),
            (19, 'employee_count', '-5'),
            (20, 'employee_count', '11-50'),
            (21, 'employee_count', '1,200'),
            (22, 'annual_revenue', 'n/a'),
            (23, 'annual_revenue', '$1.5M'),
            (24, 'social_followers', 'many'),
            (25, 'created_at', '2025-13-01 10:00:00')
    ),

    written as (
        select
            versions.*,
            lead_survivors.merged_into_lead_id,
            coalesce(defects.column_name, 'none') as broken_column,
            defects.broken_value,
            draw('padding', versions.person) as padding,
            floor(12 * draw('owner', coalesce(versions.account_number, versions.person))) as owner
        from versions
        left join defects on versions.lead_number = defects.lead_number
        left join lead_survivors on versions.lead_number = lead_survivors.lead_number
    )

    select
        case broken_column when 'lead_id' then broken_value else lead_id end as lead_id,
        account_id,
        case when draw('mail case', person) < 0.03 then upper(email) else email end as email,
        case when padding < 0.01 then ' ' || first_name else first_name end as first_name,
        last_name,
        case when padding > 0.99 then job_title || '  ' else job_title end as job_title,
        phone,
        company_name,
        industry,
        case broken_column
            when 'employee_count' then broken_value
            else employee_count::varchar
        end as employee_count,
        case broken_column
            when 'annual_revenue' then broken_value
            else annual_revenue::varchar
        end as annual_revenue,
        if_chance(
            0.94, 'has country', person, spin('spelling:' || country_code, lead_number)
        ) as country,
        if_chance(0.55, 'has region', person, region) as region,
        if_chance(0.70, 'has city', person, city) as city,
        if_chance(0.45, 'has postal code', person, postal_code) as postal_code,
        lead_source,
        case broken_column
            when 'social_followers' then broken_value
            else social_followers::varchar
        end as social_followers,
        case
            when persona = 'opted_out' then 'true'
            else spin('opt out', person)
        end as email_opt_out,
        if_chance(
            0.8, 'owned', person, 'rep_' || lpad((1 + owner)::integer::varchar, 2, '0')
        ) as owner_id,
        case
            when draw('deleted', lead_number) < 0.01 then 'true'
            else spin('is deleted', lead_number)
        end as is_deleted,
        merged_into_lead_id,
        case
            when broken_column = 'created_at' then broken_value
            when draw('writing', lead_number) < 0.02
                then strftime(created_at, '%Y-%m-%dT%H:%M:%SZ')
            else as_text(created_at)
        end as created_at,
        as_text(updated_at) as updated_at
    from written
{% endmacro %}
