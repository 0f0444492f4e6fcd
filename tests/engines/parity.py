"""Compares what dbt built on another engine with what it built on DuckDB, value by value."""

import json

import duckdb

# probabilities and what they are made of are floating point: they agree to six places
SIX_PLACES = "round(cast({column} as double), 6)"


def relations(project, connection, folder):
    """Name and columns of whatever dbt built of a folder of models, without the ids of runs."""
    nodes = json.loads((project.path / "target" / "manifest.json").read_text())["nodes"].values()
    for node in nodes:
        is_relation = node["resource_type"] == "model" and node["config"]["materialized"] != "ephemeral"
        if is_relation and node["original_file_path"].startswith(folder):
            name = f"{node['schema']}.{node['alias']}"
            described = connection.execute(f"describe {name}").fetchall()
            yield name, {column: kind for column, kind, *_ in described if not column.endswith("invocation_id")}


def differences(project, engine, folder, models="models/"):
    """By relation, how many rows only DuckDB has and only the engine has.

    The engine has a method export: it writes relations, given with their columns, into a folder, and gives for each what
    DuckDB reads it from.
    """
    found = {}
    with duckdb.connect(str(project.warehouse), read_only=True) as connection:
        connection.execute(f"set timezone = 'UTC'; set file_search_path = '{project.path}'")
        compared = dict(relations(project, connection, models))
        exported = engine.export(compared, folder)
        for name, columns in compared.items():
            values = ", ".join(
                SIX_PLACES.format(column=f'"{column}"') if kind == "DOUBLE" else f'cast("{column}" as {kind})'
                for column, kind in columns.items()
            )
            ours = f"select {values} from {name}"
            theirs = f"select {values} from {exported[name]}"
            rows = connection.execute(
                f"select (select count(*) from ({ours} except all {theirs})), (select count(*) from ({theirs} except all {ours}))"
            ).fetchone()
            if rows != (0, 0):
                found[name] = rows
    return found


def without_some(tables):
    """The tables as they were some days before: of every third activity, lead and opportunity nothing was known."""
    return {
        name: rows if name == "accounts" else [row for number, row in enumerate(rows) if number % 3]
        for name, rows in tables.items()
    }
