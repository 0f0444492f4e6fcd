"""Too little memory or a full disk: what runs stops and says so, the last good copy stays, and a run with room succeeds."""

import os
import shutil
import subprocess

import duckdb
import pytest
from conftest import activity, lead

FEW = [lead(f"l{number}", job_title="CTO") for number in range(20)]
MANY = [*FEW, *(lead(f"m{number}", job_title="Student", email=f"m{number}@gmail.com") for number in range(5_000))]
VISIT = [activity("l1", "visit", "2026-01-20")]


def make_project_of_few(make_project, name, needed=()):
    project = make_project(name, runs_data_tests=False)
    project.left_out, project.needed = ("path:models/evaluation+",), needed
    project.write_input(leads=FEW, activities=VISIT)
    project.build(as_of="2026-02-01")
    project.write_input(leads=MANY, activities=VISIT)
    return project


def test_too_little_memory(make_project):
    project = make_project_of_few(make_project, "memory", needed=("lead_scores",))
    few = project.marts()
    output = project.build(fails=True, as_of="2026-02-02", environment={"LEAD_SCORING_MEMORY": "12MB"})
    assert "Out of Memory Error" in output
    assert project.marts() == few
    project.build(as_of="2026-02-02")
    assert project.rows("select count(*) as leads from marts.lead_scores") == [{"leads": len(MANY)}]


def published(project):
    with duckdb.connect(str(project.published / "current" / "lead_scoring.duckdb"), read_only=True) as connection:
        return connection.execute("select cast(as_of_date as varchar), lead_count from marts.published_run").fetchone()


@pytest.mark.hard
def test_a_full_disk(make_project, tmp_path):
    project = make_project_of_few(make_project, "disk")
    disk = tmp_path / "disk"
    disk.mkdir()

    def give(space):
        remount = ["remount"] if os.path.ismount(disk) else []
        options = ",".join([*remount, f"size={space}"])
        return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], capture_output=True).returncode

    def used():
        return sum(path.stat().st_size for path in disk.rglob("*") if path.is_file() and not path.is_symlink())

    if give("1g"):
        pytest.skip("a small disk can be mounted by root only")
    try:
        project.published = disk / "published"
        assert project.publish().returncode == 0
        at_home, project.warehouse = project.warehouse, disk / project.warehouse.name
        shutil.copy(at_home, project.warehouse)
        here = {"LEAD_SCORING_DB": str(project.warehouse)}
        # a build that needs more than there is
        give(used() + 2_000_000)
        output = project.build(fails=True, as_of="2026-02-02", environment=here)
        assert "No space left on device" in output, output[-3000:]
        assert "Readers still have" in project.publish().stderr
        assert published(project) == ("2026-02-01", len(FEW))
        give("1g")
        project.build(as_of="2026-02-02", environment=here)
        # a copy that needs more than there is
        give(used() + 1_000_000)
        assert project.publish().returncode != 0
        assert published(project) == ("2026-02-01", len(FEW))
        give("1g")
        assert project.publish().returncode == 0
        assert published(project) == ("2026-02-02", len(MANY))
        assert not list(project.published.glob("*.partial"))
    finally:
        subprocess.run(["umount", disk], check=True)
