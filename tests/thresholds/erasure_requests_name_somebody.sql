-- Every line of the list of people to erase has an id, or an address that can be one. How many have
-- not is all that is said of them.
{{ config(severity='warn') }}
with requests as (select * from {{ ref('stg_erasure_requests') }})

select count(*) as unusable_requests
from requests
where requests.lead_id is null and requests.email is null
having count(*) > 0
