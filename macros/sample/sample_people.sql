{% macro sample_people(leads) %}
-- One row per lead, with the hidden truth about it. The last 1.5% are known to the web tracker
-- only: their activities are written, the leads are not. Every 80th lead is the same person as the
-- one before it, entered twice, and merged later; of every 800th the survivor was itself merged, so
-- that there are chains.
create or replace temp table people as
with numbered as (
    select
        lead_number,
        lead_number > {{ leads }} as is_unknown,
        case
            when lead_number % 800 in (799, 0) then lead_number - 1
            when lead_number % 80 = 0 then lead_number - 1
        end as merged_into_number,
        case
            when lead_number % 800 = 0 then lead_number - 2
            when lead_number % 800 = 799 or lead_number % 80 = 0 then lead_number - 1
            else lead_number
        end as person
    from range(1, {{ leads }} * 203 // 200 + 1) as numbers (lead_number)
),

cast_in_roles as (
    select
        numbered.*,
        personas.*,
        spin('workplace:' || personas.workplace, numbered.person) as tier,
        spin('seniority:' || personas.people, numbered.person) as seniority,
        spin('mailbox:' || personas.mailbox, numbered.person) as mail_kind
    from numbered
    inner join personas
        on
            slot_of('persona', numbered.person) >= personas.from_slot
            and slot_of('persona', numbered.person) < personas.to_slot
),

tiers as (
    select
        tier,
        min(account_number) as first_account,
        count(*) as account_count
    from companies
    group by tier
),

-- A few companies of a tier have many leads, most have some.
employed as (
    select
        cast_in_roles.*,
        tiers.first_account
        + floor(tiers.account_count * pow(draw('account', person), 1.5))::bigint as account_number,
        spin('country:other', cast_in_roles.person) as home_country_code
    from cast_in_roles
    left join tiers on cast_in_roles.tier = tiers.tier
),

located as (
    select
        employed.*,
        companies.account_id,
        companies.company_name,
        companies.domain,
        companies.industry,
        companies.employee_count,
        companies.annual_revenue,
        coalesce(companies.country_code, employed.home_country_code) as country_code,
        coalesce(
            companies.city, spin('city:' || employed.home_country_code, employed.person)
        ) as city
    from employed
    left join companies on employed.account_number = companies.account_number
),

-- A third of the leads was in the CRM before tracking began; of the others the time is drawn
-- evenly.
created as (
    select
        located.*,
        places.region,
        places.postal_code,
        places.language,
        places.phone_stem,
        places.phone_digits_left,
        working_time(
            case
                when draw('old lead', lead_number) < 0.33
                    then
                        sample_start()
                        - to_days(2 + floor(360 * draw('created', lead_number))::integer)
                else
                    moved_by_days(
                        sample_start(),
                        (days_from_to(sample_start(), sample_end()) - 1 - newest_from_end)
                        * draw('created', lead_number)
                    )
            end,
            lead_number
        ) as created_at
    from located
    inner join places on located.country_code = places.country_code and located.city = places.city
)

select
    *,
    -- Ids count leads in the order in which they came, as in a CRM.
    'L' || lpad((row_number() over (order by created_at, lead_number))::varchar, 7, '0') as lead_id,
    spin('source:' || source, person) as lead_source,
    spin('title:' || seniority, person) as job_title,
    case
        when people = 'bots' then spin('junk name', person)
        else spin('first name:' || language, person)
    end as first_name,
    case
        when people = 'bots' and draw('same name', person) < 0.6 then spin('junk name', person)
        when people = 'bots' then spin('junk name', person + 1)
        else spin('last name:' || language, person)
    end as last_name,
    -- Ordinary episodes vary much from lead to lead, and one lead in 100 never stops.
    liveliness
    * exp(1.1 * bell_draw('liveliness', lead_number))
    * case when draw('devotion', lead_number) < 0.01 then 36 else 1 end
    as ordinary_episodes
from created;
{% endmacro %}
