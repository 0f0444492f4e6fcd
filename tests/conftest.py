"""Builds copies of the project in temporary folders, the way a user runs it: dbt in a process of its own."""

import csv
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import duckdb
import forked_dbt
import jinja2
import pytest
from compiled import Compiled
from reference import random_project

ROOT = Path(__file__).parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"
PARTS = ["dbt_project.yml", "profiles.yml", "models", "seeds", "macros", "tests", "analyses"]
CONTRACT = {
    "leads": (
        "lead_id account_id email first_name last_name job_title phone company_name industry employee_count"
        " annual_revenue country region city postal_code lead_source social_followers email_opt_out owner_id"
        " is_deleted merged_into_lead_id created_at updated_at"
    ).split(),
    "accounts": (
        "account_id account_name domain industry employee_count annual_revenue country account_type updated_at"
    ).split(),
    "activities": "activity_id lead_id activity_type occurred_at asset campaign loaded_at".split(),
    "opportunities": "opportunity_id lead_id account_id created_at closed_at outcome amount".split(),
}
MARTS = {
    "marts.scored_leads": "lead_id",
    "marts.point_ledger": "lead_id, component, entry_type, rule_id, criteria_group",
    "marts.lead_scores": "lead_id, ruleset",
    "marts.lead_score_history": "lead_id, ruleset, as_of_date",
    "marts.lead_stage_changes": "lead_id, ruleset, entered_date",
    "marts.scored_accounts": "account_id",
    "marts.crm_score_updates": "lead_id",
    "restricted.lead_contacts": "lead_id",
    "quarantine.quarantined_records": "table_name, record_number",
    "quarantine.invalid_values": "table_name, value_number",
    "quarantine.input_reconciliation": "table_name",
}

# what is known of the input: the marts read nothing else
ACCEPTED = {
    "signals.int_leads": "lead_id",
    "signals.int_accounts": "account_id",
    "signals.int_activities": "activity_id",
    "signals.int_opportunities": "opportunity_id",
}

# the files that take minutes are begun first, so that no worker is left alone with one of them
LONGEST_FIRST = [
    "test_history", "test_incremental", "test_scorecard", "test_inputs", "test_evaluation", "test_determinism", "test_boards", "test_publish",
    "test_postgres",
]


def pytest_collection_modifyitems(items):
    """Orders the files for the workers, each of which takes a file at a time."""
    items.sort(key=lambda item: LONGEST_FIRST.index(item.path.stem) if item.path.stem in LONGEST_FIRST else len(LONGEST_FIRST))


def pytest_terminal_summary(terminalreporter):
    """Prints what tests measured, which the workers cannot."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{name}: {value}")


class Project:
    """A copy of the project with an input folder and a warehouse file of its own.

    Builds leave the evaluation and the reports out, which nothing else is read from: a test of them sets left_out to ().
    A test that reads few tables names them in needed, and only they and what they are made of are built. Tests that
    compare what was built leave the data tests out, which other tests here see pass and fail. Only those that read
    artifacts or the log of dbt have them written.
    """

    left_out = ("path:models/evaluation", "path:models/reports")
    needed = ()

    def __init__(self, path: Path):
        self.path = path
        self.runs_data_tests, self.writes_artifacts = True, False
        self.parse_unchanged = self.parsed_for = None
        self.input = path / "input"
        self.warehouse = path / "warehouse.duckdb"
        self.published = path / "published"
        self.vars = {"input": "files", "input_path": self.input.name}
        (path / "target").mkdir(parents=True)
        for part in PARTS:
            source = ROOT / part
            if source.is_dir():
                shutil.copytree(source, path / part, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, path / part)

    def write_input(self, **tables):
        """Writes the four tables as CSV; a table that is not given is empty, a column that is not given null."""
        shutil.rmtree(self.input, ignore_errors=True)
        self.input.mkdir()
        for table, columns in CONTRACT.items():
            rows = tables.get(table, [])
            extra = [column for row in rows for column in row if column not in columns]
            write_csv(self.input / f"{table}.csv", [*columns, *dict.fromkeys(extra)], rows)

    def write_rules(self, **seeds):
        """Replaces rules seeds; one that is not given keeps its header and loses its rows."""
        for path in (self.path / "seeds" / "rules").glob("*.csv"):
            header = path.read_text().splitlines()[0].split(",")
            write_csv(path, header, seeds.get(path.stem, []))

    def dbt(self, *arguments, variables=None, environment=None):
        """Runs one dbt command and returns the finished process, whatever its exit code."""
        given = [] if variables is None else ["--vars", json.dumps(variables)]
        self.begin_from_what_was_parsed(variables or {})
        return forked_dbt.run(
            ["--no-use-colors", *arguments, *given], folder=self.path,
            environment={**self.environment(), **(environment or {})},
        )

    def begin_from_what_was_parsed(self, variables):
        """Lets dbt parse only what differs from the unchanged project, unless it has under these variables."""
        parsed_for = forked_dbt.read_by_parsing(variables)
        parsed = parsed_for != self.parsed_for and self.parse_unchanged and self.parse_unchanged(parsed_for)
        # there is none of what dbt refuses to parse
        if parsed and parsed.exists():
            shutil.copy(parsed, self.path / "target" / "partial_parse.msgpack")
            self.parsed_for = parsed_for

    def running(self, **variables):
        """A build of what is needed, without tests, while it runs: its process and the lines that it prints."""
        self.begin_from_what_was_parsed({**self.vars, **variables})
        return forked_dbt.running(self.command(**variables)[1:], folder=self.path, environment=self.environment())

    def selection(self):
        """The part of the command line that selects what is needed, and the tests that look at nothing else."""
        models = [f"+{model}" for model in self.needed]
        return ["--select", *models, "--indirect-selection", "cautious"] if models else []

    def command(self, **variables):
        """A build of what is needed, without tests, as one types it."""
        return [
            str(Path(sys.executable).with_name("dbt")), "--no-use-colors", "build", "--exclude-resource-type", "unit_test",
            "--exclude-resource-type", "test", *self.selection(), "--vars", self.variables(**variables),
        ]

    def publish(self):
        """Publishes what was built, as if it were a whole build, and returns the finished process."""
        with duckdb.connect(str(self.warehouse)) as connection:
            connection.execute("update publishing.last_build set status = 'passed' where status = 'partial'")
        return publish(self.warehouse, self.published)

    def environment(self):
        """The environment of every dbt command."""
        return {
            **os.environ,
            # relative, so that projects can begin from what dbt parsed in another one
            "LEAD_SCORING_DB": self.warehouse.name,
            "DBT_PROFILES_DIR": ".",
            "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
            "DBT_WRITE_JSON": str(self.writes_artifacts),
            "DBT_LOG_LEVEL_FILE": "debug" if self.writes_artifacts else "none",
        }

    def variables(self, **variables):
        """The variables of a build, as the command line takes them."""
        return json.dumps({**self.vars, **variables})

    def build(self, *arguments, environment=None, fails=False, **variables):
        """Builds everything but the unit tests; fails=True expects the build to stop."""
        result = self.dbt(
            # there is a worker for each core; sample and sample_history are built as users do
            "build", "--threads", "1", "--exclude-resource-type", "unit_test",
            *([] if self.runs_data_tests else ["--exclude-resource-type", "test"]),
            *(["--exclude", *self.left_out] if self.left_out else []),
            *(self.selection() if "--select" not in arguments else []),
            *arguments,
            variables={**self.vars, **variables}, environment=environment,
        )
        assert (result.returncode != 0) == fails, result.stdout[-6000:] + result.stderr[-2000:]
        return result.stdout

    def rows(self, query):
        """The rows of a query as dictionaries."""
        with duckdb.connect(str(self.warehouse), read_only=True) as connection:
            result = connection.execute(query)
            names = [column[0] for column in result.description]
            return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def marts(self):
        """The ordered content of every mart, or of every table that is needed, as text."""
        needed = {f"{schema}.{model}" for model in self.needed for schema in ("marts", "restricted", "quarantine", "signals")}
        return {
            mart: "\n".join(map(repr, self.rows(f"select * from {mart} order by {key}")))
            for mart, key in (MARTS | ACCEPTED).items()
            if (mart in needed if needed else mart in MARTS)
        }


def publish(warehouse, published):
    """Runs the script that publishes a warehouse file into a folder, and returns the finished process."""
    environment = {**os.environ, "LEAD_SCORING_DB": str(warehouse), "LEAD_SCORING_PUBLISHED": str(published)}
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "publish.py")], env=environment, capture_output=True, text=True
    )


def write_csv(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def load_export(project, connector, export):
    """Loads tables into the warehouse as an export tool does: typed, in a schema of their own."""
    with duckdb.connect(str(project.warehouse)) as connection:
        connection.execute(f"set timezone = 'UTC'; drop schema if exists {connector} cascade; create schema {connector}")
        for table, rows in export.items():
            path = project.path / f"{connector}_{table}.json"
            columns = dict.fromkeys(column for row in rows for column in row)
            path.write_text("".join(json.dumps({column: row.get(column) for column in columns}) + "\n" for row in rows))
            connection.execute(f"create table {connector}.{table} as from read_json('{path}')")


def connected(project, connector, table, *columns):
    """The rows of what a connector makes of a table of the contract, by their id."""
    rows = project.rows(f"from staging.{connector}_{table}")
    key = CONTRACT[table][0]
    assert len({row[key] for row in rows}) == len(rows)
    return {row[key]: tuple(row[column] for column in columns) if columns else row for row in rows}


class Anything(jinja2.ChainableUndefined):
    """What a model calls that does not matter."""

    def __call__(self, *arguments, **named):
        return ""


def columns_read(connector):
    """The columns of the export that the models of a connector ask for, by table."""
    found = {}

    def exported(_, table, columns):
        found.setdefault(table, set()).update(column.split(" as ")[0] for column in columns)
        return ""

    environment = jinja2.Environment(undefined=Anything, extensions=["jinja2.ext.do"])
    environment.globals |= {"exported": exported, "var": lambda name: connector, "further_columns": list}
    for path in (ROOT / "models" / "connectors" / connector).glob("*.sql"):
        environment.from_string(path.read_text()).render()
    return found


def lead(lead_id, **values):
    """A lead that was created on 2026-01-01, with the values given."""
    return {"lead_id": lead_id, "created_at": "2026-01-01 09:00:00", **values}


def activity(lead_id, activity_type, day, number=1, **values):
    """An activity of the lead at noon of the day; number tells equal ones apart."""
    asset = values.get("asset", "")
    return {
        "activity_id": f"{lead_id}/{activity_type}/{asset}/{day}/{number}",
        "lead_id": lead_id,
        "activity_type": activity_type,
        "occurred_at": f"{day} 12:00:00",
        "loaded_at": f"{day} 12:05:00",
        **values,
    }


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """Lets one worker at a time make what has a name, and says where: the others find it made."""
    folder = tmp_path_factory.getbasetemp()
    folder = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder

    @contextmanager
    def making(name):
        with open(folder / f"{name}.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield folder / name

    return making


@pytest.fixture(scope="session")
def parse_unchanged(once):
    """What dbt parses of the unchanged project under some variables, so that each copy parses only what differs.

    It refers to seeds of the project that it was parsed in, which therefore is never changed.
    """

    def parse(variables):
        with once(f"parsed_{hashlib.sha256(repr(variables).encode()).hexdigest()}") as folder:
            if not folder.exists():
                unchanged = Project(folder)
                unchanged.write_input()
                unchanged.dbt("parse", variables=variables)
        return folder / "target" / "partial_parse.msgpack"

    return parse


@pytest.fixture(scope="session")
def make_project(tmp_path_factory, parse_unchanged):
    """Makes a fresh copy of the project."""

    def make(name="project", *, runs_data_tests=True):
        project = Project(tmp_path_factory.mktemp(name) / "project")
        project.runs_data_tests = runs_data_tests
        project.parse_unchanged = parse_unchanged
        return project

    return make


@pytest.fixture(scope="session")
def build_once(once, make_project):
    """Builds a project for the first worker that asks for it, and gives each worker a copy of what was built."""

    def build(name, *arguments, prepare=None, **variables):
        project = make_project(name)
        project.vars, project.writes_artifacts = variables, True
        with once(f"built_{name}") as built:
            if not built.exists():
                if prepare:
                    prepare(project)
                result = project.dbt("build", *arguments, variables=variables)
                assert result.returncode == 0, result.stdout[-6000:] + result.stderr[-2000:]
                (project.path / "output").write_text(result.stdout)
                shutil.copytree(project.path, built)
        shutil.copytree(built, project.path, dirs_exist_ok=True)
        project.output = (project.path / "output").read_text()
        return project

    return build


@pytest.fixture(scope="session")
def sample(build_once):
    """The shipped sample under the shipped rules, built as a newcomer does: every model and every kind of test."""
    return build_once("sample")


@pytest.fixture(scope="session")
def sample_history(build_once):
    """The sample with the Sundays of a year and, beside the active ruleset, the presets."""
    return build_once(
        "sample_history", "--exclude-resource-type", "unit_test",
        history_from="2025-07-01", history_every="week",
        rulesets=["marketo_defaults", "pardot_defaults"],
    )


@pytest.fixture(scope="session")
def random_build(build_once):
    """Makes copies of a random project that dbt built once, without the tests and what nothing else is read from."""

    def prepare(project):
        tables, rules, asset_categories, _ = random_project.make(1)
        random_project.write(project.path, project.input, tables, rules, asset_categories)

    def copy():
        return build_once(
            "random", "--exclude-resource-type", "unit_test", "--exclude-resource-type", "test",
            "--exclude", *Project.left_out, prepare=prepare,
            input="files", input_path="input", as_of=str(random_project.TODAY),
        )

    return copy


@pytest.fixture(scope="module")
def compiled(random_build):
    """The SQL of the random project, to be run on other input and rules."""
    with Compiled(random_build(), str(random_project.TODAY)) as compiled:
        yield compiled


@pytest.fixture(scope="session")
def shared_data():
    if not SHARED_DATA.exists():
        pytest.skip(f"the real data sets are not there: {SHARED_DATA}")
    return SHARED_DATA
