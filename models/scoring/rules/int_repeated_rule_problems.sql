-- One row per rule that says the same as another of its ruleset, however its operand is written.
with attribute_rule_meanings as (select * from {{ ref('int_attribute_rule_meanings') }}),

rule_texts as (select * from {{ ref('int_rule_texts') }}),

meanings as (
    select
        'attribute_rules' as rule_table,
        attribute_rule_meanings.ruleset,
        attribute_rule_meanings.rule_id,
        attribute_rule_meanings.meaning
    from attribute_rule_meanings
    union all
    select
        rule_texts.rule_table,
        rule_texts.ruleset,
        rule_texts.rule_id,
        rule_texts.rule_text as meaning
    from rule_texts
    where
        rule_texts.rule_table <> 'attribute_rules'
        and rule_texts.ruleset is not null
        and rule_texts.rule_id is not null
),

first_rules as (
    select
        meanings.rule_table,
        meanings.ruleset,
        meanings.rule_id,
        min(meanings.rule_id) over (
            partition by meanings.rule_table, meanings.ruleset, meanings.meaning
        ) as first_rule_id
    from meanings
)

select
    first_rules.ruleset,
    first_rules.rule_id,
    first_rules.rule_table as field,
    'it says the same as the rule ' || first_rules.first_rule_id as problem,
    'one of the two, with the points that are meant' as write_instead
from first_rules
where first_rules.rule_id <> first_rules.first_rule_id
