select
    deal_id as opportunity_id,
    person_id as lead_id,
    company_id as account_id,
    opened as created_at,
    closed as closed_at,
    result as outcome,
    value as amount
from {{ ref('deals') }}
