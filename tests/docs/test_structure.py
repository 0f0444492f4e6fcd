"""The rules that dbt_project_evaluator knows hold, or are listed with the reason why not.

The package itself comes from dbt's hub only. Its rules are held here against the manifest, under the names of its models. Those
about documentation are in test_documentation.
"""

import csv
import json
from collections import defaultdict
from fnmatch import fnmatch
from pathlib import Path

import pytest

CONNECTORS = ["hubspot", "marketo", "salesforce", "segment"]
EXCEPTIONS = list(csv.DictReader((Path(__file__).parent / "structure_exceptions.csv").open()))
MARTS = ("marts", "metrics", "reports")


class Graph:
    """Models, sources and what reads what."""

    def __init__(self, manifest):
        self.models = {key: node for key, node in manifest["nodes"].items() if node["resource_type"] == "model"}
        self.sources, self.exposures = manifest["sources"], manifest["exposures"].values()
        self.parents = {key: set(node["depends_on"]["nodes"]) for key, node in self.models.items()}
        self.children, self.tests = defaultdict(set), defaultdict(set)
        for key, parents in self.parents.items():
            for parent in parents:
                self.children[parent].add(key)
        for node in manifest["nodes"].values():
            if node["resource_type"] == "test" and node.get("test_metadata"):
                self.tests[node["attached_node"]].add(node["test_metadata"]["name"])

    def layer(self, key):
        return self.models[key]["fqn"][1] if key in self.models else None

    def is_view(self, key):
        return key in self.models and self.models[key]["config"]["materialized"] == "view"

    def chained_views(self, key):
        return 1 + max(map(self.chained_views, self.parents[key]), default=0) if self.is_view(key) else 0

    def read_sources(self, key):
        return self.parents[key] & self.sources.keys()

    def is_staging(self, key):
        return self.layer(key) in ("connectors", "staging")


def violations(graph):
    """{rule: keys of what breaks it}"""
    models, parents, children = graph.models, graph.parents, graph.children
    exposed = {parent for exposure in graph.exposures for parent in exposure["depends_on"]["nodes"]}
    leaves = {key: [child for child in children[key] if not children[child]] for key in models}
    names = [(source["source_name"], source["name"], source["database"], source["schema"]) for source in graph.sources.values()]
    return {
        "fct_direct_join_to_source": {key for key in models if graph.read_sources(key) and parents[key] & models.keys()},
        "fct_multiple_sources_joined": {key for key in models if len(graph.read_sources(key)) > 1},
        "fct_marts_or_intermediate_dependent_on_source": {
            key for key in models if graph.read_sources(key) and not graph.is_staging(key)
        },
        "fct_root_models": {key for key in models if not parents[key]},
        "fct_unused_sources": {key for key in graph.sources if not children[key]},
        "fct_duplicate_sources": {name for name in names if names.count(name) > 1},
        "fct_source_fanout": {key for key in graph.sources if len(children[key]) > 1},
        "fct_model_fanout": {key for key in models if len(leaves[key]) >= 3},
        "fct_staging_dependent_on_staging": {
            key for key in models
            if graph.layer(key) == "staging" and any(graph.layer(parent) == "staging" for parent in parents[key])
        },
        "fct_staging_dependent_on_marts_or_intermediate": {
            key for key in models
            if graph.is_staging(key) and any(parent in models and not graph.is_staging(parent) for parent in parents[key])
        },
        "fct_too_many_joins": {key for key in models if len(parents[key]) >= 7},
        "fct_rejoining_of_upstream_concepts": {
            key for key in models if len(children[key]) == 1 for child in children[key] if parents[key] & parents[child]
        },
        "fct_missing_primary_key_tests": {
            key for key, node in models.items()
            # a grain is tried by tests/e2e/test_grain.py
            if not graph.tests[key] & {"unique", "unique_combination"} and "grain" not in node["meta"]
        },
        "fct_sources_without_freshness": {
            key for key, source in graph.sources.items() if not (source["freshness"] or {}).get("warn_after", {}).get("count")
        },
        "fct_public_models_without_contract": {
            key for key, node in models.items() if node["access"] == "public" and not node["contract"]["enforced"]
        },
        "fct_exposures_dependent_on_private_models": {key for key in exposed & models.keys() if models[key]["access"] != "public"},
        "fct_exposure_parents_materializations": {key for key in exposed if graph.is_view(key) or key in graph.sources},
        "fct_chained_views_dependencies": {key for key in models if graph.chained_views(key) > 5},
        "fct_model_naming_conventions": {
            key for key, node in models.items()
            if (graph.layer(key) == "staging") != node["name"].startswith("stg_")
            or graph.layer(key) in MARTS and node["name"].startswith("int_")
            or graph.layer(key) == "marts" and not node["name"].startswith(("fct_", "dim_"))
        },
    }


@pytest.fixture(scope="module")
def graph(sample):
    """With all connectors, beside the manifest of the sample as it was built."""
    parsed = sample.dbt("parse", "--target-path", "target_structure", "--vars", json.dumps({"input": CONNECTORS}))
    assert parsed.returncode == 0, parsed.stdout
    return Graph(json.loads((sample.path / "target_structure" / "manifest.json").read_text()))


def is_listed(rule, key):
    name = key.split(".")[-1]
    return any(row["rule"] == rule and any(fnmatch(name, one) for one in row["models"].split()) for row in EXCEPTIONS)


def test_what_breaks_a_rule_is_listed(graph):
    found = violations(graph)
    assert {rule: sorted(key for key in keys if not is_listed(rule, key)) for rule, keys in found.items()} == dict.fromkeys(found, [])


def test_what_is_listed_breaks_its_rule_and_has_a_reason(graph):
    found = violations(graph)
    stale = [
        (row["rule"], name) for row in EXCEPTIONS for name in row["models"].split()
        if not any(fnmatch(key.split(".")[-1], name) for key in found[row["rule"]])
    ]
    assert stale == [] and all(row["why"] for row in EXCEPTIONS)


def test_what_people_read_is_public(graph):
    read = {key: node["access"] for key, node in graph.models.items() if graph.layer(key) in MARTS}
    assert len(read) > 30 and set(read.values()) == {"public"}
