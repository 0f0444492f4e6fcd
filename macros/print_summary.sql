{% macro print_summary(movers=3) %}
    {%- set tables = {} -%}
    {%- for name in ['scored_leads', 'input_reconciliation'] -%}
        {%- do tables.update({name: lead_scoring.stored_model(name)}) -%}
    {%- endfor -%}
    {%- set lines = [] -%}
    {%- for row in run_query(
        'select table_name, raw_rows, accepted_rows, quarantined_rows, duplicate_rows, orphan_rows from '
        ~ tables.input_reconciliation ~ ' order by table_name'
    ).rows -%}
        {%- do lines.append(
            '  %-14s %9d rows in, %d accepted, %d set aside, %d repeated' | format(
                row.table_name, row.raw_rows, row.accepted_rows, row.quarantined_rows, row.duplicate_rows
            ) ~ (', %d of leads that are not there' | format(row.orphan_rows) if row.orphan_rows else '')
        ) -%}
    {%- endfor -%}
    {%- set scored = run_query(
        'select count(*) as leads, max(as_of_date) as as_of_date, max(ruleset) as ruleset,'
        ~ ' coalesce(sum(case when is_mql then 1 else 0 end), 0) as mqls,'
        ~ ' coalesce(sum(case when is_sql then 1 else 0 end), 0) as sqls,'
        ~ ' coalesce(sum(case when is_disqualified then 1 else 0 end), 0) as disqualified from ' ~ tables.scored_leads
    ).rows[0] -%}
    {%- do lines.append(
        '  %-14s %9d as of %s under the ruleset %s: %d MQLs, of them %d SQLs; %d disqualified' | format(
            'leads scored', scored.leads, scored.as_of_date, scored.ruleset, scored.mqls, scored.sqls, scored.disqualified
        )
    ) if scored.leads -%}
    {%- for lead in run_query(
        'select lead_id, lead_score, score_change_7d, lifecycle_stage from ' ~ tables.scored_leads
        ~ ' where score_change_7d <> 0 order by abs(score_change_7d) desc, lead_id limit ' ~ movers
    ).rows -%}
        {%- do lines.append(
            '  %-14s %9s moved %+.2f in a week, to %s (%s)' | format(
                'biggest movers' if loop.first else '', lead.lead_id, lead.score_change_7d, lead.lead_score,
                lead.lifecycle_stage
            )
        ) -%}
    {%- endfor -%}
    {%- do lead_scoring.print_best_leads() -%}
    {%- do print('\nWhat was read and scored\n' ~ lines | join('\n')) -%}
    {%- do print(
        '\nWhere to look next\n'
        ~ '  marts.scored_leads and marts.point_ledger in the warehouse file: all leads, and every point of them\n'
        ~ '  quarantine.quarantined_records and quarantine.invalid_values: what was set aside, and why\n'
        ~ '  .venv/bin/dbt show --select what_changed_this_week --limit 100\n'
        ~ '  README.md: your own data, a rule changed, whether the score predicts'
    ) -%}
{% endmacro %}
