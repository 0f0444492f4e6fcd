-- One row per field of a rules seed that holds what it may not hold.
with rule_fields as (select * from {{ ref('int_rule_fields') }}),

rulesets as (select * from {{ ref('stg_rulesets') }}),

ruleset_names as (
    select rulesets.ruleset from rulesets
    group by rulesets.ruleset
),

checked as (
    select
        rule_fields.ruleset,
        rule_fields.rule_id,
        rule_fields.rule_table || '.' || rule_fields.field as field,
        rule_fields.field_value,
        rule_fields.kind,
        replace(rule_fields.choices, '|', ', ') as choices,
        case
            when rule_fields.field_value is null
                then case when rule_fields.is_required then 'empty' end
            -- a quote that is not closed takes the lines that follow into its field
            when
                {{ dbt.position(
                    "chr(10) || rule_fields.ruleset || ','", 'rule_fields.field_value'
                ) }} > 0
                then 'several rows'
            when rule_fields.field = 'ruleset' and ruleset_names.ruleset is null
                then 'no ruleset'
            when rule_fields.kind = 'choice'
                then case
                    when {{ dbt.position(
                        "'|' || lower(rule_fields.field_value) || '|'",
                        "'|' || rule_fields.choices || '|'"
                    ) }} = 0 or rule_fields.field_value like '%|%'
                        then 'no choice'
                end
            when rule_fields.kind = 'text' then null
            when rule_fields.number_value is null then 'no number'
            when rule_fields.kind like 'positive%' and rule_fields.number_value <= 0
                then 'not positive'
            when
                rule_fields.kind in ('whole_number', 'not_negative_number')
                and rule_fields.number_value < 0
                then 'negative'
            when
                rule_fields.kind like '%points'
                and {{ parsed_points('rule_fields.field_value') }} is null
                then 'too large'
            when
                rule_fields.kind like '%points'
                and {{ parsed_points('rule_fields.field_value') }} <> rule_fields.number_value
                then 'too fine'
            when
                rule_fields.kind like '%whole_number'
                and {{ parsed_whole_number('rule_fields.field_value') }} is null
                then 'not whole'
        end as fault
    from rule_fields
    left join ruleset_names on rule_fields.field_value = ruleset_names.ruleset
)

select
    checked.ruleset,
    checked.rule_id,
    checked.field,
    case checked.fault
        when 'empty' then 'it is empty'
        when 'several rows' then 'it holds the rows that follow'
        when 'no ruleset' then 'no ruleset is named ' || checked.field_value
        when 'no choice' then checked.field_value || ' is not known'
        when 'no number' then checked.field_value || ' is not a number'
        when 'not positive' then checked.field_value || ' is not above 0'
        when 'negative' then checked.field_value || ' is below 0'
        when 'too large' then checked.field_value || ' is too large, or not a plain number'
        when 'too fine' then checked.field_value || ' has more than two decimals'
        when 'not whole' then checked.field_value || ' is not a whole number'
    end as problem,
    case
        when checked.fault = 'no ruleset' then 'a ruleset of rulesets.csv, or add this one there'
        when checked.fault = 'several rows' then 'the closing quote, so that one line is one row'
        when checked.kind = 'choice' then 'one of ' || checked.choices
        when checked.kind = 'text' then 'a name'
        when checked.fault = 'not positive' then 'a number above 0'
        when checked.fault = 'negative' then 'a number from 0 on'
        when checked.fault = 'too large' then 'points between -9999999.99 and 9999999.99'
        when checked.fault = 'too fine' then 'points with at most two decimals'
        when checked.fault = 'not whole' then 'a whole number such as 30'
        else 'a plain number such as 10 or 2.5'
    end as write_instead
from checked
where checked.fault is not null
