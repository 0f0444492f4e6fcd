"""Writes the input as it was before the last batch came. Usage: split.py ALL_FOLDER BASE_FOLDER BATCH_ROWS

activities.parquet of the base holds all rows but about BATCH_ROWS that were loaded last (rows of one second stay
together); the other tables are the same files, by hard link.
"""

import os
import sys
from pathlib import Path

import duckdb

LOAD_TIME = "coalesce(loaded_at, occurred_at)"  # some rows don't say when they were loaded
OTHER_TABLES = ("leads", "accounts", "opportunities")


def main(all_folder: str, base_folder: str, batch_rows: str) -> None:
    """The base folder must exist and be empty."""
    connection = duckdb.connect()
    source = f"read_parquet('{all_folder}/activities.parquet')"
    newest = f"select {LOAD_TIME} as load_time from {source} order by load_time desc nulls last limit {int(batch_rows)}"
    (first_of_batch,) = connection.execute(f"select min(load_time) from ({newest})").fetchone()
    connection.execute(
        f"copy (select * from {source} where coalesce({LOAD_TIME} < timestamp '{first_of_batch}', true))"
        f" to '{base_folder}/activities.parquet' (format parquet, compression zstd)"
    )
    for table in OTHER_TABLES:
        os.link(Path(all_folder, f"{table}.parquet"), Path(base_folder, f"{table}.parquet"))


if __name__ == "__main__":
    main(*sys.argv[1:4])
