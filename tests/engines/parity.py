"""Compares what dbt built on another engine with what it built on DuckDB, value by value.

PARITY_LEADS says how many leads the generated input has; there are ten activities a lead.
"""

import json
import os
import re

import duckdb
from conftest import load_export
from e2e.test_hubspot import HUBSPOT
from e2e.test_marketo import MARKETO
from e2e.test_salesforce import SALESFORCE
from e2e.test_segment import SEGMENT
from reference import random_project

PARITY_LEADS = int(os.environ.get("PARITY_LEADS", "100000"))
EXPORTS = {"hubspot": HUBSPOT, "salesforce": SALESFORCE, "marketo": MARKETO, "segment": SEGMENT}
# probabilities and what they are made of are floating point: they agree to six places
SIX_PLACES = "round(cast({column} as double), 6)"


def relations(project, connection, folder):
    """Name and columns of whatever dbt built of a folder of models, without the ids of runs."""
    nodes = json.loads((project.path / "target" / "manifest.json").read_text())["nodes"].values()
    for node in nodes:
        is_relation = node["resource_type"] == "model" and node["config"]["materialized"] != "ephemeral"
        if is_relation and node["original_file_path"].startswith(folder):
            name = f"{node['schema']}.{node['alias']}"
            described = connection.execute(f"describe {name}").fetchall()
            yield name, {column: kind for column, kind, *_ in described if not column.endswith("invocation_id")}


def differences(project, engine, folder, models="models/"):
    """By relation, how many rows only DuckDB has and only the engine has.

    The engine has a method export: it writes relations, given with their columns, into a folder, and gives for each what
    DuckDB reads it from.
    """
    found = {}
    with duckdb.connect(str(project.warehouse), read_only=True) as connection:
        connection.execute(f"set timezone = 'UTC'; set file_search_path = '{project.path}'")
        compared = dict(relations(project, connection, models))
        exported = engine.export(compared, folder)
        for name, columns in compared.items():
            values = ", ".join(
                SIX_PLACES.format(column=f'"{column}"') if kind == "DOUBLE" else f'cast("{column}" as {kind})'
                for column, kind in columns.items()
            )
            ours = f"select {values} from {name}"
            theirs = f"select {values} from {exported[name]}"
            rows = connection.execute(
                f"select (select count(*) from ({ours} except all {theirs})), (select count(*) from ({theirs} except all {ours}))"
            ).fetchone()
            if rows != (0, 0):
                found[name] = rows
    return found


def without_some(tables):
    """The tables as they were some days before: of every third activity, lead and opportunity nothing was known."""
    return {
        name: rows if name == "accounts" else [row for number, row in enumerate(rows) if number % 3]
        for name, rows in tables.items()
    }


def compare_after_a_build_and_after_an_increment(engine, make_project, folder):
    """Builds a dirty input on DuckDB and the engine, then again with the rows that had not arrived, and compares both times."""
    tables, rules, asset_categories, _ = random_project.make(1)
    project = make_project("duckdb", runs_data_tests=False)
    project.writes_artifacts, project.left_out = True, ()
    variables = {"as_of": str(random_project.TODAY), "history_from": "2026-03-01", "history_every": "week"}
    # data tests run once: the second time they would read what is compared
    for state, left_out in ((without_some(tables), ()), (tables, ("--exclude-resource-type", "test"))):
        for built in (project, engine.project):
            random_project.write(built.path, built.input, state, rules, asset_categories)
        project.build(**variables)
        engine.load(engine.project.input)
        result = engine.dbt("build", "--exclude-resource-type", "unit_test", *left_out, input="tables", **variables)
        assert result.returncode == 0, result.stdout[-6000:]
        assert differences(project, engine, folder) == {}


def learn_no_card(project):
    """The last digits of a fit differ from engine to engine, and some engines fit none."""
    settings = project.path / "seeds" / "rules" / "scorecard_settings.csv"
    settings.write_text(settings.read_text().replace("minimum_conversions,40,", "minimum_conversions,1000000,"))


def build_the_sample(engine, project):
    """Builds the sample on DuckDB and the engine, as make run does."""
    project.writes_artifacts, project.left_out, project.vars = True, (), {"input": "sample"}
    variables = {"rulesets": ["marketo_defaults"], "history_from": "2025-07-01", "history_every": "week"}
    project.build(**variables)
    result = engine.dbt("build", "--exclude-resource-type", "unit_test", **variables)
    assert result.returncode == 0, result.stdout[-6000:]


def compare_a_generated_input(engine, make_project, folder):
    """The same of a generated input under the shipped rules, without data tests and without a learnt card."""
    project = make_project("generated", runs_data_tests=False)
    project.writes_artifacts, project.left_out = True, ()
    for built in (project, engine.project):
        built.input.mkdir(exist_ok=True)
        learn_no_card(built)
    (folder / "all").mkdir()
    size = {"leads": PARITY_LEADS, "accounts": PARITY_LEADS // 10, "activities": 10 * PARITY_LEADS, "path": str(folder / "all")}
    assert project.dbt("run-operation", "generate_sample", "--args", json.dumps(size)).returncode == 0
    variables = {"history_from": "2026-04-01", "history_every": "month"}
    for share in (0.96, 1):
        for table in ("leads", "accounts", "activities", "opportunities"):
            # of activities the ones loaded first
            rows = f"read_csv('{folder}/all/sample_{table}.csv', all_varchar = true, header = true, quote = '\"', escape = '\"', delim = ',')"
            arrived = f"select * from {rows} limit (select cast({share} * count(*) as bigint) from {rows})"
            duckdb.execute(f"copy ({arrived}) to '{project.input / table}.csv' (header)")
        project.build(**variables)
        engine.load(project.input)
        result = engine.dbt(
            "build", "--exclude-resource-type", "unit_test", "--exclude-resource-type", "test", input="tables", **variables
        )
        assert result.returncode == 0, result.stdout[-6000:]
        assert differences(project, engine, folder) == {}
    assert len(project.rows("select lead_id from marts.scored_leads where lead_score > 0")) > PARITY_LEADS / 4


def compare_connectors(engine, make_project, folder):
    """What connectors make of exports, each alone and all together."""
    project = make_project("exports", runs_data_tests=False)
    project.writes_artifacts, project.vars = True, {"input": list(EXPORTS)}
    project.needed = ("combined_leads", "combined_people", "combined_accounts", "combined_activities", "combined_opportunities")
    for connector, export in EXPORTS.items():
        load_export(project, connector, export)
        engine.load_from_duckdb(project, connector, folder)
    project.build()
    result = engine.dbt("build", *project.selection(), "--exclude-resource-type", "unit_test", **project.vars)
    assert result.returncode == 0, result.stdout[-6000:]
    assert len(project.rows("from staging.combined_people")) > 2
    assert differences(project, engine, folder, "models/connectors/") == {}


def run_unit_tests(engine):
    """Runs the unit tests of dbt on the engine, beside relations without rows."""
    tables, rules, asset_categories, _ = random_project.make(1)
    random_project.write(engine.project.path, engine.project.input, tables, rules, asset_categories)
    engine.load(engine.project.input)
    for arguments in (
        ("build", "--empty", "--exclude-resource-type", "unit_test", "--exclude-resource-type", "test"),
        ("test", "--select", "test_type:unit"),
    ):
        result = engine.dbt(*arguments, input="tables")
        assert result.returncode == 0, result.stdout[-6000:]
    assert int(re.search(r"PASS=(\d+)", result.stdout)[1]) > 200
