-- Every line of the list of people to erase has an id, or an address that can be one. Whether any
-- has neither is all that is said.
{{ config(severity='warn') }}
with requests as (select * from {{ ref('stg_erasure_requests') }})

select 'some lines name nobody' as problem
from requests
where requests.lead_id is null and requests.email is null
