{% macro email_key() -%}
    {{ return(env_var(
        'LEAD_SCORING_EMAIL_KEY',
        'the key of the sample is no secret' if var('input') == 'sample' else ''
    )) }}
{%- endmacro %}
