-- One row per example and feature: what was known of the lead on that day. Attributes are the
-- exception, they are as they are known today.
with lead_attributes as (select * from {{ ref('int_lead_attributes') }}),

lead_scores as (select * from {{ ref('int_lead_scores') }}),

activities as (select * from {{ ref('int_activities') }}),

activity_kinds as (select * from {{ ref('int_activity_kinds') }}),

activity_dates as (select * from {{ ref('int_activity_dates') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }}),

features as (select * from {{ ref('stg_scorecard_features') }}),

examples as (
    select * from {{ ref('int_scorecard_examples') }}
    where part <> 'embargoed'
),

{{ feature_values('examples', 'features') }}

select
    example_number,
    feature_number,
    text_value,
    number_value
from feature_values
