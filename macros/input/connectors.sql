{#- By name: the one table of the export that cannot be done without, that of its leads, and the columns it must have. -#}
{% macro connectors() %}
    {{ return({'hubspot': {'contact': ['id', 'property_createdate']}}) }}
{% endmacro %}
