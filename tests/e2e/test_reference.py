"""The SQL agrees to the cent with a second implementation that shares no code with it (tests/reference)."""

import os

import pytest
from reference import random_project, scorer

SEEDS = range(int(os.environ.get("REFERENCE_SEEDS", "2")))
LEDGER = ("lead_id", "ruleset", "component", "entry_type", "rule_id", "criteria_group", "axis", "points")


@pytest.fixture(scope="module")
def project(make_project):
    project = make_project("reference")
    project.needed = ("int_scored_leads", "int_point_ledger", "int_lead_activity", "quarantined_records", "input_reconciliation")
    return project


@pytest.mark.parametrize("seed", SEEDS)
def test_random_input_under_random_rulesets_scores_the_same(project, seed):
    tables, rules, asset_categories, as_of = random_project.make(seed)
    project.input.mkdir(exist_ok=True)
    random_project.write(project.path, project.input, tables, rules, asset_categories)
    project.warehouse.unlink(missing_ok=True)
    project.build(as_of=str(as_of) if as_of else "")
    expected = scorer.score(tables, rules, asset_categories, as_of)

    assert project.rows("select as_of_date from signals.int_score_dates") == [{"as_of_date": expected.as_of}]
    assert ledger(project.rows("select * from scoring.int_point_ledger")) == ledger(expected.ledger)

    scores = project.rows("""
        select
            scored_leads.*,
            lead_profiles.account_id,
            coalesce(lead_activity.activity_count, 0) as activity_count,
            cast(scored_leads.as_of_date - lead_activity.last_activity_date as integer) as days_since_last_activity
        from scoring.int_scored_leads as scored_leads
        inner join signals.int_lead_profiles as lead_profiles on scored_leads.lead_id = lead_profiles.lead_id
        left join scoring.int_lead_activity as lead_activity
            on scored_leads.lead_id = lead_activity.lead_id and scored_leads.as_of_date = lead_activity.as_of_date
    """)
    found = {
        (row["lead_id"], row["ruleset"]): {name: row[name] for name in expected.scores[row["lead_id"], row["ruleset"]]}
        for row in scores
    }
    assert found == expected.scores

    reconciliation = {row["table_name"]: row for row in project.rows("from quarantine.input_reconciliation")}
    for table, counts in expected.counts.items():
        names = {"raw": "raw_rows", "accepted": "accepted_rows", "quarantined": "quarantined_rows",
                 "duplicates": "duplicate_rows"}
        assert counts == {name: reconciliation[table][column] for name, column in names.items()}
        quarantined = project.rows(f"from quarantine.quarantined_records where table_name = '{table}'")
        assert sorted((key or "", sorted(reasons)) for key, reasons in expected.quarantine[table]) == sorted(
            (row["record_key"] or "", sorted(row["quarantine_reasons"].split(", "))) for row in quarantined
        )


def ledger(rows):
    return sorted(tuple(str(row[name] or "") for name in LEDGER) for row in rows)
