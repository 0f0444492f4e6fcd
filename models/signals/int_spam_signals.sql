-- One row per lead: how many signs its form shows of a made-up entry.
with leads as (select * from {{ ref('int_leads') }}),

email_types as (select * from {{ ref('int_email_types') }}),

entries as (
    select
        leads.lead_id,
        email_types.email_type,
        lower(leads.first_name) as first_name,
        lower(leads.last_name) as last_name,
        lower(coalesce(leads.first_name, '') || ' ' || coalesce(leads.last_name, '')) as full_name,
        {{ regexp_replace_all('leads.phone', "'[^0-9]'", "''") }} as phone_digits
    from leads
    left join email_types on leads.email = email_types.email
),

signs as (
    select
        entries.lead_id,
        coalesce(entries.email_type in ('invalid', 'disposable'), false) as has_bad_email,
        {{ text_matches('entries.full_name', '[0-9]') }} as has_digits_in_name,
        {{ text_matches('entries.full_name', '(https?:|www[.]|[.](com|net|org)($|[^a-z]))') }}
            as has_url_in_name,
        {{ text_matches("replace(entries.full_name, ' ', '')", '^[b-df-hj-np-tv-xz]+$') }}
            as has_no_vowel_in_name,
        coalesce(entries.first_name = entries.last_name, false) as has_same_names,
        coalesce(
            length(entries.phone_digits) > 1
            and replace(entries.phone_digits, substr(entries.phone_digits, 1, 1), '') = '',
            false
        ) as has_repeated_digit_phone
    from entries
)

select
    signs.lead_id,
    cast(signs.has_bad_email as integer)
    + cast(signs.has_digits_in_name as integer)
    + cast(signs.has_url_in_name as integer)
    + cast(signs.has_no_vowel_in_name as integer)
    + cast(signs.has_same_names as integer)
    + cast(signs.has_repeated_digit_phone as integer) as spam_signal_count
from signs
