-- One row per example and bin it falls into; the intercept is a bin that holds every example.
with feature_values as (select * from {{ ref('int_scorecard_values') }}),

bins as (select * from {{ ref('int_scorecard_bins') }}),

examples as (select * from {{ ref('int_scorecard_examples') }}),

{{ feature_bins('bins') }}

select
    feature_bins.example_number,
    feature_bins.bin_number
from feature_bins
union all
select
    examples.example_number,
    bins.bin_number
from examples
inner join bins on bins.bin_kind = 'intercept'
where examples.part <> 'embargoed'
