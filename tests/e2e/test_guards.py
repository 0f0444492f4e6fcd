"""A bad run never reaches a reader, and each invariant is seen failing on the fault that it is there for."""

import json
import re
import shutil
from functools import cache

import duckdb
import pytest
from conftest import ROOT, activity, lead

AS_OF = "2026-06-30"
PUBLISHED = [
    "marts.scored_leads", "marts.point_ledger", "marts.lead_scores", "marts.lead_score_history",
    "marts.lead_stage_changes", "marts.scored_accounts", "restricted.lead_contacts",
]
LEADS = [
    lead("hot", account_id="a1", industry="Software", job_title="CTO", email="jo@acme.example", phone="555 0100"),
    lead("warm", account_id="a1", industry="Logistics", job_title="Manager", country="Germany"),
    lead("cold", job_title="Student", email="jo@gmail.com"),
    lead("rival", account_id="a2", job_title="Director"),
    lead("bought", account_id="a1", job_title="Founder"),
]
ACCOUNTS = [
    {"account_id": "a1", "account_name": "Acme"}, {"account_id": "a2", "account_type": "competitor"},
]
ACTIVITIES = [
    activity("hot", "demo_request", "2026-06-10"), activity("hot", "page_view", "2026-06-25", asset="/pricing"),
    activity("hot", "visit", "2026-06-25"), activity("warm", "visit", "2026-06-29"),
    activity("warm", "content_download", "2026-06-01"), activity("rival", "visit", "2026-06-29"),
]
OPPORTUNITIES = [
    {"opportunity_id": "o1", "lead_id": "bought", "created_at": "2026-02-01", "closed_at": "2026-03-01",
     "outcome": "won"},
]
TESTS = sorted(path.stem for folder in ("invariants", "thresholds") for path in (ROOT / "tests" / folder).glob("*.sql"))
WARNINGS = {
    "erasure_requests_name_somebody", "rulesets_mean_what_they_say", "score_date_is_not_in_the_future",
    "share_of_mqls_is_as_expected",
}
# what is done to the built tables so that this test fails and no other
FAULTS = {
    "axes_add_up_to_the_score": [
        "update scoring.int_scored_leads set fit_score = fit_score + 0.01 where lead_id = 'warm'",
    ],
    "every_ledger_row_is_one_entry": [
        # the same points in two rows
        "insert into scoring.int_point_ledger select * replace (1.00 as points) from scoring.int_point_ledger"
        " where lead_id = 'hot' and rule_id = 'c_level'",
        "update scoring.int_point_ledger set points = points - 1"
        " where lead_id = 'hot' and rule_id = 'c_level' and points > 1",
    ],
    "no_lead_is_lost": [
        "delete from scoring.int_scored_leads where lead_id = 'bought'",
        "delete from scoring.int_point_ledger where lead_id = 'bought'",
    ],
    "one_day_is_current": ["update signals.int_score_dates set is_current = false"],
    "one_ruleset_is_active": ["update scoring.int_rulesets set is_active = false"],
    "rulesets_are_valid": [
        "insert into scoring.ruleset_problems values ('default', 'founder', 'points', 'it is empty', 'a number')",
    ],
    "score_equals_its_points": [
        "update scoring.int_scored_leads set lead_score = lead_score + 0.01, fit_score = fit_score + 0.01"
        " where lead_id = 'warm'",
    ],
    "signs_follow_the_component": [
        # two rules change their points by the same amount
        "update scoring.int_point_ledger set points = points + case rule_id when 'c_level' then -30 else 30 end"
        " where lead_id = 'hot' and rule_id in ('c_level', 'ideal_industry')",
    ],
    "sql_implies_mql": ["update scoring.int_scored_leads set is_sql = true where lead_id = 'cold'"],
    "bands_are_complete_and_ordered": [
        "update scoring.int_band_ranges set lower_bound = lower_bound + 1 where scale = 'grade' and band = 'A'",
    ],
    "rulesets_mean_what_they_say": [
        "insert into scoring.ruleset_warnings values ('default', 'mql', 'stages.stage_order', 'twice', 'once')",
    ],
    "erasure_requests_name_somebody": ["insert into staging.stg_erasure_requests values (null, null)"],
    "every_lead_is_in_one_band": ["update scoring.int_scored_leads set grade = 'Z' where lead_id = 'warm'"],
    "score_date_is_not_in_the_future": [
        "update signals.int_score_dates set as_of_date = date '2199-01-01'",
        "update scoring.int_scored_leads set as_of_date = date '2199-01-01'",
        "update scoring.int_point_ledger set as_of_date = date '2199-01-01'",
    ],
    "scores_stay_inside_bounds": ["update scoring.int_rulesets set max_score = 1"],
    "share_of_mqls_is_as_expected": ["update rules.mql_share_expectations set max_mql_percent = 0"],
    "stages_agree_with_scores": [
        "update scoring.int_scored_leads set lifecycle_stage = 'engaged' where lead_id = 'cold'",
    ],
}


@pytest.fixture(scope="module")
def project(make_project):
    project = make_project("guards")
    project.writes_artifacts = True
    project.write_input(leads=LEADS, accounts=ACCOUNTS, activities=ACTIVITIES, opportunities=OPPORTUNITIES)
    project.build(as_of=AS_OF)
    compiled = project.path / "target" / "compiled" / "lead_scoring" / "tests"
    project.compiled = {path.stem: path.read_text() for path in compiled.rglob("*.sql") if path.stem in TESTS}
    return project


def published(project):
    return {mart: project.rows(f"from {mart} as mart order by cast(mart as varchar)") for mart in PUBLISHED}


def changed(project, before):
    return [mart for mart, rows in published(project).items() if rows != before[mart]]


def spoil(connection, statement):
    """Runs the statement; a view that it changes becomes a table of the same rows first."""
    (schema, name) = re.search(r"(?:update|into|from) (\w+)\.(\w+)", statement).groups()
    views = "select 1 from duckdb_views() where schema_name = ? and view_name = ?"
    if connection.execute(views, [schema, name]).fetchall():
        connection.execute(f"create temp table kept as from {schema}.{name}; drop view {schema}.{name}")
        connection.execute(f"create table {schema}.{name} as from kept; drop table kept")
    assert connection.execute(statement).fetchone()[0] > 0, statement


def failing_tests(project, statements):
    """The tests that fail after these statements, which are taken back."""
    with duckdb.connect(str(project.warehouse)) as connection:
        connection.execute("begin")
        for statement in statements:
            spoil(connection, statement)
        found = {name for name, query in project.compiled.items() if connection.execute(query).fetchall()}
        connection.execute("rollback")
    return found


def test_every_test_has_a_fault(project):
    assert set(FAULTS) == set(TESTS) == set(project.compiled)
    assert failing_tests(project, []) == set()


@pytest.mark.parametrize("name", TESTS)
def test_this_test_fails_and_no_other(project, name):
    assert failing_tests(project, FAULTS[name]) == {name}


def test_the_share_of_mqls_has_a_lower_limit_too(project):
    too_few = "update rules.mql_share_expectations set min_mql_percent = 99, max_mql_percent = 100"
    assert failing_tests(project, [too_few]) == {"share_of_mqls_is_as_expected"}


def test_some_tests_warn_and_the_others_stop_the_build(project):
    sound = project.path / "sound.duckdb"
    shutil.copy(project.warehouse, sound)
    with duckdb.connect(str(project.warehouse)) as connection:
        for name in TESTS:
            # no current day would hide the day in the future
            for statement in FAULTS[name] if name != "one_day_is_current" else []:
                spoil(connection, statement)
    result = project.dbt("test", "--select", "test_type:singular", variables={**project.vars, "as_of": AS_OF})
    sound.replace(project.warehouse)
    assert result.returncode == 1
    results = json.loads((project.path / "target" / "run_results.json").read_text())["results"]
    statuses = {result["unique_id"].split(".")[2]: result["status"] for result in results}
    expected = {name: "warn" if name in WARNINGS else "fail" for name in TESTS} | {"one_day_is_current": "pass"}
    assert {name: statuses[name] for name in TESTS} == expected


def test_every_test_that_stops_stands_before_every_mart(project):
    parents = json.loads((project.path / "target" / "manifest.json").read_text())["parent_map"]

    @cache
    def ancestors(node):
        return {node}.union(*map(ancestors, parents[node]))

    for mart in PUBLISHED:
        known = ancestors(f"model.lead_scoring.{mart.split('.')[1]}")
        tests = {test.split(".")[2]: set(parents[test]) for test in parents if test.startswith("test.")}
        beside = {name for name in set(TESTS) - WARNINGS if not tests[name] <= known}
        assert not beside, mart


@pytest.mark.parametrize("model", ["int_point_ledger", pytest.param("int_scored_leads", marks=pytest.mark.hard)])
def test_a_failed_test_leaves_every_mart_as_it_was(project, model):
    before = published(project)
    test = project.path / "tests" / "nothing_is_right.sql"
    test.write_text(f"select * from {{{{ ref('{model}') }}}}")
    project.write_input(
        leads=[*[{**row, "phone": model, "owner_id": model} for row in LEADS], lead("new")],
        accounts=[{**row, "account_name": model} for row in ACCOUNTS],
        activities=[*ACTIVITIES, activity("cold", "meeting", AS_OF)],
    )
    output = project.build(fails=True, as_of=AS_OF)
    test.unlink()
    assert "nothing_is_right" in output
    assert not changed(project, before)
    (build,) = project.rows("from publishing.last_build")
    assert build["status"] == "failed" and build["problem"].startswith("nothing_is_right failed, ")


def test_a_score_a_cent_off_stops_before_every_mart(project):
    before = published(project)
    path = project.path / "models" / "scoring" / "int_lead_scores.sql"
    model = path.read_text()
    score = "rounded_points('bounded.lead_score')"
    assert model.count(score) == 1
    path.write_text(model.replace(score, "rounded_points('bounded.lead_score + 0.01')"))
    project.write_input(leads=[lead("other", job_title="CTO")], accounts=[{"account_id": "a1"}])
    output = project.build(fails=True, as_of=AS_OF)
    path.write_text(model)
    assert "FAIL 1 score_equals_its_points" in output
    assert not changed(project, before)


def test_the_next_good_build_publishes_again(project):
    before = published(project)
    project.write_input(leads=[lead("next", job_title="CTO")], accounts=[{"account_id": "next"}])
    project.left_out = ("path:models/evaluation+",)
    project.build(as_of=AS_OF)
    assert changed(project, before) == PUBLISHED
    # without the evaluation it is a whole build
    (build,) = project.rows("from publishing.last_build")
    assert (build["status"], build["problem"], build["evaluation_invocation_id"]) == ("passed", None, None)
