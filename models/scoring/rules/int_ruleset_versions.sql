-- One row per ruleset: its version, a hash of every rule, cap, band and stage that makes a score.
-- Reasons and descriptions are left out: a better wording rescores nobody.
with rule_texts as (select * from {{ ref('int_rule_texts') }}),

lines as (
    select
        rule_texts.ruleset,
        {{ row_content(['rule_texts.rule_table', 'rule_texts.rule_id', 'rule_texts.rule_text']) }}
            as rule_line
    from rule_texts
    where rule_texts.ruleset is not null
)

select
    lines.ruleset,
    {{ dbt.hash(joined_text('lines.rule_line', "'; '", 'lines.rule_line')) }} as ruleset_version
from lines
group by lines.ruleset
