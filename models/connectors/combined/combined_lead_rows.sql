-- One row per row of leads of each input, and whether it is the latest of its lead.
{{ config(enabled=inputs() | length > 1) }}
{%- set columns = input_contract()['leads'] | list %}
{%- for attribute in further_columns() %}
{%- do columns.append(quoted_name(attribute)) %}
{%- endfor %}
with lead_rows as (
    {{ input_rows('leads', further_columns()) }}
),

parsed as (
    select
        lead_rows.*,
        {{ readable_timestamp('created_at') }} as created_time,
        {{ readable_timestamp('updated_at') }} as updated_time
    from lead_rows
)

select
    parsed.*,
    row_number() over (
        partition by parsed.lead_id
        order by
            -- one that is quarantined for its date is the latest of nobody
            case when parsed.created_time is null then 1 else 0 end,
            coalesce(parsed.updated_time, parsed.created_time) desc nulls last,
            {{ dbt.hash(row_content(columns, 'chr(31)')) }} desc
    ) = 1 as is_latest
from parsed
