{% macro check_input() %}
    {%- if execute and flags.WHICH in ('build', 'run') -%}
        {%- for day in ['as_of', 'history_from'] -%}
            {%- if var(day) and not lead_scoring.is_day(var(day)) -%}
                {%- do lead_scoring.stop(
                    'the variable ' ~ day ~ " is '" ~ var(day) ~ "'", 'write a day as YYYY-MM-DD'
                ) -%}
            {%- endif -%}
        {%- endfor -%}
        {%- if var('history_every') not in ['day', 'week', 'month'] -%}
            {%- do lead_scoring.stop(
                "the variable history_every is '" ~ var('history_every') ~ "'",
                'write one of: day, week, month'
            ) -%}
        {%- endif -%}
        {%- if not modules.re.match('^[1-9]\\d{0,3}$', var('conversion_horizon_days') | string) -%}
            {%- do lead_scoring.stop(
                "the variable conversion_horizon_days is '" ~ var('conversion_horizon_days') ~ "'",
                'write a whole number of days, 1 or more'
            ) -%}
        {%- endif -%}
        {%- set email_key = lead_scoring.email_key() -%}
        {%- if email_key and not modules.re.match('^[ -~]{32,64}$', email_key) -%}
            {%- do lead_scoring.stop(
                'LEAD_SCORING_EMAIL_KEY does not consist of 32 to 64 plain characters',
                'make a random one: openssl rand -hex 32'
            ) -%}
        {%- endif -%}
        {%- set schemas = [
            'raw', 'rules', 'reference', 'staging', 'quarantine', 'signals', 'scoring', 'prediction',
            'marts', 'evaluation', 'restricted', 'publishing',
        ] -%}
        {%- set inputs = lead_scoring.inputs() -%}
        {%- do schemas.append(var('raw_schema')) if 'tables' in inputs -%}
        {%- for input in inputs if input in lead_scoring.connectors() -%}
            {%- do schemas.append(var(input ~ '_schema', input)) -%}
        {%- endfor -%}
        {%- if target.type == 'duckdb' and target.database | lower in schemas | map('lower') -%}
            {%- do lead_scoring.stop(
                'the warehouse file is named like the schema ' ~ target.database,
                'name another file in LEAD_SCORING_DB'
            ) -%}
        {%- endif -%}
        {%- do lead_scoring.check_custom_attributes() -%}
        {%- if 'files' in inputs and target.type != 'duckdb' -%}
            {%- do lead_scoring.stop(
                'the variable input is files, which only DuckDB reads',
                'load the files into tables, and name them with input: tables and raw_schema'
            ) -%}
        {%- endif -%}
        {%- if 'files' in inputs -%}
            {%- do lead_scoring.create_file_views() -%}
        {%- endif -%}
        {%- for input in inputs if input in lead_scoring.connectors() -%}
            {%- do lead_scoring.check_export(input) -%}
        {%- endfor -%}
        {%- do lead_scoring.check_first_input() -%}
        {%- if inputs != ['sample'] -%}
            {%- do lead_scoring.check_input_columns() -%}
            {%- do lead_scoring.check_erasure_list() -%}
            {%- do lead_scoring.check_custom_columns() -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
