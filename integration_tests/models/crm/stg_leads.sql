-- The project's own: of the same name as a model of the package, and of other columns.
select
    person_id,
    company_id,
    lower(mail) as mail,
    role,
    joined
from {{ ref('people') }}
