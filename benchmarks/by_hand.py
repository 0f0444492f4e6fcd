"""Runs the project's compiled SQL without dbt. Usage: by_hand.py WAREHOUSE DBT_TARGET INPUT_FOLDER NEW_DATABASE

WAREHOUSE was built by dbt from the same input; its seeds, and what its hooks noted, are copied. Models are made in
the order in which dbt finished them; tests, contracts and hooks are left out. NEW_DATABASE must have the warehouse's
file name.
"""

import json
import sys
from pathlib import Path

import duckdb

MEMORY_LIMIT = "4GB"  # that of profiles.yml
TABLES = ("leads", "accounts", "activities", "opportunities")


def copy_seeds(connection: duckdb.DuckDBPyConnection, nodes: dict) -> None:
    """The seeds as dbt loaded them."""
    for node in nodes.values():
        if node["resource_type"] == "seed":
            source = f'built."{node["schema"]}"."{node["alias"]}"'
            connection.execute(f"create table {node['relation_name']} as select * from {source}")


def copy_build_notes(connection: duckdb.DuckDBPyConnection) -> None:
    """What the project's hooks note about a build, which published_run tells on."""
    connection.execute("create table publishing.last_build as from built.publishing.last_build")


def create_file_views(connection: duckdb.DuckDBPyConnection, folder: str) -> None:
    """The input, as the project's hook presents it."""
    for table in TABLES:
        connection.execute(
            f"create view raw.file_{table} as select * from read_parquet('{folder}/{table}.parquet')"
        )
    connection.execute(
        "create view raw.file_erasure_requests as select '' as lead_id, '' as email where false"
    )


def run_models(connection: duckdb.DuckDBPyConnection, nodes: dict, results: list[dict]) -> None:
    """Every model by one statement, or, where it is made step by step, by as many as add rows."""
    for result in results:
        node = nodes.get(result["unique_id"])
        if node and node["resource_type"] == "model" and result["relation_name"]:
            name, sql = result["relation_name"], result["compiled_code"]
            if node["config"]["materialized"] == "stepwise":
                columns = ", ".join(f"{column['name']} {column['data_type']}" for column in node["columns"].values())
                connection.execute(f"create table {name} ({columns})")
                while connection.execute(f"insert into {name} {sql}").fetchone()[0]:
                    pass
            else:
                kind = "view" if node["config"]["materialized"] == "view" else "table"
                connection.execute(f"create {kind} {name} as {sql}")


def main(warehouse: str, target: str, folder: str, database: str) -> None:
    """One connection, all cores, the project's time zone and memory limit."""
    nodes = json.loads(Path(target, "manifest.json").read_text())["nodes"]
    results = json.loads(Path(target, "run_results.json").read_text())["results"]
    connection = duckdb.connect(database, config={"memory_limit": MEMORY_LIMIT})
    connection.execute("set TimeZone = 'UTC'")
    connection.execute(f"attach '{warehouse}' as built (read_only)")
    for schema in sorted({"raw"} | {node["schema"] for node in nodes.values()}):
        connection.execute(f'create schema if not exists "{schema}"')
    copy_seeds(connection, nodes)
    copy_build_notes(connection)
    create_file_views(connection, folder)
    connection.execute("detach built")
    run_models(connection, nodes, results)


if __name__ == "__main__":
    main(*sys.argv[1:5])
