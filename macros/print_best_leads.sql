{% macro print_best_leads(limit=10) %}
    {%- set scored_leads = api.Relation.create(database=target.database, schema='marts', identifier='scored_leads') -%}
    {%- set point_ledger = api.Relation.create(database=target.database, schema='marts', identifier='point_ledger') -%}
    {%- set leads = run_query(
        'select lead_id, as_of_date, lead_score, grade_level, priority, lifecycle_stage from ' ~ scored_leads
        ~ ' where not is_disqualified order by score_rank, lead_id limit ' ~ limit
    ) -%}
    {%- for lead in leads.rows -%}
        {%- if loop.first -%}
            {%- do print('The ' ~ (leads.rows | length) ~ ' best leads on ' ~ lead.as_of_date) -%}
        {%- endif -%}
        {%- do print('') -%}
        {%- do print(
            loop.index ~ '. ' ~ lead.lead_id ~ '   score ' ~ lead.lead_score ~ '   grade ' ~ lead.grade_level
            ~ '   ' ~ lead.priority ~ ' priority   ' ~ lead.lifecycle_stage
        ) -%}
        {%- set entries = run_query(
            'select points, reason, evidence from ' ~ point_ledger ~ ' where lead_id = '
            ~ lead_scoring.quoted_text(lead.lead_id)
            ~ ' order by abs(points) desc, rule_id nulls last, component, criteria_group'
        ) -%}
        {%- for entry in entries.rows -%}
            {%- do print(
                '   ' ~ '%8s' | format('%+.2f' | format(entry.points)) ~ '  ' ~ entry.reason
                ~ (' (' ~ entry.evidence ~ ')' if entry.evidence else '')
            ) -%}
        {%- endfor -%}
    {%- endfor -%}
{% endmacro %}
