"""Who reads the results is written down, so that a change to a model shows whom it reaches."""

import json

import pytest


@pytest.fixture(scope="module")
def manifest(sample):
    return json.loads((sample.path / "target" / "manifest.json").read_text())


def test_each_exposure_says_what_it_is_for_and_whose_it_is(manifest):
    exposures = manifest["exposures"].values()
    assert {"dashboard", "application"} <= {exposure["type"] for exposure in exposures}
    assert [
        exposure["name"] for exposure in exposures
        if not (exposure["label"] and exposure["description"] and exposure["maturity"] and exposure["owner"]["name"])
    ] == []


def test_exposures_read_models_that_others_may_read(manifest):
    for exposure in manifest["exposures"].values():
        models = [manifest["nodes"][node] for node in exposure["depends_on"]["nodes"]]
        assert models, exposure["name"]
        assert [model["name"] for model in models if model["name"].startswith(("int_", "stg_"))] == []
