-- One row per distinct country text of leads and accounts: the country it names.
with leads as (select * from {{ ref('int_leads') }}),

accounts as (select * from {{ ref('int_accounts') }}),

countries as (select * from {{ ref('countries') }}),

country_names as (select * from {{ ref('country_names') }}),

received as (
    select trim(leads.country) as country from leads
    union distinct
    select trim(accounts.country) as country from accounts
),

read_as_words as (
    select
        received.country,
        {{ plain_words('received.country') }} as words
    from received
    where received.country <> ''
),

named as (
    -- Two spellings that differ only in accents or punctuation are one name.
    select
        {{ plain_words('country_names.name') }} as words,
        min(country_names.country_code) as country_code
    from country_names
    group by 1
)

select
    read_as_words.country,
    countries.country_code,
    countries.country_name,
    countries.world_region
from read_as_words
left join named
    on read_as_words.words = named.words
left join countries
    on named.country_code = countries.country_code
