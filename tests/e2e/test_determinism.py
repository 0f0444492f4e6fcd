"""The same input gives the same marts, byte for byte: again, in any order, on any threads and in any time zone."""

import csv
import random

import pytest
from conftest import MARTS, ROOT, write_csv

# every twentieth row comes a second time, as new as the first, with something else in this column
CONFLICTS = {"leads": "job_title", "accounts": "industry", "activities": "asset", "opportunities": "lead_id"}


@pytest.fixture(scope="module")
def project(make_project):
    project = make_project("determinism", runs_data_tests=False)
    project.writes_artifacts = True
    project.profile = (project.path / "profiles.yml").read_text()
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
        write_csv(project.input / f"{table}.csv", list(rows[0]), order([*rows, *others]))


def write_profile(project, **replaced):
    profile = project.profile
    for old, new in replaced.items():
        assert profile.count(old) == 1, old
        profile = profile.replace(old, new)
    (project.path / "profiles.yml").write_text(profile)


def assert_unchanged(project):
    changed = [mart for mart, content in project.marts().items() if content != project.first[mart]]
    assert not changed


def test_the_sample_fills_every_mart(project):
    assert {mart for mart, content in project.first.items() if content} == set(MARTS)


def test_again(project):
    project.build()
    assert_unchanged(project)


@pytest.mark.parametrize(("threads", "zone"), [(1, "America/New_York"), (4, "Asia/Kolkata")])
def test_other_threads_and_time_zone(project, threads, zone):
    write_profile(project, **{
        "TimeZone: UTC": f"TimeZone: {zone}",
        "config_options: &offline\n": f"config_options: &offline\n        threads: {threads}\n",
    })
    project.build("--threads", str(threads), environment={"TZ": zone})
    assert f"Concurrency: {threads} threads" in (project.path / "logs" / "dbt.log").read_text()
    assert_unchanged(project)


def test_other_order_of_the_rows(project):
    write_profile(project)
    shuffled = random.Random(20260601)
    write_sample(project, order=lambda rows: shuffled.sample(rows, len(rows)))
    project.build()
    assert_unchanged(project)
