{% macro sample_contacts() %}
-- One row per lead known to the CRM: what it typed into the form, besides what people holds.
create or replace temp table contacts as
with slugs as (
    select
        *,
        regexp_replace(lower(strip_accents(first_name)), '[^a-z0-9]', '', 'g') as first_slug,
        regexp_replace(lower(strip_accents(last_name)), '[^a-z0-9]', '', 'g') as last_slug,
        draw('mail number', person) as mail_number,
        draw('filling', lead_number) as filling
    from people
    where not is_unknown
),

mailboxes as (
    select
        *,
        case
            when mail_kind = 'invalid' then spin('invalid email', person)
            -- 'sample' keeps clear of the mailboxes of real people.
            when mail_kind = 'free'
                then concat(first_slug, '.', last_slug, '.sample', floor(99 * mail_number)::bigint)
                    || '@' || spin('free domain', person)
            when mail_kind = 'disposable'
                then concat(first_slug, floor(999 * mail_number)::bigint)
                    || '@' || spin('disposable domain', person)
            when mail_kind = 'missing' then null
            when account_id is null and people = 'students'
                then concat(first_slug, '.', last_slug, '@campus.example')
            when account_id is null then concat(first_slug, '@', last_slug, '-consulting.example')
            when draw('mail style', person) < 0.8
                then concat(first_slug, '.', last_slug, '@', domain)
            else concat(first_slug[1], last_slug, '@', domain)
        end as email
    from slugs
)

select
    * exclude (company_name, industry, employee_count, annual_revenue),
    case
        when people = 'bots' then '1111111111'
        when draw('has phone', person) < 0.62
            then phone_stem || lpad(
                floor(pow(10, phone_digits_left) * draw('phone', person))::bigint::varchar,
                phone_digits_left,
                '0'
            )
    end as phone,
    case
        when people = 'bots' then spin('junk company', person)
        when people = 'students' then spin('school', person)
        when account_id is null and mail_kind = 'business' then last_name || ' Consulting'
        when account_id is null then spin('own company', person)
        when draw('company writing', person) < 0.1 then upper(company_name)
        else company_name
    end as company_name,
    -- Who has an account rarely fills in what the account says anyway.
    case
        when people = 'students' then case when filling < 0.3 then 'Education' end
        when account_id is null and filling < 0.6 then spin('industry:other', person)
        when filling < 0.25 then industry
    end as industry,
    case
        when account_id is null and people in ('bots', 'students') then null
        when account_id is null and filling < 0.6
            then ceil(pow(40, draw('own employees', person)))::bigint
        when filling < 0.2 then employee_count
    end as employee_count,
    case
        when account_id is null and people in ('bots', 'students') then null
        when account_id is null and filling < 0.2
            then 1000 * floor(40 + 900 * draw('own revenue', person))::bigint
        when account_id is not null and filling < 0.1 then annual_revenue
    end as annual_revenue,
    if_chance(
        0.12, 'has followers', person,
        floor(pow(10, 1 + 3.3 * draw('followers', person)))::bigint
    ) as social_followers,
    some_time_later(created_at, 'updated', lead_number) as updated_at
from mailboxes;
{% endmacro %}
