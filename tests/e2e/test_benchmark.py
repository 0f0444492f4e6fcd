"""The SQL that the benchmark runs without dbt is all of the project's, and gives what dbt gave."""

import subprocess
import sys

import duckdb
from conftest import CONTRACT, MARTS, ROOT


def test_the_sql_without_dbt_gives_what_dbt_gives(random_build, tmp_path):
    project = random_build()
    by_hand = tmp_path / project.warehouse.name
    for table in CONTRACT:
        duckdb.execute(
            f"copy (from read_csv('{project.input / table}.csv', all_varchar = true, header = true)) to '{tmp_path / table}.parquet'"
        )
    subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "by_hand.py", project.warehouse, project.path / "target", tmp_path, by_hand], check=True
    )
    built, project.warehouse = project.marts(), by_hand
    assert set(built) == set(MARTS)
    assert project.marts() == built
