"""Who reads the results is written down, so that a change to a model shows whom it reaches."""

import json

import pytest
from conftest import ROOT


@pytest.fixture(scope="module")
def manifest(sample):
    return json.loads((sample.path / "target" / "manifest.json").read_text())


def test_each_exposure_says_what_it_is_for_and_whose_it_is(manifest):
    exposures = manifest["exposures"].values()
    assert {"dashboard", "application"} <= {exposure["type"] for exposure in exposures}
    assert [
        exposure["name"] for exposure in exposures
        if not (exposure["label"] and exposure["description"] and exposure["maturity"] and exposure["owner"]["name"] and exposure["url"])
    ] == []


def test_each_board_is_an_exposure_of_all_its_reports(manifest):
    boards = {path.stem for path in (ROOT / "boards").glob("*.yml")} - {"dbt_charts", "meta"}
    read = {
        name: {node.split(".")[-1] for node in manifest["exposures"][f"exposure.lead_scoring.{name}"]["depends_on"]["nodes"]}
        for name in boards
    }
    assert read == {name: {path.stem for path in (ROOT / "models" / "reports" / name).glob("*.sql")} for name in boards}
    assert {name: manifest["exposures"][f"exposure.lead_scoring.{name}"]["url"] for name in boards} == {
        name: f"boards/{name}.html" for name in boards
    }


def test_exposures_read_models_that_others_may_read(manifest):
    for exposure in manifest["exposures"].values():
        models = [manifest["nodes"][node] for node in exposure["depends_on"]["nodes"]]
        assert models, exposure["name"]
        assert [model["name"] for model in models if model["name"].startswith(("int_", "stg_"))] == []
