"""Each intermediate model has one row per what its YAML names as its grain.

The marts are tested in every build. For what stands before them this is enough: their keys are what they group by, or
what a window ranks, whatever the input.
"""

import json

import pytest


@pytest.fixture(scope="module")
def models(sample_history):
    manifest = json.loads((sample_history.path / "target" / "manifest.json").read_text())
    return [node for node in manifest["nodes"].values() if node["resource_type"] == "model"]


def test_every_model_with_a_grain_keeps_it(sample_history, models):
    grains = {node["name"]: (node["schema"], node["meta"]["grain"]) for node in models if "grain" in node["meta"]}
    repeated = {
        name: sample_history.rows(
            f"select count(*) - count(distinct row({', '.join(grain)})) as extra from {schema}.{name}"
        )[0]["extra"]
        for name, (schema, grain) in grains.items()
    }
    assert {name for name, extra in repeated.items() if extra} == set()
    assert len(grains) > 30


def test_a_second_row_is_seen(sample_history):
    extra = "select count(*) - count(distinct row(lead_id)) as extra from (from signals.int_lead_profiles union all (from signals.int_lead_profiles limit 1))"
    assert sample_history.rows(extra) == [{"extra": 1}]
