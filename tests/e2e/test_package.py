"""Installed into a project that has sources, a schema macro, marts and names of its own, the package scores as it does alone."""

import csv
import json
import os
import shutil
import subprocess

import duckdb
import forked_dbt
import pytest
from conftest import PARTS, ROOT

HOST = ROOT / "integration_tests"
AS_OF = {"as_of": "2026-03-10"}
NEEDED = ["--exclude-resource-type", "unit_test", "--indirect-selection", "cautious", "--select", "+scored_leads", "+point_ledger", "call_list"]


class Host:
    """A copy of the project in integration_tests with the package installed from where its packages.yml says."""

    def __init__(self, folder, source):
        self.path = folder / "host"
        shutil.copytree(HOST, self.path, ignore=shutil.ignore_patterns("target", "logs", "dbt_packages", "*.duckdb*", "package-lock.yml"))
        (self.path / "packages.yml").write_text(f"packages:\n  - {source}\n")
        self.dbt("deps")

    def dbt(self, *arguments, fails=False, variables=None):
        """Runs dbt in the project that has the package."""
        environment = {**os.environ, "DBT_PROFILES_DIR": str(self.path), "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}
        given = ["--vars", json.dumps(variables)] if variables else []
        result = forked_dbt.run(["--no-use-colors", *arguments, *given], folder=self.path, environment=environment)
        assert (result.returncode != 0) == fails, result.stdout[-5000:] + result.stderr[-1000:]
        return result.stdout

    def rows(self, query):
        """The rows of a query."""
        with duckdb.connect(str(self.path / "acme.duckdb"), read_only=True) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """A copy of what the package is."""
    folder = tmp_path_factory.mktemp("package")
    for part in PARTS:
        (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, folder / part)
    return folder


@pytest.fixture(scope="module")
def host(package, tmp_path_factory):
    host = Host(tmp_path_factory.mktemp("host"), f"local: {package}")
    host.dbt("build", *NEEDED, "package:acme_analytics", variables=AS_OF)
    return host


def test_the_package_scores_as_the_project_does_alone(host, make_project):
    alone = make_project("alone", runs_data_tests=False)
    alone.needed = ("scored_leads", "point_ledger")
    tables = {}
    for table in ("leads", "accounts", "activities", "opportunities"):
        with duckdb.connect(str(host.path / "acme.duckdb"), read_only=True) as connection:
            result = connection.execute(f"select columns(*)::varchar from analytics_crm.input_{table}")
            names = [column[0] for column in result.description]
            tables[table] = [{name: value for name, value in zip(names, row, strict=True) if value is not None} for row in result.fetchall()]
    alone.write_input(**tables)
    rules = alone.path / "seeds" / "rules"
    shutil.copy(HOST / "seeds" / "activity_rules.csv", rules / "activity_rules.csv")
    with open(rules / "stages.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["ruleset", "stage", "stage_order", "min_score", "min_fit_score", "min_engagement_score", "hand_raise_activity_type",
                         "hand_raise_days", "leave_below", "description"])
        writer.writerows([["default", "mql", 2, 20, *[""] * 5, "Lead of the stage MQL"], ["default", "sql", 1, 60, *[""] * 5, "Lead of the stage SQL"]])
    alone.build(as_of="2026-03-10", history_from="2026-02-01")
    scores = "select lead_id, lead_score, lifecycle_stage, ruleset_version from {}scored_leads order by lead_id"
    ledger = "select lead_id, component, rule_id, points from {}point_ledger order by all"
    for query in (scores, ledger):
        found = host.rows(query.format("analytics_lead_scoring_marts."))
        assert found == [tuple(row.values()) for row in alone.rows(query.format("marts."))] and len(found) >= 4


def test_rules_are_those_of_the_project_around_it(host):
    given = host.rows("select rule_id, points from analytics_lead_scoring_marts.point_ledger where lead_id = '1' and component = 'implicit' order by all")
    assert [(rule, float(points)) for rule, points in given] == [("acme_demo", 40), ("acme_pricing", 7)]


def test_nothing_of_the_project_around_it_changed(host):
    schemas = {row[0] for row in host.rows("select distinct table_schema from information_schema.tables")}
    assert {schema for schema in schemas if not schema.startswith("analytics_lead_scoring_")} == {"analytics_crm", "analytics_marts"}
    assert {row[0] for row in host.rows("select table_name from information_schema.tables where table_schema = 'analytics_marts'")} == {"call_list"}
    # its own stg_leads, and its own percentile
    assert host.rows("select count(*) from analytics_crm.stg_leads where mail is not null") == [(4,)]
    assert len(host.rows("select score_percentile from analytics_marts.call_list where score_percentile between 1 and 4")) == 4


def test_a_change_of_a_model_is_told_from_the_rest(host):
    shutil.copytree(host.path / "target", host.path / "state", dirs_exist_ok=True)
    model = host.path / "models" / "marts" / "call_list.sql"
    kept = model.read_text()
    model.write_text(kept.replace("people.mail,", "people.mail,\n    people.role,"))
    changed = host.dbt("--quiet", "ls", "--resource-type", "model", "--select", "state:modified", "--state", "state", variables=AS_OF)
    # built elsewhere, from the tables of the package that are there
    host.dbt("build", "--select", "call_list", "--defer", "--state", "state", "--favor-state", variables=AS_OF)
    model.write_text(kept)
    assert changed.split() == ["acme_analytics.marts.call_list"]
    assert {row[0] for row in host.rows("select distinct role from analytics_marts.call_list")} >= {"CTO", "VP Marketing"}


def test_exposures_and_docs_know_both(host):
    host.dbt("docs", "generate", variables=AS_OF)
    catalog = json.loads((host.path / "target" / "catalog.json").read_text())
    assert {"model.acme_analytics.call_list", "model.lead_scoring.scored_leads"} <= set(catalog["nodes"])
    needed = host.dbt("--quiet", "ls", "--resource-type", "model", "--select", "+exposure:call_list_in_crm", variables=AS_OF).split()
    assert {"acme_analytics.lead_scoring_input.input_leads", "lead_scoring.marts.scored_leads"} <= set(needed)


@pytest.mark.hard
def test_git_delivers_what_a_folder_does(package, host, tmp_path):
    git = ["git", "-C", str(package), "-c", "user.name=nobody", "-c", "user.email=nobody@example.com"]
    for arguments in (["init", "--quiet", "--initial-branch=main"], ["add", "--all"], ["commit", "--quiet", "--message=The package"]):
        subprocess.run([*git, *arguments], check=True)
    other = Host(tmp_path, f"git: file://{package}\n    revision: main")
    listed = [each.dbt("--quiet", "ls", variables=AS_OF).split() for each in (other, host)]
    assert listed[0] == listed[1] and "lead_scoring.marts.scored_leads" in listed[0]


def test_a_rule_that_cannot_be_meant_stops_the_build_there_too(host):
    seed = host.path / "seeds" / "activity_rules.csv"
    kept = seed.read_text()
    seed.write_text(kept.replace(",7,21,", ",seven,21,"))
    output = host.dbt("build", *NEEDED, "--full-refresh", fails=True, variables=AS_OF)
    seed.write_text(kept)
    assert "default | acme_pricing | activity_rules.points | seven is not a number | " in output


def test_unit_tests_hold_whatever_types_the_input_has(host):
    """Its timestamps are dates and timestamps, where the sample has text; and it has a stg_leads of its own."""
    assert {row[0] for row in host.rows("select data_type from information_schema.columns where column_name = 'loaded_at' and table_name = 'input_activities'")} == {"TIMESTAMP"}
    output = host.dbt("test", "--exclude-resource-type", "test", "--select", "int_judged_activities", "int_activity_deliveries", variables=AS_OF)
    for unit_test in (
        "int_judged_activities::raw_row_keeps_its_values_only_when_it_is_set_aside",
        "int_activity_deliveries::later_run_reads_the_load_days_that_are_not_stored",
    ):
        assert f" PASS {unit_test}" in output


def test_own_seeds_are_those_of_rules_and_lists():
    listed = (ROOT / "macros" / "own_seeds.sql").read_text()
    seeds = {path.stem for folder in ("rules", "reference", "expectations") for path in (ROOT / "seeds" / folder).glob("*.csv")}
    assert {name for name in seeds if f"'{name}'" in listed} == seeds and listed.count("'") == 2 * len(seeds)
