-- One row per submission of a form by a contact, once for contacts that were merged.
{{ config(enabled='hubspot' in inputs()) }}
with submissions as (
    select * from {{ exported('hubspot', 'contact_form_submission', [
        'conversion_id', 'contact_id', 'form_id', 'timestamp as submitted_at', 'page_url',
        'title', '_fivetran_synced',
    ]) }}
),

forms as (
    select * from {{ exported('hubspot', 'form', ['guid', 'name']) }}
),

merged_contacts as (select * from {{ ref('hubspot_merges') }}),

ranked as (
    select
        submissions.*,
        {{ merged_contact_rank('submissions.conversion_id', 'submissions.contact_id') }}
            as contact_rank
    from submissions
    left join merged_contacts on submissions.contact_id = merged_contacts.lead_id
)

select
    'form_submission/' || ranked.conversion_id || '/' || ranked.contact_id as activity_id,
    ranked.contact_id as lead_id,
    'contact_form_submission' as source_table,
    coalesce(forms.name, ranked.title) as source_type,
    cast(null as {{ dbt.type_string() }}) as source_status,
    ranked.submitted_at as occurred_at,
    coalesce(ranked.page_url, ranked.title) as asset,
    coalesce(forms.name, ranked.title) as campaign,
    ranked._fivetran_synced as loaded_at
from ranked
left join forms on ranked.form_id = forms.guid
where ranked.contact_rank = 1
