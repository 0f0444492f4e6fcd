{% macro stored_model(name) %}
    {%- set node = graph.nodes['model.lead_scoring.' ~ name] -%}
    {{ return(api.Relation.create(database=node.database, schema=node.schema, identifier=node.alias)) }}
{% endmacro %}
