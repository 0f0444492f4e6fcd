"""The same input gives the same marts, byte for byte: again, elsewhere, in any order, on any threads, in any time zone.

TRIES says with how many clones of the project.
"""

import csv
import os
import random

import duckdb
import pytest
from conftest import MARTS, ROOT, write_csv

TRIES = int(os.environ.get("TRIES", "1"))
# every twentieth row comes a second time, as new as the first, with something else in this column
CONFLICTS = {"leads": "job_title", "accounts": "industry", "activities": "asset", "opportunities": "lead_id"}


@pytest.fixture(scope="module")
def project(make_project):
    project = make_project("determinism", runs_data_tests=False)
    project.input.mkdir()
    write_sample(project, order=list)
    project.build()
    project.first = project.marts()
    return project


def write_sample(project, order):
    """Writes the rows of the shipped sample and the conflicting ones to the input folder, in the order given."""
    for table, column in CONFLICTS.items():
        with open(ROOT / "seeds" / "sample" / f"sample_{table}.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        others = [{**row, column: rows[0][column]} for row in rows[1::20]]
        if table == "leads":
            # two versions that read the same where a bar stands between the columns
            others += [{**row, "postal_code": code, "lead_source": source} for row in rows[2::20] for code, source in (("1|", "a"), ("1", "|a"))]
        write_csv(project.input / f"{table}.csv", list(rows[0]), order([*rows, *others]))


def write_profile(project, **replaced):
    profile = (project.path / "profiles.yml").read_text()
    for old, new in replaced.items():
        assert profile.count(old) == 1, old
        profile = profile.replace(old, new)
    (project.path / "profiles.yml").write_text(profile)


def test_the_sample_fills_every_mart(project):
    assert {mart for mart, content in project.first.items() if content} == set(MARTS)


@pytest.mark.parametrize(("threads", "zone"), [(8, "Pacific/Kiritimati"), (1, "America/New_York"), (2, "Asia/Kolkata")][:TRIES])
def test_another_clone_with_other_threads_zone_order_and_pieces(make_project, project, threads, zone):
    clone = make_project("clone", runs_data_tests=False)
    clone.writes_artifacts = True
    clone.input.mkdir()
    shuffled = random.Random(threads)
    write_sample(clone, order=lambda rows: shuffled.sample(rows, len(rows)))
    for path in list(clone.input.iterdir()):
        # in pieces that threads read side by side
        duckdb.connect().execute(
            f"copy (from read_csv('{path}', all_varchar = true)) to '{path.with_suffix('.parquet')}' (row_group_size 2048)"
        )
        path.unlink()
    write_profile(clone, **{
        "TimeZone: UTC": f"TimeZone: {zone}",
        "config_options: &offline\n": f"config_options: &offline\n        threads: {threads}\n",
    })
    clone.build("--threads", str(threads), environment={"TZ": zone})
    assert f"Concurrency: {threads} threads" in (clone.path / "logs" / "dbt.log").read_text()
    marts = clone.marts()
    assert [mart for mart in project.first if marts[mart] != project.first[mart]] == []


@pytest.mark.hard
def test_again(project):
    project.build()
    assert project.marts() == project.first
