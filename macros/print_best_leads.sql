{% macro print_best_leads(limit=10, reasons=5) %}
    {%- set marts = {} -%}
    {%- for mart in ['scored_leads', 'point_ledger'] -%}
        {%- do marts.update({mart: lead_scoring.stored_model(mart)}) -%}
    {%- endfor -%}
    {%- set leads = run_query(
        'select lead_id, as_of_date, lead_score, grade_level, priority, lifecycle_stage from '
        ~ marts.scored_leads ~ " where lifecycle_stage not in ('customer', 'disqualified')"
        ~ ' order by lead_score desc, fit_score + engagement_score desc, lead_id limit ' ~ limit
    ) -%}
    {%- set lines = [] -%}
    {%- for lead in leads.rows -%}
        {%- if loop.first -%}
            {%- do lines.append('The ' ~ (leads.rows | length) ~ ' best leads on ' ~ lead.as_of_date ~ ', customers left out') -%}
        {%- endif -%}
        {%- do lines.append('') -%}
        {%- do lines.append(
            loop.index ~ '. ' ~ lead.lead_id ~ '   score ' ~ lead.lead_score ~ '   grade ' ~ lead.grade_level
            ~ '   ' ~ lead.priority ~ ' priority   ' ~ lead.lifecycle_stage
        ) -%}
        {%- set entries = run_query(
            'select points, reason, evidence from ' ~ marts.point_ledger ~ ' as point_ledger where lead_id = '
            ~ lead_scoring.quoted_text(lead.lead_id)
            ~ ' order by ' ~ lead_scoring.ledger_order('point_ledger')
        ).rows -%}
        {%- for entry in entries[:reasons] -%}
            {%- do lines.append(
                '   ' ~ '%+8.2f' | format(entry.points) ~ '  ' ~ entry.reason
                ~ (' (' ~ entry.evidence ~ ')' if entry.evidence else '')
            ) -%}
        {%- endfor -%}
        {%- if entries | length > reasons -%}
            {%- do lines.append(
                '   ' ~ '%+8.2f' | format(entries[reasons:] | sum(attribute='points'))
                ~ '  in ' ~ (entries | length - reasons) ~ ' further entries of marts.point_ledger'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if not lines -%}
        {%- do lines.append('There is no lead to score.') -%}
    {%- endif -%}
    {%- do print(lines | join('\n')) -%}
{% endmacro %}
