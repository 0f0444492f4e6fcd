"""Every analysis asks a question, says how to run it, runs on the sample and returns rows."""

import json

import pytest
from conftest import ROOT

ANALYSES = sorted(path.stem for path in (ROOT / "analyses").glob("*.sql"))


@pytest.mark.parametrize("analysis", ANALYSES)
def test_analysis_answers_its_question(sample, analysis):
    question, how_to_run, *_ = (ROOT / "analyses" / f"{analysis}.sql").read_text().split("\n-- dbt show")
    assert question.startswith("-- ") and "?" in question
    assert how_to_run.startswith(f" --select {analysis} ")
    result = sample.dbt("--quiet", "show", "--select", analysis, "--limit", "1000", "--output", "json")
    assert result.returncode == 0, result.stdout
    rows = json.loads(result.stdout)["show"]
    # a shipped ruleset has no rule that never fires in the sample it is shipped with
    assert bool(rows) == (analysis != "rules_that_never_fire")


def test_why_this_score_adds_up_for_the_lead_that_is_asked_for(sample):
    lead = sample.rows("select lead_id, lead_score from marts.scored_leads order by activity_count desc limit 1")[0]
    result = sample.dbt(
        "--quiet", "show", "--select", "why_this_score", "--limit", "100", "--output", "json",
        variables={"lead_id": lead["lead_id"]},
    )
    rows = json.loads(result.stdout)["show"]
    assert {row["lead_id"] for row in rows} == {lead["lead_id"]}
    assert rows[-1]["score_so_far"] == pytest.approx(float(lead["lead_score"]))


def test_rules_that_never_fire_names_a_dead_rule(make_project):
    project = make_project("dead_rule")
    project.vars = {}
    with open(project.path / "seeds" / "rules" / "surge_rules.csv", "a") as seed:
        seed.write("default,dead,,chat,,7,28,1000,3,10,A thousand chats in a week\n")
    project.build()
    result = project.dbt("--quiet", "show", "--select", "rules_that_never_fire", "--output", "json")
    assert [row["rule_id"] for row in json.loads(result.stdout)["show"]] == ["dead"]
