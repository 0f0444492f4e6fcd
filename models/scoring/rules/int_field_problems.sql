-- One row per field of a rules seed that holds what it may not hold.
with rule_fields as (select * from {{ ref('int_rule_fields') }}),

rulesets as (select * from {{ ref('stg_rulesets') }}),

checked as (
    select
        rule_fields.ruleset,
        rule_fields.rule_id,
        rule_fields.rule_table || '.' || rule_fields.field as field,
        rule_fields.field_value,
        rule_fields.number_value,
        rule_fields.kind,
        rule_fields.is_required,
        rule_fields.choices,
        rule_fields.field = 'ruleset' as is_ruleset,
        rulesets.ruleset is not null as is_known_ruleset,
        {{ row_content(["'|'", 'rule_fields.choices', "'|'"]) }} as choice_list
    from rule_fields
    left join rulesets on rule_fields.field_value = rulesets.ruleset
)

select
    ruleset,
    rule_id,
    field,
    'it is empty' as problem,
    case
        when kind = 'choice' then 'one of ' || replace(choices, '|', ', ')
        when kind = 'text' then 'a name'
        else 'a number'
    end as write_instead
from checked
where field_value is null and is_required
union all
select
    ruleset,
    rule_id,
    field,
    'no ruleset is named ' || field_value as problem,
    'a ruleset of rulesets.csv, or add this one there' as write_instead
from checked
where is_ruleset and field_value is not null and not is_known_ruleset
union all
select
    ruleset,
    rule_id,
    field,
    field_value || ' is not known' as problem,
    'one of ' || replace(choices, '|', ', ') as write_instead
from checked
where
    kind = 'choice'
    and field_value is not null
    and {{ dbt.position("'|' || lower(field_value) || '|'", 'choice_list') }} = 0
union all
select
    ruleset,
    rule_id,
    field,
    field_value || ' is not a number' as problem,
    'a plain number such as 10 or 2.5' as write_instead
from checked
where kind not in ('choice', 'text') and field_value is not null and number_value is null
union all
select
    ruleset,
    rule_id,
    field,
    field_value || ' is too large' as problem,
    'points between -9999999.99 and 9999999.99' as write_instead
from checked
where
    kind in ('points', 'positive_points')
    and {{ parsed_points('field_value') }} is null
    and number_value is not null
union all
select
    ruleset,
    rule_id,
    field,
    field_value || ' has more than two decimals' as problem,
    'points with at most two decimals' as write_instead
from checked
where kind in ('points', 'positive_points') and {{ parsed_points('field_value') }} <> number_value
union all
select
    ruleset,
    rule_id,
    field,
    field_value || ' is not above 0' as problem,
    'a number above 0' as write_instead
from checked
where kind in ('positive_number', 'positive_whole_number', 'positive_points') and number_value <= 0
union all
select
    ruleset,
    rule_id,
    field,
    field_value || ' is below 0' as problem,
    'a number from 0 on' as write_instead
from checked
where kind = 'whole_number' and number_value < 0
union all
select
    ruleset,
    rule_id,
    field,
    field_value || ' is not a whole number' as problem,
    'a whole number such as 30' as write_instead
from checked
where
    kind in ('whole_number', 'positive_whole_number')
    and number_value >= 0
    and {{ parsed_whole_number('field_value') }} is null
