"""Runs a SQL file by DuckDB alone. Usage: run_sql.py SQL_FILE INPUT_FOLDER SEEDS_FOLDER [DATABASE_FILE]"""

import sys
from pathlib import Path

import duckdb


def main(sql_file: str, folder: str, seeds: str, database: str = ":memory:") -> None:
    """The SQL reads the two folders from the variables folder and seeds; the last result is printed."""
    connection = duckdb.connect(database)
    connection.execute("set variable folder = ?", [folder])
    connection.execute("set variable seeds = ?", [seeds])
    print(connection.execute(Path(sql_file).read_text()).fetchall())


if __name__ == "__main__":
    main(*sys.argv[1:])
