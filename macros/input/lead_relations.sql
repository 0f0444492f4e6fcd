{% macro lead_relations(connector) %}
    {%- set relations = [] -%}
    {%- for table in lead_scoring.connectors()[connector].lead_tables -%}
        {%- do relations.append(adapter.get_relation(
            database=var(connector ~ '_database', '') or target.database,
            schema=var(connector ~ '_schema', connector), identifier=table
        )) -%}
    {%- endfor -%}
    {{ return(relations | select | list) }}
{% endmacro %}
