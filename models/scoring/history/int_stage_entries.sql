-- One row per lead, ruleset and day on which the lead enters a stage. A stage is held, once
-- entered, until the score is below its leave_below.
{{ config(
    materialized='incremental',
    incremental_strategy='append',
    on_schema_change='fail',
    pre_hook=[
        "{{ forget_stages_since(ref('int_days_to_enter'), ref('int_rulesets')) }}",
        "{{ forget_erased_leads(ref('stg_erased_leads')) }}",
    ],
    post_hook="{{ forget_entered_days(ref('int_days_to_enter'), ref('int_rulesets')) }}",
) }}
with score_history as (select * from {{ ref('lead_score_history') }}),

stages as (select * from {{ ref('stg_stages') }}),

{%- if is_incremental() %}

days_to_enter as (select * from {{ ref('int_days_to_enter') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

first_day as (
    -- of this run, or of one before it that did not get as far as here
    select min(days_to_enter.as_of_date) as as_of_date
    from days_to_enter
    inner join rulesets on days_to_enter.ruleset = rulesets.ruleset
),
{%- endif %}

stage_days as (
    select
        score_history.lead_id,
        score_history.ruleset,
        score_history.as_of_date,
        score_history.lifecycle_stage as stage,
        score_history.lead_score,
        true as is_new
    from score_history
    {%- if is_incremental() %}
    -- a ruleset that is scored no more keeps its entries: its stages may be gone from the seed
    inner join rulesets on score_history.ruleset = rulesets.ruleset
    inner join first_day on score_history.as_of_date >= first_day.as_of_date
    union all
    -- where each lead stood before that day
    select
        lead_id,
        ruleset,
        max(entered_date) as as_of_date,
        {{ latest_value('stage', 'entered_date') }} as stage,
        null as lead_score,
        false as is_new
    from {{ this }}
    group by lead_id, ruleset
    {%- endif %}
),

reached as (
    -- outside all stages of the ruleset: opportunity, customer, disqualified
    select
        stage_days.*,
        stages.stage_order,
        stages.stage is null and stage_days.stage <> 'lead' as is_outside
    from stage_days
    left join stages
        on stage_days.ruleset = stages.ruleset and lower(stage_days.stage) = lower(stages.stage)
),

holders as (
    select
        reached.lead_id,
        reached.ruleset,
        stages.stage,
        stages.stage_order,
        stages.leave_below,
        min(reached.as_of_date) as first_date
    from reached
    inner join stages
        on reached.ruleset = stages.ruleset and reached.stage_order <= stages.stage_order
    where stages.leave_below is not null
    group by
        reached.lead_id, reached.ruleset, stages.stage, stages.stage_order, stages.leave_below
),

decided as (
    -- 1 enters, 0 leaves, null goes on as before
    select
        reached.lead_id,
        reached.ruleset,
        reached.as_of_date,
        holders.stage,
        holders.stage_order,
        case
            when reached.stage_order <= holders.stage_order then 1
            when reached.is_outside or reached.lead_score < holders.leave_below then 0
        end as decision
    from reached
    inner join holders
        on
            reached.lead_id = holders.lead_id
            and reached.ruleset = holders.ruleset
            and reached.as_of_date >= holders.first_date
),

numbered as (
    select
        decided.*,
        -- the last decision up to a day is the parity of the largest number up to it
        max(
            {{ days_between("cast('1970-01-01' as date)", 'decided.as_of_date') }} * 2
            + decided.decision
        )
            over (
                partition by decided.lead_id, decided.ruleset, decided.stage
                order by decided.as_of_date nulls last
                rows between unbounded preceding and current row
            ) as decision_number
    from decided
),

held as (
    select
        numbered.*,
        row_number() over (
            partition by numbered.lead_id, numbered.ruleset, numbered.as_of_date
            order by numbered.stage_order nulls last, numbered.stage nulls last
        ) as stage_rank
    from numbered
    where mod(numbered.decision_number, 2) = 1
),

entered as (
    select
        reached.lead_id,
        reached.ruleset,
        reached.as_of_date,
        reached.is_new,
        case
            when reached.is_outside or held.stage_order is null then reached.stage
            when held.stage_order < reached.stage_order then held.stage
            when reached.stage_order is null then held.stage
            else reached.stage
        end as stage
    from reached
    left join held
        on
            reached.lead_id = held.lead_id
            and reached.ruleset = held.ruleset
            and reached.as_of_date = held.as_of_date
            and held.stage_rank = 1
),

compared as (
    select
        entered.*,
        lag(entered.stage) over (
            partition by entered.lead_id, entered.ruleset
            order by entered.as_of_date nulls last
        ) as previous_stage
    from entered
)

select
    compared.lead_id,
    compared.ruleset,
    compared.as_of_date as entered_date,
    compared.stage,
    compared.previous_stage
from compared
where
    compared.is_new
    and (
        compared.previous_stage is null
        or lower(compared.previous_stage) <> lower(compared.stage)
    )
