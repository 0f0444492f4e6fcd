{% macro sample_accounts() %}
    -- One row per account version, all text. Account types are those of the day the account was
    -- created: a won opportunity doesn't change them, so that they can't tell the outcome
    -- beforehand.
    with written as (
        select
            *,
            company_name || case country_code
                when 'DE' then ' GmbH'
                when 'AT' then ' GmbH'
                when 'CH' then ' AG'
                when 'GB' then ' Ltd'
                when 'FR' then ' SAS'
                when 'NL' then ' B.V.'
                when 'SE' then ' AB'
                when 'US' then ', Inc.'
                else ''
            end as account_name,
            case spin('industry writing', account_number)
                when 'upper' then upper(industry)
                when 'lower' then lower(industry)
                when 'padded' then ' ' || industry || ' '
                else industry
            end as industry_text,
            some_time_later(created_at, 'account updated', account_number) as updated_at
        from companies
    ),

    defects (account_number, column_name, broken_value) as (
        values
            (51, 'account_id', null),
            (52, 'employee_count', 'abc'),
            (53, 'employee_count', '51-200'),
            (54, 'annual_revenue', 'unknown'),
            (55, 'annual_revenue', '-1')
    ),

    -- Four in a hundred come twice, first as the smaller company they were.
    versions as (
        select *
        from written

        union all
        select written.* replace (
            greatest(1, employee_count * 4 // 5) as employee_count,
            greatest(1, annual_revenue * 3 // 4) as annual_revenue,
            created_at as updated_at
        )
        from written
        where draw('account twice', account_number) < 0.04
    )

    select
        case
            when defects.column_name = 'account_id' then defects.broken_value
            else versions.account_id
        end as account_id,
        versions.account_name,
        if_chance(0.97, 'has domain', versions.account_number, versions.domain) as domain,
        if_chance(
            0.96, 'has industry', versions.account_number, versions.industry_text
        ) as industry,
        case
            when defects.column_name = 'employee_count' then defects.broken_value
            else if_chance(
                0.95, 'has employees', versions.account_number, versions.employee_count::varchar
            )
        end as employee_count,
        case
            when defects.column_name = 'annual_revenue' then defects.broken_value
            else if_chance(
                0.85, 'has revenue', versions.account_number, versions.annual_revenue::varchar
            )
        end as annual_revenue,
        spin('spelling:' || versions.country_code, versions.account_number) as country,
        versions.account_type,
        as_text(versions.updated_at) as updated_at
    from versions
    left join defects on versions.account_number = defects.account_number
{% endmacro %}
