{% macro check_seed_columns() -%}
    {%- if execute -%}
        {%- set found = adapter.get_columns_in_relation(this) | map(attribute='name') | map('lower') | list -%}
        {%- set missing = model.columns.keys() | reject('in', found + model.config.meta.get('optional_columns', [])) | list -%}
        {%- if missing -%}
            {%- do lead_scoring.stop(
                'the seed ' ~ model.name ~ '.csv has no column ' ~ missing | join(', '),
                'write its first line as it was shipped, and separate the columns with commas'
            ) -%}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}
