"""Moves tables between Spark and Parquet files, in the environment of Spark: python spark_tables.py load|export < names.json

The names are a dictionary of tables of Spark and paths of files.
"""

import json
import sys

from pyspark.sql import SparkSession

session = (
    SparkSession.builder.enableHiveSupport()
    .config("spark.sql.session.timeZone", "UTC")
    .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
    # years before 1582 as they are
    .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED")
    .getOrCreate()
)
direction = sys.argv[1]
for name, path in json.load(sys.stdin).items():
    if direction == "load":
        session.sql(f"create schema if not exists {name.split('.')[0]}")
        session.sql(f"create or replace table {name} using iceberg as select * from parquet.`{path}`")
    else:
        session.table(name).coalesce(1).write.parquet(path)
