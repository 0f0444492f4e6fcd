-- One row per row of leads of each input, and whether it is the latest of its lead.
{{ config(enabled=inputs() | length > 1) }}
with lead_rows as (
    {{ input_rows('leads', custom_attributes()) }}
),

parsed as (
    select
        lead_rows.*,
        {{ parsed_timestamp('created_at', 'created_at') }} as created_time,
        {{ parsed_timestamp('updated_at', 'updated_at') }} as updated_time
    from lead_rows
)

select
    parsed.*,
    row_number() over (
        partition by parsed.lead_id
        order by
            coalesce(parsed.updated_time, parsed.created_time) desc nulls last,
            {{ dbt.hash(row_content(input_contract()['leads'])) }} desc
    ) = 1 as is_latest
from parsed
