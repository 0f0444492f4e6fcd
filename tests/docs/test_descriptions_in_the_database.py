"""What people read says in the database itself what it means: BI tools and `describe` show the words of the YAML."""

import json

import pytest

READ_BY_PEOPLE = {"marts", "restricted", "quarantine", "evaluation", "prediction", "metrics", "reports"}


@pytest.fixture(scope="module")
def published(sample):
    manifest = json.loads((sample.path / "target" / "manifest.json").read_text())
    return [
        node for node in manifest["nodes"].values()
        if node["resource_type"] == "model" and node["schema"] in READ_BY_PEOPLE and not node["name"].startswith("int_")
    ]


def test_relations_carry_their_description(sample, published):
    comments = {
        (row["schema_name"], row["name"]): row["comment"]
        for row in sample.rows(
            "select schema_name, table_name as name, comment from duckdb_tables()"
            " union all select schema_name, view_name as name, comment from duckdb_views()"
        )
    }
    assert {node["schema"] for node in published} == READ_BY_PEOPLE
    assert [
        node["name"] for node in published if comments[node["schema"], node["alias"]] != node["description"]
    ] == []


def test_columns_carry_their_description(sample, published):
    comments = {
        (row["schema_name"], row["table_name"], row["column_name"]): row["comment"]
        for row in sample.rows("select schema_name, table_name, column_name, comment from duckdb_columns()")
    }
    said = {
        (node["schema"], node["alias"], name): column["description"]
        for node in published for name, column in node["columns"].items()
    }
    # quotes and backticks of a description reach the database as they are
    assert any("`" in text for text in said.values()) and any("'" in text for text in said.values())
    assert {key: (text, comments[key]) for key, text in said.items() if comments[key] != text} == {}
