-- One row per set of bins that training examples share: how many there are, and how many convert.
-- An example of each stands for all. No row when there are too few examples to learn from.
with examples as (select * from {{ ref('int_scorecard_examples') }}),

example_bins as (select * from {{ ref('int_example_bins') }}),

settings as (select * from {{ ref('stg_scorecard_settings') }}),

enough as (
    select 1 as is_enough
    from examples
    cross join settings
    where examples.part <> 'embargoed'
    group by settings.minimum_conversions, settings.minimum_non_conversions
    having
        count(distinct case when examples.is_conversion then examples.lead_id end)
        >= settings.minimum_conversions
        and count(distinct case when not examples.is_conversion then examples.lead_id end)
        >= settings.minimum_non_conversions
        -- nothing can be learnt from one class
        and max(case when examples.part = 'training' and examples.is_conversion then 1 end) = 1
        and max(case when examples.part = 'training' and not examples.is_conversion then 1 end) = 1
),

profiles as (
    select
        examples.example_number,
        examples.is_conversion,
        {{ joined_text(
            'cast(example_bins.bin_number as ' ~ dbt.type_string() ~ ')',
            "','",
            'example_bins.bin_number'
        ) }} as profile
    from examples
    inner join example_bins on examples.example_number = example_bins.example_number
    cross join enough
    where examples.part = 'training'
    group by examples.example_number, examples.is_conversion
)

select
    min(profiles.example_number) as example_number,
    count(*) as example_count,
    cast(sum(case when profiles.is_conversion then 1 else 0 end) as bigint) as conversion_count
from profiles
group by profiles.profile
