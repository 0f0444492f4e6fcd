-- One row per ruleset that is scored: the active one, and the challengers or those that the
-- variable rulesets names. A ruleset with a problem is not among them.
with rulesets as (select * from {{ ref('stg_rulesets') }}),

ruleset_versions as (select * from {{ ref('int_ruleset_versions') }}),

ruleset_problems as (select * from {{ ref('ruleset_problems') }}),

wrong_rulesets as (
    select ruleset_problems.ruleset from ruleset_problems
    group by ruleset_problems.ruleset
)

select
    rulesets.ruleset,
    rulesets.status,
    rulesets.status = 'active' as is_active,
    rulesets.min_score,
    rulesets.max_score,
    ruleset_versions.ruleset_version
from rulesets
inner join ruleset_versions on rulesets.ruleset = ruleset_versions.ruleset
left join wrong_rulesets on rulesets.ruleset = wrong_rulesets.ruleset
where
    wrong_rulesets.ruleset is null
    and (
        rulesets.status = 'active'
        {%- if picked_rulesets() %}
        or rulesets.ruleset in ({{ quoted_texts(picked_rulesets()) }})
        {%- else %}
        or rulesets.status = 'challenger'
        {%- endif %}
    )
