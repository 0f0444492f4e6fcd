{#- Makes the empty table from the columns that the YAML describes, then adds what the model selects, again and again, until
    a run of it adds no row. Where the engine has transactions it is one: who reads the table sees the last whole one. -#}
{% materialization stepwise, default %}
    {%- set target_relation = this.incorporate(type='table') -%}
    {{ run_hooks(pre_hooks) }}
    {{ lead_scoring.drop_last() }}
    {%- call statement('main') -%}
        create table {{ target_relation }} (
            {%- for column in model.columns.values() %}
            {{ column.name }} {{ lead_scoring.engine_type(column.data_type) }}{{ ',' if not loop.last }}
            {%- endfor %}
        ) {{ lead_scoring.stored_as() }}
    {%- endcall -%}
    {%- set rows = namespace(before=-1 if config.get('has_steps', true) else 0, now=0) -%}
    {%- for _ in range(10000) -%}
        {%- if rows.now > rows.before -%}
            {%- set rows.before = rows.now -%}
            {%- do run_query('insert into ' ~ target_relation ~ '\n' ~ sql) -%}
            {%- set rows.now = run_query('select count(*) from ' ~ target_relation).columns[0].values()[0] | int -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if rows.now > rows.before -%}
        {%- do exceptions.raise_compiler_error('The model ' ~ this ~ ' still found rows after 10,000 steps.') -%}
    {%- endif -%}
    {{ run_hooks(post_hooks) }}
    {%- do adapter.commit() -%}
    {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}
