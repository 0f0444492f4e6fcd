{% macro check_input() %}
    {%- if execute and flags.WHICH in ('build', 'run') -%}
        {%- if var('as_of') and not modules.re.match('^\\d{4}-\\d{2}-\\d{2}$', var('as_of') | string) -%}
            {%- do lead_scoring.stop(
                "the variable as_of is '" ~ var('as_of') ~ "'", 'write a day as YYYY-MM-DD'
            ) -%}
        {%- endif -%}
        {%- set schemas = [
            'raw', 'rules', 'reference', 'staging', 'quarantine', 'signals', 'scoring', 'prediction',
            'marts', 'evaluation', 'restricted',
        ] -%}
        {%- if target.type == 'duckdb' and target.database | lower in schemas -%}
            {%- do lead_scoring.stop(
                'the warehouse file is named like the schema ' ~ target.database,
                'name another file in LEAD_SCORING_DB'
            ) -%}
        {%- endif -%}
        {%- do lead_scoring.check_custom_attributes() -%}
        {%- if var('input') == 'files' -%}
            {%- do lead_scoring.create_file_views() -%}
        {%- endif -%}
        {%- if var('input') != 'sample' -%}
            {%- do lead_scoring.check_input_columns() -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
