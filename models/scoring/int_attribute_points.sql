-- One row per lead, ruleset and attribute rule that matches the lead (disqualifying ones too), as
-- the lead is known today.
with lead_attributes as (select * from {{ ref('int_lead_attributes') }}),

attribute_matches as (select * from {{ ref('int_attribute_matches') }})

select
    lead_attributes.lead_id,
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
