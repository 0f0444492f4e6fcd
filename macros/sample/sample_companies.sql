{% macro sample_companies(accounts) %}
-- One row per company behind an account. Tiers: competitors (2%), targets that fit what we sell
-- (48%), and others.
create or replace temp table companies as
with tiered as (
    select
        account_number,
        case
            when account_number <= greatest(1, {{ accounts }} * 2 // 100) then 'competitor'
            when account_number <= greatest(2, {{ accounts }} // 2) then 'target'
            else 'other'
        end as tier
    from range(1, {{ accounts }} + 1) as numbers (account_number)
),

described as (
    select
        account_number,
        tier,
        spin('industry:' || tier, account_number) as industry,
        spin('country:' || tier, account_number) as country_code,
        spin('account type:' || tier, account_number) as account_type,
        spin('domain ending', account_number) as domain_ending,
        case tier
            when 'target' then 50 * pow(100, draw('employees', account_number))
            else pow(50000, draw('employees', account_number))
        end as employees,
        80000 + 220000 * draw('revenue per employee', account_number) as revenue_per_employee,
        sample_start()
        - to_days(floor(700 * draw('account created', account_number))::integer) as created_at,
        -- Ids are dealt in random order, so that they don't tell the tier.
        row_number() over (order by draw('account id', account_number), account_number) as id_number
    from tiered
),

counted as (
    select
        *,
        row_number() over (partition by industry order by id_number) - 1 as number_in_industry
    from described
),

named as (
    select
        counted.*,
        concat_ws(
            ' ',
            company_words.first_words[1 + (7 * number_in_industry + length(counted.industry)) % 61],
            company_words.second_words[1 + number_in_industry % 8],
            nullif(number_in_industry // 488, 0)
        ) as company_name
    from counted
    inner join company_words on counted.industry = company_words.industry
)

select
    named.account_number,
    'A' || lpad(named.id_number::varchar, 6, '0') as account_id,
    named.tier,
    named.industry,
    named.account_type,
    named.company_name,
    lower(replace(named.company_name, ' ', '-')) || named.domain_ending as domain,
    named.country_code,
    spin('city:' || named.country_code, named.account_number) as city,
    -- Counts of large companies are known in round numbers only.
    case
        when named.employees < 100 then ceil(named.employees)
        else 10 * round(named.employees / 10)
    end::bigint as employee_count,
    (1000 * ceil(named.employees * named.revenue_per_employee / 1000))::bigint as annual_revenue,
    named.created_at
from named;
{% endmacro %}
