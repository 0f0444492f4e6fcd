"""The page of `make docs` and the lineage of `make lineage` are whole, and hold nobody's data nor the machine's paths."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

PROGRAMS = Path(sys.executable).parent
COLIBRI = PROGRAMS / "colibri"


@pytest.fixture(scope="module")
def made(sample):
    """Makes the pages, in the environment that the tests run in; says what make printed."""
    result = subprocess.run(
        ["make", "--file", str(ROOT / "Makefile"), "--assume-old", ".venv/run.stamp", "--assume-old", ".venv/docs.stamp",
         "lineage" if COLIBRI.exists() else "docs", f"DBT={PROGRAMS / 'dbt'}", f"COLIBRI={COLIBRI}"],
        cwd=sample.path, env=sample.environment(), capture_output=True, text=True, check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout + result.stderr


@pytest.fixture(scope="module")
def pages(sample, made):
    pages = {name: sample.path / "target" / name for name in ("docs.html", "lineage/index.html")}
    return {name: path.read_text() for name, path in pages.items() if path.exists()}


def test_one_file_holds_every_model(sample, pages):
    manifest = json.loads((sample.path / "target" / "manifest.json").read_text())
    models = [key for key in manifest["nodes"] if key.startswith("model.")]
    assert models and [key for key in models if f'"{key}"' not in pages["docs.html"]] == []
    for page in pages.values():
        assert re.findall(r"""<(?:script|link|img)[^>]+(?:src|href)=["']?https?:[^>]*""", page) == []


def test_pages_hold_no_person_and_no_path_of_the_machine(sample, pages):
    people = {
        value for row in sample.rows("""
            select email, phone, first_name || ' ' || last_name as name from restricted.lead_contacts
            order by lead_id limit 300
        """)
        for value in row.values() if value
    }
    # what the sample's generator itself spells out is in the page too
    spelt = "".join(path.read_text() for path in (ROOT / "macros" / "sample").glob("*.sql"))
    people = {value for value in people if value not in spelt}
    assert len(people) > 500
    for name, page in pages.items():
        assert str(sample.path) not in page and f"{Path.home()}/" not in page, name
        assert [value for value in people if value in page] == [], name


def test_lineage_follows_a_score_to_the_points_of_every_rule(sample, made):
    if not COLIBRI.exists():
        pytest.skip("colibri is not installed: make .venv/docs.stamp")
    assert "[ERROR]" not in made, made[-3000:]
    lineage = json.loads((sample.path / "target" / "lineage" / "colibri-manifest.json").read_text())["lineage"]["parents"]
    found, waiting = set(), [("model.lead_scoring.scored_leads", "lead_score")]
    while waiting:
        column = waiting.pop()
        if column not in found:
            found.add(column)
            node, name = column
            waiting += [(parent["dbt_node"], parent["column"]) for parent in lineage.get(node, {}).get(name, [])]
    rules = [path.stem for path in (ROOT / "seeds" / "rules").glob("*_rules.csv")]
    assert rules
    assert [rule for rule in rules if (f"seed.lead_scoring.{rule}", "points") not in found] == []


def test_lineage_page_reports_to_nobody(pages):
    if not COLIBRI.exists():
        pytest.skip("colibri is not installed: make .venv/docs.stamp")
    assert "<script>window.colibriTelemetry = false;</script>" in pages["lineage/index.html"]
