"""What a BI connection as docs/bi_connections.md shows it can do, and what it cannot: it reads the marts and nothing else."""

import json
import os
import re
import shutil
import stat
from pathlib import Path

import duckdb
import pytest
from conftest import ROOT, publish

PAGE = ROOT / "docs" / "bi_connections.md"


@pytest.fixture(scope="module")
def published(sample, tmp_path_factory):
    # a copy of the file: publishing writes into it what was published
    warehouse = shutil.copy(sample.warehouse, tmp_path_factory.mktemp("access"))
    folder = Path(warehouse).parent / "published"
    assert publish(warehouse, folder).returncode == 0
    return folder


@pytest.fixture
def connection(published, monkeypatch):
    """The connection of the page, as it stands there."""
    (code,) = re.findall(r"```python\n(import duckdb\n.*?lock_configuration.*?)```", PAGE.read_text(), re.DOTALL)
    monkeypatch.chdir(published.parent)
    names = {}
    exec(code, names)
    return names["connection"]


def test_it_reads_the_marts(connection):
    assert connection.execute("select count(*) from marts.scored_leads").fetchone()[0] > 1000


@pytest.mark.parametrize("statement", [
    "update marts.scored_leads set lead_score = 100",
    "create table marts.mine as select 1 as one",
    "drop table marts.scored_leads",
    "from 'published/current/restricted/lead_contacts.parquet'",
    "from read_text('published/current/marts/scored_leads.parquet')",
    "attach 'published/current/restricted/lead_contacts.duckdb' as contacts",
    "copy marts.scored_leads to 'scored_leads.csv'",
    "set enable_external_access = true",
    "set memory_limit = '1TB'",
    "load httpfs",
])
def test_it_does_nothing_else(connection, statement):
    with pytest.raises(duckdb.Error):
        connection.execute(statement)


def test_no_person_is_where_it_reads(connection):
    found = connection.execute("select schema_name, table_name from duckdb_tables()").fetchall()
    assert "marts" in {schema for schema, _ in found} and "restricted" not in {schema for schema, _ in found}


def test_files_are_open_to_whom_the_page_says(published):
    version = (published / "current").resolve()
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in version.rglob("*")}
    kept = {path: mode for path, mode in modes.items() if "restricted" in path.relative_to(version).parts}
    assert {mode for path, mode in kept.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in kept.items() if path.is_file()} == {0o600}
    assert not [path for path, mode in modes.items() if mode & 0o022], "others may write"


def test_grants_let_readers_see_marts_and_only_others_contacts(make_project):
    project = make_project("grants")
    project.writes_artifacts = True
    readers = {"LEAD_SCORING_READERS": "analysts,bi", "LEAD_SCORING_CONTACT_READERS": "sales"}
    assert project.dbt("parse", environment=readers).returncode == 0
    nodes = json.loads((project.path / "target" / "manifest.json").read_text())["nodes"].values()
    granted = {
        (node["schema"], tuple(node["config"]["grants"].get("select", [])))
        for node in nodes if node["resource_type"] == "model"
    }
    read = {"marts", "reports", "evaluation", "prediction", "metrics", "quarantine", "publishing"}
    assert granted == {
        *((schema, ("analysts", "bi")) for schema in read), ("restricted", ("sales",)),
        *((schema, ()) for schema in ("staging", "signals", "scoring")),
    }


def test_a_warehouse_file_made_under_the_mask_of_the_page_is_its_owners(tmp_path):
    (mask,) = re.findall(r"Run builds as a user of their own under `umask (\d+)`", PAGE.read_text())
    previous = os.umask(int(mask, 8))
    try:
        duckdb.connect(str(tmp_path / "new.duckdb")).close()
    finally:
        os.umask(previous)
    assert stat.S_IMODE((tmp_path / "new.duckdb").stat().st_mode) == 0o600
