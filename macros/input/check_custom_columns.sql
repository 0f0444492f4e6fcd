{% macro check_custom_columns() %}
    {%- set found, names = [], [] -%}
    {%- for input in lead_scoring.inputs() -%}
        {%- if input == 'models' -%}
            {%- set relations = [] -%}
        {%- elif input in lead_scoring.connectors() -%}
            {%- set relations = lead_scoring.lead_relations(input) -%}
        {%- else -%}
            {%- set relations = [lead_scoring.stored_table(input, 'leads')] -%}
        {%- endif -%}
        {%- for relation in relations -%}
            {%- do found.extend(lead_scoring.column_names(relation)) -%}
            {%- do names.append(
                'the table ' ~ relation.schema ~ '.' ~ relation.identifier if input in lead_scoring.connectors()
                else 'the input table leads'
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
    {#- those of the input models are made while the build runs -#}
    {%- if 'models' in lead_scoring.inputs() -%}
        {{ return('') }}
    {%- endif -%}
    {%- set missing = lead_scoring.custom_attributes() | map('lower') | reject('in', found) | list -%}
    {%- if missing -%}
        {%- do lead_scoring.stop(
            names | join(' and ') ~ (' has' if names | length == 1 else ' have') ~ ' no column ' ~ missing | join(', '),
            'add it, or take it out of the variable custom_attributes'
        ) -%}
    {%- endif -%}
{% endmacro %}
