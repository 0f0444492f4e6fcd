{#- Installed as a package, the project reads its own models whatever those around it are named, the tables of the input
    models in the project that it is installed in, and rules and lists there first. -#}
{% macro ref(name) -%}
    {%- if name in lead_scoring.own_seeds() -%}
        {{ return(builtins.ref(name)) }}
    {%- elif name in ['input_leads', 'input_accounts', 'input_activities', 'input_opportunities'] -%}
        {{ return(builtins.ref(project_name, name)) }}
    {%- endif -%}
    {{ return(builtins.ref('lead_scoring', name)) }}
{%- endmacro %}
