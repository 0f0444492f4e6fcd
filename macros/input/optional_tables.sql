{% macro optional_tables() %}
    {{ return(['erasure_requests']) }}
{% endmacro %}
