"""Snowflake, BigQuery, Redshift and Trino, none of which runs here: a static check, which proves no result.

Every model compiles with the adapter of the warehouse, without a connection; the compiled SQL is in the grammar that sqlfluff
has of it, and calls only functions that its manual lists (warehouse_functions.csv). Needs .venv-warehouses, which make
test-engines makes.
"""

import csv
import os
import re
import subprocess
import textwrap
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from conftest import ROOT
from sqlfluff.core import FluffConfig, Linter

BIN = ROOT / ".venv-warehouses" / "bin"
PROFILES = re.compile(r"    lead_scoring:\n.*?(?=\n\n\S)", re.DOTALL)
# what the warehouse is asked while dbt compiles: it is a second run, and tables that may be left out are
OFFLINE = """
{% macro is_incremental() %}{{ return(model.config.materialized == 'incremental') }}{% endmacro %}
{% macro load_relation(relation) %}{{ return(none) }}{% endmacro %}
"""
NEVER_RUN = {"int_scorecard_weights"}  # cards are fitted on DuckDB and PostgreSQL alone
INPUTS = "input: [hubspot, salesforce, marketo, segment]"

pytestmark = [
    pytest.mark.hard,
    pytest.mark.skipif(not BIN.exists(), reason="make .venv-warehouses/stamp installs the adapters"),
]


def functions_of(warehouse):
    with (Path(__file__).parent / "warehouse_functions.csv").open(newline="") as file:
        return {row["function"] for row in csv.DictReader(file) if warehouse in row["warehouses"].split()}


def read(sql, warehouse):
    """What of the SQL is not in the grammar of the warehouse, and the names of the functions it calls."""
    overrides = {"dialect": warehouse, "templater": "raw", "large_file_skip_byte_limit": 0}
    tree = Linter(config=FluffConfig(overrides=overrides)).parse_string(sql).tree
    unparsable = [segment.raw for segment in tree.recursive_crawl("unparsable")]
    return unparsable, {segment.raw.lower() for segment in tree.recursive_crawl("function_name")}


@pytest.fixture(params=["snowflake", "bigquery", "redshift", "trino"])
def warehouse(request):
    return request.param


@pytest.fixture
def compiled(warehouse, make_project):
    """The SQL of every model as the warehouse would run it, with every connector, by name."""
    project = make_project(warehouse)
    documented = PROFILES.search((ROOT / "docs" / "engines.md").read_text()).group()
    # a token is not looked at before it is used
    documented = documented.replace("method: oauth\n", "method: oauth-secrets\n          token: nobody\n")
    (project.path / "profiles.yml").write_text(textwrap.dedent(documented))
    (project.path / "macros" / "offline.sql").write_text(OFFLINE)
    given = set(re.findall(r"env_var\('(\w+)'\)", documented))
    result = subprocess.run(
        [BIN / "dbt", "--no-use-colors", "compile", "--no-introspect", "--no-populate-cache", "--select", "resource_type:model",
         "--target", warehouse, "--vars", INPUTS],
        cwd=project.path, env={**os.environ, **dict.fromkeys(given, "nobody"), "DBT_PROFILES_DIR": ".", "DBT_TARGET_PATH": warehouse},
        capture_output=True, text=True,
    )
    assert result.returncode == 0, result.stdout[-6000:]
    models = (project.path / warehouse / "compiled").rglob("models/**/*.sql")
    return {path.stem: path.read_text() for path in models if path.stem not in NEVER_RUN}


def test_every_model_is_in_the_grammar_and_calls_what_the_manual_lists(warehouse, compiled):
    assert {"scored_leads", "lead_scores", "hubspot_merges", "combined_leads"} <= set(compiled)
    known = functions_of(warehouse)
    # what only DuckDB takes, which shows that something is refused
    assert read("pivot a on b using sum(c)", warehouse)[0] and read("select arg_max(a, b) from activities", warehouse)[1] - known
    with ProcessPoolExecutor() as pool:
        found = dict(zip(compiled, pool.map(read, compiled.values(), [warehouse] * len(compiled)), strict=True))
    assert {name: unparsable for name, (unparsable, _) in found.items() if unparsable} == {}
    assert {name: called - known for name, (_, called) in found.items() if called - known} == {}
    called = set().union(*(called for _, called in found.values()))
    assert known - called == set(), "listed and called nowhere"
