-- One row per name in the variable rulesets that no ruleset has.
with rulesets as (select * from {{ ref('stg_rulesets') }}),

picked as (
    {%- for ruleset in picked_rulesets() %}
    select {{ quoted_text(ruleset) }} as ruleset
    union all
    {%- endfor %}
    select cast(null as {{ dbt.type_string() }}) as ruleset
)

select
    picked.ruleset,
    picked.ruleset as rule_id,
    'the variable rulesets' as field,
    'no ruleset is named ' || picked.ruleset as problem,
    'names of rulesets.csv' as write_instead
from picked
left join rulesets on picked.ruleset = rulesets.ruleset
where picked.ruleset is not null and rulesets.ruleset is null
