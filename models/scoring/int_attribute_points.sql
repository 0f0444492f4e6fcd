-- One row per lead, day to score, ruleset and attribute rule that matches the lead (disqualifying
-- ones too).
with lead_dates as (select * from {{ ref('int_lead_dates') }}),

lead_attributes as (select * from {{ ref('int_lead_attributes') }}),

attribute_matches as (select * from {{ ref('int_attribute_matches') }})

select
    lead_dates.lead_id,
    lead_dates.as_of_date,
    attribute_matches.ruleset,
    attribute_matches.rule_id,
    attribute_matches.dimension,
    attribute_matches.criteria_group,
    attribute_matches.points,
    attribute_matches.attribute,
    attribute_matches.text_value
from attribute_matches
-- a value is never an empty text, so that one can stand for the missing value
inner join lead_attributes
    on
        attribute_matches.attribute = lead_attributes.attribute
        and attribute_matches.value_key = coalesce(lead_attributes.text_value, '')
inner join lead_dates on lead_attributes.lead_id = lead_dates.lead_id
