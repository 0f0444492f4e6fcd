"""Publishes what BI tools and the CRM read, after a dbt build that passed. Python, since SQL cannot rename a file.

    published/
      current -> 000007_2026-06-30     the version to read: a link that is swapped by rename, always to a whole version
      000007_2026-06-30/
        lead_scoring.duckdb            every table, in a format that DuckDB 1.4 and later read
        marts/scored_leads.parquet     the same: a folder for each schema, a file for each table
        restricted/                    personal data, as lead_contacts.duckdb and .parquet, for the owner's eyes only
      crm/000007_2026-06-30/           CSV files for the CRM, until the job that delivers them removes the folder

A run that is killed leaves nothing that a reader sees, and the next run ends what it had begun.
"""

import argparse
import csv
import fcntl
import io
import itertools
import os
import re
import shutil
import sys
from pathlib import Path

import duckdb

WAREHOUSE = Path(os.environ.get("LEAD_SCORING_DB", "lead_scoring.duckdb"))
PUBLISHED = Path(os.environ.get("LEAD_SCORING_PUBLISHED", "published"))
SCHEMAS = ["marts", "reports", "evaluation", "prediction", "quarantine"]
STORAGE_VERSION = "v1.4.0"
VERSION = re.compile(r"\d{6,}_\d{4}-\d{2}-\d{2}$")
KEPT_VERSIONS = 3  # who has just looked up the path of an older one can still open it
MAX_CRM_FILE_BYTES = 20_000_000  # the smallest limit that seeds/reference/_reference.yml names


def main():
    parser = argparse.ArgumentParser(description="Publishes the tables of the last dbt build, if it passed.")
    parser.add_argument("--resend", action="store_true", help="write every lead for the CRM, not only the changed ones")
    resend = parser.parse_args().resend
    PUBLISHED.mkdir(parents=True, exist_ok=True)
    with open(PUBLISHED / ".lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            refuse(f"another run is publishing into {PUBLISHED}", "wait for its end")
        if (link := PUBLISHED / "current").exists() and not link.is_symlink():
            refuse(f"{link} is a folder, as a copy makes it of a link", "remove it: the version that it shows lies beside it")
        with open_warehouse() as warehouse:
            remove_leftovers()
            hand_over(warehouse)
            check_build(warehouse)
            if publish(warehouse, resend):
                hand_over(warehouse)
                remove_leftovers()
            forget_erased(warehouse)


def refuse(problem, remedy):
    copy = f"Readers still have {current()}." if current() else "There is no published copy yet."
    sys.exit(f"Nothing was published: {problem}. What to do: {remedy}. {copy}")


def current():
    """The folder of the version that readers see; None when there is none."""
    link = PUBLISHED / "current"
    return PUBLISHED / link.readlink() if link.is_symlink() and link.exists() else None


def open_warehouse():
    """Opens the warehouse file alone, so that no build changes it in between."""
    if not WAREHOUSE.exists():
        refuse(f"there is no warehouse file {WAREHOUSE}", "run dbt build, or name the file in LEAD_SCORING_DB")
    try:
        return duckdb.connect(str(WAREHOUSE), config={"memory_limit": os.environ.get("LEAD_SCORING_MEMORY", "4GB")})
    except duckdb.IOException as error:
        if "lock" not in str(error):
            raise
        refuse(f"another process has the warehouse file {WAREHOUSE} open", "wait for the end of the build")


def has_table(warehouse, schema, table):
    known = "select 1 from information_schema.tables where table_catalog = current_database() and table_schema = ? and table_name = ?"
    return bool(warehouse.execute(known, [schema, table]).fetchone())


def check_build(warehouse):
    """Refuses unless the last build was a whole one that passed."""
    build = has_table(warehouse, "publishing", "last_build") and warehouse.execute(
        "select status, command, problem from publishing.last_build"
    ).fetchone()
    if not build:
        refuse(f"nothing was built in {WAREHOUSE}", "run dbt build")
    status, command, problem = build
    if status == "running":
        refuse(f"the last dbt {command} was killed, so models of two runs may stand side by side", "run dbt build")
    if status == "failed":
        refuse(f"the last dbt {command} failed: {problem}", "put right what dbt says of it, then run dbt build")
    if status != "passed":
        refuse(f"the last dbt {command} was not a whole build: {problem}", "run dbt build on the whole project")


def publish(warehouse, resend):
    """Writes a version aside and makes it the current one; False when this build is published already."""
    run = warehouse.execute("select invocation_id, evaluation_invocation_id, as_of_date from marts.published_run").fetchone()
    if not run:
        refuse("there is no day to score, as the input has no rows", "look where the variable input says they are, then run dbt build")
    invocation_id, evaluation_id, as_of_date = run
    if resend:
        warehouse.execute("delete from publishing.crm_published_scores")
    elif current() and invocation_id == published_invocation(warehouse):
        print(f"This build is published already, as {current()}.")
        return False
    version = PUBLISHED / f"{next_number():06}_{as_of_date}"
    partial = version.with_name(f"{version.name}.partial")
    partial.mkdir()
    (partial / "restricted").mkdir(mode=0o700)
    built, evaluation = warehouse.execute("select model_tables, evaluation_tables from publishing.last_build").fetchone()
    # a table of a model that the project has no more stays behind, and what a failed build has left of the evaluation
    tables = set(built.split(",")) - set([] if evaluation_id else evaluation.split(","))
    write_tables(warehouse, SCHEMAS, partial / "lead_scoring.duckdb", invocation_id, tables)
    write_crm_state(warehouse, partial / "lead_scoring.duckdb")
    write_tables(warehouse, ["restricted"], partial / "restricted" / "lead_contacts.duckdb", invocation_id, tables, folder=partial)
    for path in (partial / "restricted").iterdir():
        path.chmod(0o600)
    write_crm_files(warehouse, partial / "crm")
    for path in [*partial.rglob("*"), partial]:
        sync(path)
    partial.rename(version)
    link = PUBLISHED / "current.partial"
    link.symlink_to(version.name)
    link.replace(PUBLISHED / "current")
    sync(PUBLISHED)
    print(f"Published {version}.")
    return True


def published_invocation(warehouse):
    file = current() / "marts" / "published_run.parquet"
    return warehouse.execute(f"select invocation_id from {quoted(file)}").fetchone()[0]


def next_number():
    """One more than the largest number of a version that is here, or waits for the CRM."""
    names = [path.name for folder in (PUBLISHED, PUBLISHED / "crm") if folder.exists() for path in folder.iterdir()]
    return max((int(name.split("_")[0]) for name in names if VERSION.match(name)), default=0) + 1


def write_tables(warehouse, schemas, database, invocation_id, tables, folder=None):
    """Copies those of the tables and views that are in the schemas into a DuckDB file, and each to Parquet."""
    folder = folder or database.parent
    warehouse.execute(f"attach {quoted(database)} as published_copy (storage_version '{STORAGE_VERSION}')")
    stored = warehouse.execute(
        "select table_schema, table_name from information_schema.tables where table_catalog = current_database()"
        f" and table_schema in ({', '.join(map(quoted, schemas))}) order by all"
    ).fetchall()
    for schema, table in stored:
        if f"{schema}.{table}" not in tables:
            continue
        name = f'"{schema}"."{table}"'
        (folder / schema).mkdir(exist_ok=True)
        warehouse.execute(f"""
            create schema if not exists published_copy."{schema}";
            create table published_copy.{name} as from {name};
            copy published_copy.{name} to {quoted(folder / schema / f'{table}.parquet')}
                (compression zstd, kv_metadata {{invocation_id: {quoted(invocation_id)}}})
        """)
    warehouse.execute("detach published_copy")


def write_crm_state(warehouse, database):
    """Keeps in the version which update each lead had last, those of this version included."""
    warehouse.execute(f"""
        attach {quoted(database)} as published_copy;
        create schema published_copy.publishing;
        create table published_copy.publishing.crm_published_scores as
        select lead_id, row_hash from marts.crm_score_updates
        union all
        select lead_id, row_hash from publishing.crm_published_scores
        where lead_id not in (select lead_id from marts.crm_score_updates)
            and lead_id not in (select lead_id from staging.stg_erased_leads);
        detach published_copy
    """)


def write_crm_files(warehouse, folder):
    """Writes the updates for each CRM under the names of its fields, in files that it accepts."""
    fields = warehouse.execute(
        "select crm, field, crm_field, coalesce(when_empty, '') from reference.crm_fields order by crm, position"
    ).fetchall()
    for crm, columns in itertools.groupby(fields, key=lambda row: row[0]):
        _, names, header, when_empty = zip(*columns, strict=True)
        values = [
            f'coalesce(cast("{name}" as varchar), {quoted(empty)})'
            for name, empty in zip(names, when_empty, strict=True)
        ]
        updates = warehouse.execute(f"select {', '.join(values)} from marts.crm_score_updates order by lead_id")
        write_csv_files(folder, crm, header, iter(updates.fetchone, None))


def write_csv_files(folder, name, header, rows):
    """Writes name_0001.csv and so on: UTF-8 without a mark, LF, quoted where needed, each below the limit of size."""
    file, number = None, 0
    for row in rows:
        line = csv_line(row)
        if file is None or file.tell() + len(line) > MAX_CRM_FILE_BYTES:
            if file:
                file.close()
            number += 1
            folder.mkdir(exist_ok=True)
            file = open(folder / f"{name}_{number:04}.csv", "wb")
            file.write(csv_line(header))
        file.write(line)
    if file:
        file.close()


def csv_line(values):
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(values)
    return text.getvalue().encode()


def hand_over(warehouse):
    """Gives the CRM files of the current version to their delivery, and records in the warehouse what was published.

    This begins and ends every run: done again it changes nothing, and it makes up for a run that was killed before.
    """
    version = current()
    if not version:
        return
    if (version / "crm").exists():
        (PUBLISHED / "crm").mkdir(exist_ok=True)
        (version / "crm").rename(PUBLISHED / "crm" / version.name)
        sync(PUBLISHED / "crm")
    warehouse.execute(f"""
        attach {quoted(version / 'lead_scoring.duckdb')} as published_copy (read_only);
        begin;
        create schema if not exists publishing;
        create table if not exists publishing.crm_published_scores (lead_id varchar, row_hash varchar);
        delete from publishing.crm_published_scores;
        insert into publishing.crm_published_scores by name from published_copy.publishing.crm_published_scores;
        commit;
        detach published_copy
    """)
    # the version may be older than the request to erase
    if has_table(warehouse, "staging", "stg_erased_leads"):
        warehouse.execute("delete from publishing.crm_published_scores where lead_id in (select lead_id from staging.stg_erased_leads)")


def remove_leftovers():
    """Removes old versions, and what a killed run has left: files written aside, a version that was never current."""
    for path in PUBLISHED.glob("*.partial"):
        path.unlink() if path.is_symlink() else shutil.rmtree(path)
    if not current():
        return
    names = sorted(path.name for path in PUBLISHED.iterdir() if VERSION.match(path.name))
    published = [name for name in names if name <= current().name]
    for name in set(names) - set(published[-KEPT_VERSIONS:]):
        shutil.rmtree(PUBLISHED / name)


def forget_erased(warehouse):
    """Removes leads to erase from what outlives a version: older versions as a whole, lines that wait for the CRM."""
    erased = {lead_id for (lead_id,) in warehouse.execute("select lead_id from staging.stg_erased_leads").fetchall()}
    if not erased:
        return
    for version in PUBLISHED.iterdir():
        if VERSION.match(version.name) and version != current() and names_erased_leads(warehouse, version):
            shutil.rmtree(version)
    ids = warehouse.execute("select crm, crm_field from reference.crm_fields where field = 'lead_id'").fetchall()
    for crm, header in ids:
        for path in (PUBLISHED / "crm").glob(f"*/{crm}_*.csv"):
            with open(path, newline="", encoding="utf-8") as file:
                lines = list(csv.reader(file))
            # a file that waits may still have the field names of before: then a line goes that has the id anywhere
            columns = [lines[0].index(header)] if header in lines[0] else range(len(lines[0]))
            kept = [line for line in lines if not any(line[column] in erased for column in columns)]
            if kept != lines:
                partial = path.with_suffix(".partial")
                partial.write_bytes(b"".join(map(csv_line, kept)))
                partial.replace(path)


def names_erased_leads(warehouse, version):
    """Whether a table of the version names a lead to erase, be it in a row that was set aside."""
    for path in map(quoted, version.rglob("*.parquet")):
        columns = {name for name, *_ in warehouse.execute(f"describe from {path}").fetchall()}
        for column in columns & {"lead_id", "record_key", "raw_values"}:
            named = "contains(held.raw_values, erased.lead_id)" if column == "raw_values" else f"held.{column} = erased.lead_id"
            found = f"select 1 from {path} as held inner join staging.stg_erased_leads as erased on {named} limit 1"
            if warehouse.execute(found).fetchone():
                return True
    return False


def sync(path):
    """Waits until a file or folder is on the disk, so that a power cut after the rename loses nothing."""
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def quoted(text):
    return "'" + str(text).replace("'", "''") + "'"


if __name__ == "__main__":
    main()
