{% macro check_export(connector) %}
    {%- set schema = var(connector ~ '_schema', connector) -%}
    {%- for table, columns in lead_scoring.connectors()[connector].items() -%}
        {%- set relation = adapter.get_relation(
            database=var(connector ~ '_database', '') or target.database, schema=schema, identifier=table
        ) -%}
        {%- if relation is none -%}
            {%- do lead_scoring.stop(
                'the table ' ~ schema ~ '.' ~ table ~ ' does not exist',
                'load it, or point ' ~ connector ~ '_database and ' ~ connector ~ '_schema to where it is'
            ) -%}
        {%- endif -%}
        {%- set found = adapter.get_columns_in_relation(relation) | map(attribute='name') | map('lower') | list -%}
        {%- set custom = lead_scoring.custom_attributes() | map('lower') | list -%}
        {%- set missing = (columns + custom) | reject('in', found) | list -%}
        {%- if missing -%}
            {%- do lead_scoring.stop(
                'the table ' ~ schema ~ '.' ~ table ~ ' has no column ' ~ missing | join(', '),
                'have the export include it'
                ~ (', or take it out of the variable custom_attributes' if missing | select('in', custom) | list else '')
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
