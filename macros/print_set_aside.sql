{% macro print_set_aside(results) %}
    {%- set counted = results | selectattr('status', 'eq', 'success') | selectattr('node.name', 'eq', 'input_reconciliation') | list -%}
    {%- if execute and counted -%}
        {%- set found = [] -%}
        {%- for row in run_query(
            'select table_name, raw_rows, quarantined_rows, invalid_values from '
            ~ lead_scoring.stored_model('input_reconciliation')
            ~ ' where quarantined_rows > 0 or invalid_values > 0 order by table_name'
        ).rows -%}
            {%- do found.append(
                '%s %d of %d rows and %d values' | format(
                    row.table_name, row.quarantined_rows, row.raw_rows, row.invalid_values
                )
            ) -%}
        {%- endfor -%}
        {%- if found -%}
            {%- do log(
                'Set aside: ' ~ found | join(', ')
                ~ '. Why: quarantine.quarantined_records and quarantine.invalid_values', info=true
            ) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
