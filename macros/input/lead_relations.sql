{% macro lead_relations(connector) %}
    {%- set relations = [] -%}
    {%- for table in lead_scoring.connectors()[connector].lead_tables -%}
        {%- do relations.append(lead_scoring.found_relation(
            var(connector ~ '_database', '') or target.database, var(connector ~ '_schema', connector), table
        )) -%}
    {%- endfor -%}
    {{ return(relations | select | list) }}
{% endmacro %}
