-- The data's own clock has not run ahead of the day of this run.
{{ config(severity='warn') }}
select as_of_date
from {{ ref('int_score_dates') }}
where is_current and as_of_date > cast('{{ run_started_at.strftime("%Y-%m-%d") }}' as date)
