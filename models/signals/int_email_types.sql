-- One row per distinct email address: its domain and what kind of address it is.
with leads as (select * from {{ ref('int_leads') }}),

free_email_domains as (select * from {{ ref('free_email_domains') }}),

disposable_email_domains as (select * from {{ ref('disposable_email_domains') }}),

addresses as (
    select
        leads.email,
        lower({{ dbt.split_part('leads.email', "'@'", 2) }}) as domain_part,
        length(leads.email) - length(replace(leads.email, '@', '')) as at_sign_count,
        leads.email <> translate(leads.email, {{ blanks() }}, '') as has_blank
    from leads
    where leads.email is not null
    group by leads.email
),

domains as (
    select
        addresses.email,
        case
            when
                addresses.at_sign_count = 1
                and left(addresses.email, 1) <> '@'
                and addresses.domain_part like '%.%'
                and not addresses.has_blank
                then addresses.domain_part
        end as email_domain
    from addresses
)

select
    domains.email,
    domains.email_domain,
    case
        when domains.email_domain is null then 'invalid'
        when disposable_email_domains.domain is not null then 'disposable'
        when free_email_domains.domain is not null then 'free'
        else 'business'
    end as email_type
from domains
left join disposable_email_domains on domains.email_domain = disposable_email_domains.domain
left join free_email_domains on domains.email_domain = free_email_domains.domain
