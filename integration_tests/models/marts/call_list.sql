-- Whom sales calls today: the project's own people, with the score of the package.
select
    people.mail,
    scores.lead_score,
    scores.lifecycle_stage,
    {{ percentile('scores.lead_score') }} as score_percentile
from {{ ref('stg_leads') }} as people
inner join {{ ref('lead_scoring', 'scored_leads') }} as scores on cast(people.person_id as varchar) = scores.lead_id
