-- One row per submission of a form by a contact.
{{ config(enabled='hubspot' in inputs()) }}
with submissions as (
    select * from {{ exported('hubspot', 'contact_form_submission', [
        'conversion_id', 'contact_id', 'form_id', 'timestamp as submitted_at', 'page_url',
        'title', '_fivetran_synced',
    ]) }}
),

forms as (
    select * from {{ exported('hubspot', 'form', ['guid', 'name']) }}
)

select
    'form_submission/' || submissions.conversion_id || '/' || submissions.contact_id as activity_id,
    submissions.contact_id as lead_id,
    'contact_form_submission' as source_table,
    lower(coalesce(forms.name, submissions.title)) as source_type,
    cast(null as {{ dbt.type_string() }}) as source_status,
    submissions.submitted_at as occurred_at,
    coalesce(submissions.page_url, submissions.title) as asset,
    coalesce(forms.name, submissions.title) as campaign,
    submissions._fivetran_synced as loaded_at
from submissions
left join forms on submissions.form_id = forms.guid
