-- One row per lead, ruleset and stage entered: since when, until when, and coming from where.
with stage_entries as (select * from {{ ref('int_stage_entries') }}),

stages as (select * from {{ ref('stg_stages') }}),

numbered as (
    select
        stage_entries.*,
        lead(stage_entries.entered_date) over (
            partition by stage_entries.lead_id, stage_entries.ruleset
            order by stage_entries.entered_date nulls last
        ) as left_date,
        row_number() over (
            partition by stage_entries.lead_id, stage_entries.ruleset, stage_entries.stage
            order by stage_entries.entered_date nulls last
        ) as entry_number,
        min(
            case
                when lower(stage_entries.stage) in ('mql', 'sql') then stage_entries.entered_date
            end
        )
            over (partition by stage_entries.lead_id, stage_entries.ruleset) as first_mql_date,
        min(case when lower(stage_entries.stage) = 'sql' then stage_entries.entered_date end)
            over (partition by stage_entries.lead_id, stage_entries.ruleset) as first_sql_date
    from stage_entries
)

select
    numbered.lead_id,
    numbered.ruleset,
    numbered.stage,
    numbered.entered_date,
    numbered.left_date,
    {{ days_between('numbered.entered_date', 'numbered.left_date') }} as days_in_stage,
    numbered.previous_stage,
    cast(numbered.entry_number as integer) as entry_number,
    -- back from marketing's or sales' hands to a stage before them
    coalesce(
        lower(numbered.previous_stage) in ('mql', 'sql', 'opportunity')
        and (
            numbered.stage = 'lead'
            or stages.stage_order > previous_stages.stage_order
            or (lower(numbered.previous_stage) = 'opportunity' and stages.stage is not null)
        ),
        false
    ) as is_recycled,
    numbered.first_mql_date,
    numbered.first_sql_date
from numbered
left join stages
    on numbered.ruleset = stages.ruleset and lower(numbered.stage) = lower(stages.stage)
left join stages as previous_stages
    on
        numbered.ruleset = previous_stages.ruleset
        and lower(numbered.previous_stage) = lower(previous_stages.stage)
