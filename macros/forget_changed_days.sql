{% macro forget_changed_days(activities) -%}
    {%- if execute and is_incremental() -%}
        {%- set changes = run_query(lead_scoring.load_day_changes(this, activities)) -%}
        {%- set new_rows = (changes.columns['input_rows'].values() | sum) - (changes.columns['stored_rows'].values() | sum) -%}
        {%- set stored_days = changes.rows | selectattr('stored_rows') | map(attribute='loaded_date') | map('string') | list -%}
        {%- do log(
            'Activities: ' ~ (
                '%+d' | format(new_rows) ~ ' rows since the last run; ' ~ changes.rows | length ~ ' load days are read'
                if changes.rows else 'nothing is new since the last run'
            ),
            info=true
        ) -%}
        {%- if stored_days -%}
            delete from {{ this }} where cast(loaded_date as {{ dbt.type_string() }}) in ({{ lead_scoring.quoted_texts(stored_days) }})
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}
