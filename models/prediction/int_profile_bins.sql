-- One row per training profile and bin: what each fitting step reads.
with profiles as (select * from {{ ref('int_training_profiles') }}),

example_bins as (select * from {{ ref('int_example_bins') }})

select
    profiles.example_number,
    example_bins.bin_number
from profiles
inner join example_bins on profiles.example_number = example_bins.example_number
