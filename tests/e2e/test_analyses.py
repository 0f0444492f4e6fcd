"""Every analysis asks a question, says how to run it, runs on the sample and returns rows."""

import json

import duckdb
import pytest
from conftest import ROOT

ANALYSES = sorted(path.stem for path in (ROOT / "analyses").glob("*.sql"))


@pytest.fixture(scope="module")
def compiled(sample_history):
    """The folder of the compiled analyses."""
    result = sample_history.dbt("compile", "--select", "path:analyses", variables=sample_history.vars)
    assert result.returncode == 0, result.stdout
    return sample_history.path / "target" / "compiled" / "lead_scoring" / "analyses"


@pytest.mark.parametrize("analysis", ANALYSES)
def test_analysis_answers_its_question(sample_history, compiled, analysis):
    question, how_to_run, *_ = (ROOT / "analyses" / f"{analysis}.sql").read_text().split("\n-- dbt show")
    assert question.startswith("-- ") and "?" in question
    assert how_to_run.startswith(f" --select {analysis} --limit ")
    rows = sample_history.rows((compiled / f"{analysis}.sql").read_text())
    assert rows
    assert len({json.dumps(row, default=str) for row in rows}) == len(rows)


def test_rules_that_never_fire_names_a_rule_without_points(sample_history, compiled):
    with duckdb.connect(str(sample_history.warehouse)) as warehouse:
        warehouse.execute("begin")
        warehouse.execute("delete from scoring.int_point_ledger where ruleset = 'default' and rule_id = 'pricing_page'")
        found = warehouse.execute((compiled / "rules_that_never_fire.sql").read_text()).fetchall()
        warehouse.execute("rollback")
    assert [row[1] for row in found if row[0] == "default"] == ["pricing_page"]


def test_every_analysis_is_named_in_the_readme():
    readme = (ROOT / "README.md").read_text()
    assert [analysis for analysis in ANALYSES if f"`{analysis}`" not in readme] == []


def test_why_this_score_adds_up_for_the_lead_that_is_asked_for(sample):
    lead = sample.rows("select lead_id, lead_score from marts.scored_leads order by activity_count desc limit 1")[0]
    result = sample.dbt(
        "--quiet", "show", "--select", "why_this_score", "--limit", "100", "--output", "json",
        variables={"lead_id": lead["lead_id"]},
    )
    rows = json.loads(result.stdout)["show"]
    assert {row["lead_id"] for row in rows} == {lead["lead_id"]}
    assert rows[-1]["score_so_far"] == pytest.approx(float(lead["lead_score"]))


def test_shares_of_a_month_and_of_the_one_before_are_whole(sample_history, compiled):
    rows = sample_history.rows((compiled / "source_drift.sql").read_text())
    shares = {}
    for row in rows:
        of_month = shares.setdefault((row["created_year"], row["created_month"]), [0, 0])
        of_month[0] += row["share_of_month"]
        of_month[1] += row["share_of_month_before"] or 0
    assert len(shares) > 12
    (_, first), *others = sorted(shares.items())
    assert first == [pytest.approx(1, abs=1e-4), 0] and others and all([float(share) for share in both] == pytest.approx([1, 1], abs=1e-4) for _, both in others)
    # a source that dried up is there with nothing
    assert [row for row in rows if row["lead_count"] == 0 and row["share_of_month_before"] > 0]


def test_a_stage_that_was_entered_in_a_long_gap_is_none_of_this_week(sample_history, compiled):
    query = (compiled / "what_changed_this_week.sql").read_text()
    with duckdb.connect(str(sample_history.warehouse)) as warehouse:
        warehouse.execute("begin")
        whole = warehouse.execute(query).fetchall()
        warehouse.execute("delete from marts.lead_score_history where as_of_date between '2026-06-20' and '2026-06-29'")
        gap = warehouse.execute(query).fetchall()
        warehouse.execute("rollback")
    assert "stage entered" in {row[0] for row in whole} and "stage entered" not in {row[0] for row in gap}
