{% macro email_domain(email) -%}
    {%- set domain = dbt.split_part(email, "'@'", 2) | trim -%}
    case
        when
            length({{ email }}) - length(replace({{ email }}, '@', '')) = 1
            and {{ email }} not like '@%'
            and {{ domain }} like '%.%'
            and {{ email }} = translate({{ email }}, {{ lead_scoring.blanks() }}, '')
            then lower({{ domain }})
    end
{%- endmacro %}
