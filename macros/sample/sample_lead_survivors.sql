{% macro sample_lead_survivors() %}
-- One row per merged lead. Besides the usual merges there are two leads that name each other as
-- survivors, and one whose survivor nobody knows.
create or replace temp table lead_survivors as
with odd_merges (lead_number, survivor_number) as (
    values (239, 240), (400, 0)
),

merges as (
    select
        people.lead_number,
        coalesce(odd_merges.survivor_number, people.merged_into_number) as survivor_number
    from people
    left join odd_merges on people.lead_number = odd_merges.lead_number
    where not people.is_unknown
)

select
    merges.lead_number,
    coalesce(survivors.lead_id, 'L9999999') as merged_into_lead_id
from merges
left join people as survivors on merges.survivor_number = survivors.lead_number
where merges.survivor_number is not null;
{% endmacro %}
