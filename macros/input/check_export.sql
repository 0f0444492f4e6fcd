{% macro check_export(connector) %}
    {%- set export = lead_scoring.connectors()[connector] -%}
    {%- set schema = var(connector ~ '_schema', connector) -%}
    {%- set relations = lead_scoring.lead_relations(connector) -%}
    {%- if not relations -%}
        {%- do lead_scoring.stop(
            'the table ' ~ schema ~ '.' ~ export.lead_tables | join(' or ') ~ ' does not exist',
            'load it, or point ' ~ connector ~ '_database and ' ~ connector ~ '_schema to where it is'
        ) -%}
    {%- endif -%}
    {%- for relation in relations -%}
        {%- set missing = export.required_columns | reject('in', lead_scoring.column_names(relation)) | list -%}
        {%- if missing -%}
            {%- do lead_scoring.stop(
                'the table ' ~ schema ~ '.' ~ relation.identifier ~ ' has no column ' ~ missing | join(', '),
                'have the export include it'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
