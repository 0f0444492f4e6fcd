{% macro engine_type(data_type) -%}
    {{ return(adapter.dispatch('engine_type', 'lead_scoring')(data_type)) }}
{%- endmacro %}

{% macro default__engine_type(data_type) -%}
    {{ return(lead_scoring.type_double() if data_type == 'double' else data_type) }}
{%- endmacro %}

{% macro spark__engine_type(data_type) -%}
    {{ return({'text': 'string', 'varchar': 'string', 'float8': 'double'}.get(data_type, data_type)) }}
{%- endmacro %}
