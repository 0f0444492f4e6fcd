"""Spark with Iceberg tables gives what DuckDB gives: every table and view, to the cent, after a first build and an increment.

Needs .venv-spark, which make test-engines makes, and Java. Once everything runs in one process with two threads, once on a
cluster of a master and two workers on this machine.
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import time

import duckdb
import pytest
from conftest import ROOT
from engines.parity import (
    build_the_sample,
    compare_a_generated_input,
    compare_after_a_build_and_after_an_increment,
    compare_connectors,
    differences,
    learn_no_card,
    run_unit_tests,
)

BIN = ROOT / ".venv-spark" / "bin"
CSV = "read_csv('{path}', all_varchar = true, header = true, quote = '\"', escape = '\"', delim = ',')"
DELIVERED = {"TIMESTAMP": "timestamptz", '"NULL"': "varchar", "JSON": "varchar"}
TABLES = ROOT / "tests" / "engines" / "spark_tables.py"
PYSPARK = next(BIN.parent.glob("lib/*/site-packages/pyspark"), None)
DEFAULTS = """
spark.master {master}
spark.executor.memory 1g
spark.cores.max 2
spark.driver.memory 4g
spark.driver.host 127.0.0.1
spark.driver.bindAddress 127.0.0.1
spark.executor.extraJavaOptions -Djava.net.preferIPv4Stack=true
spark.driver.extraJavaOptions -Dderby.stream.error.file={folder}/derby.log -Djava.net.preferIPv4Stack=true
spark.ui.enabled false
spark.ui.showConsoleProgress false
spark.ui.retainedJobs 1
spark.ui.retainedStages 1
spark.ui.retainedTasks 1
spark.sql.ui.retainedExecutions 1
spark.default.parallelism 2
spark.sql.adaptive.enabled false
spark.sql.shuffle.partitions 2
spark.sql.legacy.createHiveTableByDefault false
spark.sql.warehouse.dir {folder}/warehouse
spark.hadoop.javax.jdo.option.ConnectionURL jdbc:derby:{folder}/metastore;create=true
spark.hadoop.iceberg.engine.hive.lock-enabled false
spark.jars {jar}
spark.sql.extensions org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions
spark.sql.catalog.spark_catalog org.apache.iceberg.spark.SparkSessionCatalog
spark.sql.catalog.spark_catalog.type hive
"""
LOGGING = """
rootLogger.level = fatal
rootLogger.appenderRef.stdout.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
"""

pytestmark = [
    pytest.mark.hard,
    pytest.mark.skipif(not BIN.exists(), reason="make .venv-spark/stamp installs Spark"),
    pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java"),
]


class Spark:
    """A copy of the project, and a warehouse of Spark that it is built in."""

    def __init__(self, project, folder, master):
        self.project, self.folder = project, folder
        (jar,) = BIN.parent.glob("lib/*/site-packages/*/jars/iceberg-spark-runtime-3.5_2.12-*.jar")
        (folder / "conf").mkdir()
        (folder / "conf" / "spark-defaults.conf").write_text(DEFAULTS.format(master=master, folder=folder, jar=jar))
        (folder / "conf" / "log4j2.properties").write_text(LOGGING)
        self.environment = {
            **os.environ, "SPARK_CONF_DIR": str(folder / "conf"), "SPARK_LOCAL_IP": "127.0.0.1",
            "DBT_PROFILES_DIR": ".", "DBT_TARGET_PATH": "target_spark", "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        }

    def dbt(self, *arguments, **variables):
        """Runs one dbt command and returns the finished process."""
        return subprocess.run(
            [BIN / "dbt", "--no-use-colors", *arguments, "--target", "spark", "--vars", json.dumps(variables)],
            cwd=self.project.path, env=self.environment, capture_output=True, text=True,
        )

    def tables(self, direction, paths):
        names = json.dumps({name: str(path) for name, path in paths.items()})
        result = subprocess.run(
            [BIN / "python", TABLES, direction], input=names, cwd=self.folder, env=self.environment, capture_output=True, text=True
        )
        assert result.returncode == 0, result.stderr[-6000:]

    def load(self, folder):
        """Replaces the tables of the schema raw by the CSV files of a folder, as an export does."""
        paths = {f"raw.{path.stem}": self.folder / f"{path.stem}.parquet" for path in sorted(folder.glob("*.csv"))}
        for path in paths.values():
            duckdb.execute(f"copy (from {CSV.format(path=folder / path.with_suffix('.csv').name)}) to '{path}' (format parquet)")
        self.tables("load", paths)

    def load_from_duckdb(self, project, schema, folder):
        """Copies the tables of a schema of the DuckDB file, with their types; moments are moments of UTC."""
        paths = {}
        with duckdb.connect(str(project.warehouse), read_only=True) as connection:
            connection.execute("set timezone = 'UTC'")
            for (table,) in connection.execute("select table_name from duckdb_tables() where schema_name = ?", [schema]).fetchall():
                types = {name: kind for name, kind, *_ in connection.execute(f"describe {schema}.{table}").fetchall()}
                columns = ", ".join(f'cast("{name}" as {DELIVERED.get(kind, kind)}) as "{name}"' for name, kind in types.items())
                path = paths[f"{schema}.{table}"] = folder / f"{schema}_{table}.parquet"
                connection.execute(f"copy (select {columns} from {schema}.{table}) to '{path}' (format parquet)")
        self.tables("load", paths)

    def export(self, relations, folder):
        folder = folder / str(time.monotonic_ns())
        self.tables("export", {name: folder / name for name in relations})
        return {name: f"'{folder / name}/*.parquet'" for name in relations}


def start(folder, kind, *arguments):
    """A process of a cluster of Spark, with its output in the folder."""
    with open(folder / f"{kind}.log", "ab") as log:
        return subprocess.Popen(
            [PYSPARK / "bin" / "spark-class", f"org.apache.spark.deploy.{kind.lower()}.{kind}", "--host", "127.0.0.1", "--webui-port", "0", *arguments],
            env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"}, stdout=log, stderr=log,
        )


@contextlib.contextmanager
def cluster(folder):
    """The address of a master with two workers of a core each, which end with the test."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    master = f"spark://127.0.0.1:{port}"
    worker = ("Worker", "--cores", "1", "--memory", "1g", "--work-dir", str(folder / "work"), master)
    processes = [start(folder, "Master", "--port", str(port)), start(folder, *worker), start(folder, *worker)]
    try:
        yield master
        executors = {path.name for path in (folder / "work").glob("app-*/*")}
        assert executors == {"0", "1"}, executors
    finally:
        for process in processes:
            process.terminate()
            process.wait()


@pytest.fixture(params=["local[2]", "two workers"])
def spark(request, make_project, tmp_path):
    with cluster(tmp_path) if request.param == "two workers" else contextlib.nullcontext(request.param) as master:
        yield Spark(make_project("spark"), tmp_path, master)


def test_every_relation_is_the_same_after_a_build_and_after_an_increment(spark, make_project, tmp_path):
    compare_after_a_build_and_after_an_increment(spark, make_project, tmp_path)


@pytest.mark.parametrize("spark", ["local[2]"], indirect=True)
def test_every_relation_of_a_generated_input_is_the_same_twice(spark, make_project, tmp_path):
    compare_a_generated_input(spark, make_project, tmp_path)


@pytest.mark.parametrize("spark", ["local[2]"], indirect=True)
def test_the_sample_with_its_history_is_the_same(spark, make_project, tmp_path):
    project = make_project("sample", runs_data_tests=False)
    learn_no_card(project)
    learn_no_card(spark.project)
    build_the_sample(spark, project)
    assert len(project.rows("select distinct as_of_date from marts.lead_score_history")) > 40
    # no examples are made there for a card that is not learnt
    found = differences(project, spark, tmp_path)
    assert [name for name in found if not name.startswith("prediction.")] == []


@pytest.mark.parametrize("spark", ["local[2]"], indirect=True)
def test_what_connectors_make_of_exports_is_the_same_alone_and_together(spark, make_project, tmp_path):
    compare_connectors(spark, make_project, tmp_path)


@pytest.mark.parametrize("spark", ["local[2]"], indirect=True)
def test_unit_tests_pass(spark):
    run_unit_tests(spark)
