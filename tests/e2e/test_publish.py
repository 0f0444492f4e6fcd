"""Readers see whole versions of builds that passed and nothing else, and the CRM gets every change once.

Most versions are made by changing the tables of the built sample, which is cheap. PUBLISHES says how many the readers
see, BUILDS how many of them are made by dbt, READERS how many read.
"""

import csv
import importlib.util
import json
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import duckdb
import forked_dbt
import pytest
from conftest import ROOT, write_csv

SCRIPT = ROOT / "scripts" / "publish.py"
PUBLISHES = int(os.environ.get("PUBLISHES", "20"))
BUILDS = int(os.environ.get("BUILDS", "0"))
READERS = int(os.environ.get("READERS", "4"))
CANARY = "canary.mail@acme.example"
# dies just before it runs a line of publish.py that holds this text
DIES_AT = """
import linecache, os, runpy, signal, sys
script, text = sys.argv[1:]
sys.argv = [script]
def trace(frame, event, argument):
    if frame.f_code.co_filename != script:
        return None
    if event == "line" and text in linecache.getline(script, frame.f_lineno):
        os.kill(os.getpid(), signal.SIGKILL)
    return trace
sys.settrace(trace)
runpy.run_path(script, run_name="__main__")
"""
# reads the current version again and again, and writes down which it saw; stops at one that is not whole
READER = """
import json, sys, time
from pathlib import Path
import duckdb

published, form, stop, seen_path = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
KEPT_VERSIONS = 3

def number(version):
    return int(version.name.split("_")[0])

def read(version):
    if form == "duckdb":
        # by the link: opening the file is what decides on the version
        connection = duckdb.connect(str(published / "current" / "lead_scoring.duckdb"), read_only=True)
        table = "marts.{}".format
    else:
        connection = duckdb.connect()
        table = (f"'{version}/marts/" + "{}.parquet'").format
    with connection:
        rows = lambda query: connection.execute(query).fetchall()
        ((invocation, day, leads, total),) = rows(
            f"select invocation_id, as_of_date, lead_count, total_score from {table('published_run')}"
        )
        assert rows(f"select count(*), sum(lead_score) from {table('scored_leads')}") == [(leads, total)]
        assert rows(f"select sum(points) from {table('point_ledger')}") == [(total,)]
        for mart in ("scored_leads", "point_ledger", "lead_scores"):
            assert rows(f"select distinct as_of_date from {table(mart)}") == [(day,)], mart
        if form == "parquet":
            ids = rows(f"select distinct decode(value) from parquet_kv_metadata('{version}/*/*.parquet')")
            assert ids == [(invocation,)], ids
    return invocation

seen, seconds = [], []
while not stop.exists():
    version = (published / "current").resolve()
    started = time.monotonic()
    try:
        invocation = read(version)
    except duckdb.IOException:
        # a file that was not opened in time: its version is kept until there are three newer ones
        if form == "duckdb" or number((published / "current").resolve()) < number(version) + KEPT_VERSIONS:
            raise
        continue
    seconds.append(time.monotonic() - started)
    if invocation not in seen[-1:]:
        seen.append(invocation)
        seen_path.write_text(json.dumps(seen))
    time.sleep(0.3)
print(json.dumps(seconds))
"""


class Warehouse:
    """A copy of the sample's warehouse file, whose tables are changed as builds would, and what is published of it."""

    def __init__(self, sample, path):
        self.sample, self.path, self.published = sample, path, path / "published"
        self.file = path / sample.warehouse.name
        shutil.copy(sample.warehouse, self.file)
        compiled = sample.path / "target" / "compiled" / "lead_scoring" / "models" / "publishing"
        self.crm_scores = (compiled / "int_crm_scores.sql").read_text()
        self.environment = {
            **sample.environment(), "LEAD_SCORING_DB": str(self.file), "LEAD_SCORING_PUBLISHED": str(self.published),
        }

    def start_publishing(self, *arguments):
        return subprocess.Popen(
            [sys.executable, *arguments], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def publish(self, *arguments):
        process = self.start_publishing(str(SCRIPT), *arguments)
        output, complaint = process.communicate()
        assert process.returncode == 0, complaint
        return output

    def refusal(self):
        process = self.start_publishing(str(SCRIPT))
        output, complaint = process.communicate()
        assert (process.returncode, output) == (1, ""), complaint
        assert complaint.startswith("Nothing was published: "), complaint
        return complaint

    def execute(self, *statements):
        with duckdb.connect(str(self.file)) as connection:
            return [connection.execute(statement).fetchall() for statement in statements][-1]

    def change(self, number, scores="", status="passed"):
        """What the build of a later day does; scores is SQL that updates marts.scored_leads."""
        day = f"date '2026-06-30' + {number}"
        self.execute(
            f"update publishing.last_build set invocation_id = '{status} {number}', status = '{status}', problem = 'x'",
            f"update signals.int_score_dates set as_of_date = {day} where is_current",
            f"update marts.scored_leads set as_of_date = {day}, ruleset_version = 'rules {number}'",
            f"update marts.lead_scores set as_of_date = {day}",
            *([f"update marts.scored_leads set {scores}"] if scores else []),
            "delete from marts.point_ledger",
            f"insert into marts.point_ledger by name select lead_id, 'default' as ruleset, {day} as as_of_date,"
            " 'explicit' as component, 'rule' as entry_type, lead_score as points, 'why' as reason"
            " from marts.scored_leads where lead_score <> 0",
            f"create or replace table publishing.int_crm_scores as {self.crm_scores}",
        )

    def version(self):
        return (self.published / "current").resolve()

    def sent(self, crm="salesforce", header="Lead_Id__c"):
        """The rows of each batch that waits for the CRM, by lead."""
        return [
            {row[header]: row for path in sorted(batch.glob(f"{crm}_*.csv")) for row in read_csv(path)}
            for batch in sorted(self.published.glob("crm/*"))
        ]

    def scores_sent(self, lead_id):
        return [int(batch[lead_id]["Lead_Score__c"]) for batch in self.sent() if lead_id in batch]


def one_more(where="true"):
    """SQL that gives these leads one more point."""
    return f"lead_score = lead_score + 1, explicit_score = explicit_score + 1 where {where}"


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.fixture
def warehouse(sample, tmp_path):
    return Warehouse(sample, tmp_path)


@pytest.fixture(scope="module")
def published(sample, tmp_path_factory):
    """The sample as it is published first, with the view of a model that the project has no more and a person's address."""
    warehouse = Warehouse(sample, tmp_path_factory.mktemp("published"))
    warehouse.execute(
        "create view reports.rpt_former as select 1 as one",
        f"update restricted.lead_contacts set email = '{CANARY}', last_name = '{CANARY}'",
    )
    warehouse.publish()
    return warehouse


def tables(warehouse, schemas):
    with duckdb.connect(str(warehouse.file), read_only=True) as connection:
        names = connection.execute("select table_schema, table_name from information_schema.tables").fetchall()
    return {(schema, table) for schema, table in names if schema in schemas and not table.startswith("int_")} - {("reports", "rpt_former")}


def test_every_table_is_published_twice_with_the_same_rows(published):
    expected = tables(published, {"marts", "reports", "evaluation", "prediction", "quarantine"})
    assert {"rpt_work_queue", "scored_leads", "published_run", "ruleset_quality"} <= {table for _, table in expected}
    version = published.version()
    files = {(path.parent.name, path.stem) for path in version.rglob("*.parquet")}
    assert files == expected | {("restricted", "lead_contacts")}
    with duckdb.connect(str(version / "lead_scoring.duckdb"), read_only=True) as connection:
        found = connection.execute("select schema_name, table_name from duckdb_tables()").fetchall()
        assert set(found) == expected | {("publishing", "crm_published_scores")}
        for schema, table in expected:
            parquet = f"read_parquet('{version}/{schema}/{table}.parquet')"
            difference = f"select count(*) from (from {schema}.{table} except all from {parquet})"
            counts = f"select (select count(*) from {schema}.{table}), (select count(*) from {parquet}), ({difference})"
            rows, copied, different = connection.execute(counts).fetchone()
            assert (rows, 0) == (copied, different), table


def test_the_file_is_in_the_format_of_older_clients(published):
    for path in published.version().rglob("*.duckdb"):
        with duckdb.connect(str(path), read_only=True) as connection:
            ((tags,),) = connection.execute("select tags from duckdb_databases() where not internal").fetchall()
        assert tags["storage_version"].startswith("v1.4.0")


def test_personal_data_is_in_files_of_its_own_that_only_their_owner_reads(published):
    version = published.version()
    assert stat.S_IMODE((version / "restricted").stat().st_mode) == 0o700
    for path in (version / "restricted").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
        assert CANARY.encode() in path.read_bytes(), path
    files = [path for path in published.published.rglob("*") if path.is_file() and path.parent.name != "restricted"]
    assert {".duckdb", ".parquet", ".csv"} <= {path.suffix for path in files}
    assert [path for path in files if CANARY.encode() in path.read_bytes()] == []
    # what is compressed shows in no byte: the rows, too
    people = published.execute("select email, phone from signals.int_latest_leads")
    words = {word for person in people for word in person if word and len(word) > 8}
    assert len(words) > 1000
    with duckdb.connect(str(version / "lead_scoring.duckdb"), read_only=True) as connection:
        for schema, table in connection.execute("select schema_name, table_name from duckdb_tables()").fetchall():
            values = {str(value) for row in connection.execute(f"from {schema}.{table}").fetchall() for value in row}
            assert not values & words, table


@pytest.fixture(scope="module")
def many_versions(sample, tmp_path_factory):
    """Readers, while versions are published, publishing is killed and builds fail."""
    warehouse = Warehouse(sample, tmp_path_factory.mktemp("readers"))
    started = time.monotonic()
    warehouse.publish()
    duration = time.monotonic() - started
    warehouse.held = duckdb.connect(str(warehouse.published / "current" / "lead_scoring.duckdb"), read_only=True)
    stop = warehouse.path / "stop"
    logs = {warehouse.path / f"{form}{number}": form for number in range(READERS) for form in [("duckdb", "parquet")[number % 2]]}
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", READER, str(warehouse.published), form, str(stop), str(log)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for log, form in logs.items()
    ]
    moments = random.Random(1)
    warehouse.killed = 0
    try:
        for number in range(1, PUBLISHES + 1):
            if number % 5 == 0:
                make_failing_build(warehouse, number)
                assert "failed" in warehouse.refusal()
            if number <= BUILDS:
                build(warehouse, number)
            else:
                warehouse.change(number, one_more())
            process = warehouse.start_publishing(str(SCRIPT))
            time.sleep(duration * moments.uniform(0.3, 1))
            process.kill()
            process.communicate()
            warehouse.killed += process.returncode == -signal.SIGKILL
            warehouse.publish()
    finally:
        stop.touch()
        answers = [reader.communicate() for reader in readers]
    warehouse.complaints = [complaint for _, complaint in answers]
    warehouse.seconds = sorted(second for output, _ in answers for second in json.loads(output or "[]"))
    warehouse.seen = [json.loads(log.read_text()) if log.exists() else [] for log in logs]
    return warehouse


def build(warehouse, number):
    """A build by dbt of a later day, after one that was killed somewhere."""
    day = date(2026, 6, 30) + timedelta(days=number)
    line = ["build", "--exclude-resource-type", "unit_test", "--exclude", "path:models/evaluation+", "--vars", f"as_of: '{day}'"]
    killed = subprocess.Popen(
        [str(Path(sys.executable).with_name("dbt")), *line], cwd=warehouse.sample.path, env=warehouse.environment,
        stdout=subprocess.DEVNULL,
    )
    time.sleep(random.Random(number).uniform(5, 25))
    killed.kill()
    killed.wait()
    result = warehouse.sample.dbt(*line, environment=warehouse.environment)
    assert result.returncode == 0, result.stdout[-3000:]


def make_failing_build(warehouse, number):
    if number > BUILDS:
        warehouse.change(number, "lead_score = 0, bound_adjustment = bound_adjustment - lead_score", "failed")
        return
    test = warehouse.sample.path / "tests" / "nothing_is_right.sql"
    test.write_text("select * from {{ ref('scored_leads') }}")
    line = ["build", "--exclude-resource-type", "unit_test", "--vars", "as_of: '2026-05-01'"]
    assert warehouse.sample.dbt(*line, environment=warehouse.environment).returncode == 1
    test.unlink()


def test_readers_see_whole_versions_only(many_versions):
    assert many_versions.complaints == [""] * READERS
    assert many_versions.killed > PUBLISHES / 3
    for seen in many_versions.seen:
        assert len(seen) > PUBLISHES / 3
        assert not [invocation for invocation in seen if invocation.startswith("failed")]


def test_every_read_was_answered(many_versions, record_property):
    seconds = many_versions.seconds
    assert len(seconds) > READERS * PUBLISHES / 3
    half, most = (seconds[int(len(seconds) * share)] for share in (0.5, 0.95))
    record_property("measured", f"{READERS} readers, {len(seconds)} reads of six queries: median {half:.2f} s, 95 % within {most:.2f} s, last {seconds[-1]:.2f} s")


def test_who_holds_a_version_open_reads_on(many_versions):
    (first,) = many_versions.held.execute("select invocation_id, total_score from marts.published_run").fetchall()
    assert not first[0].startswith("passed")
    assert many_versions.held.execute("select sum(lead_score) from marts.scored_leads").fetchall() == [(first[1],)]


def test_old_versions_and_what_killed_runs_left_are_removed(many_versions):
    names = sorted(path.name for path in many_versions.published.iterdir())
    assert len(names) == 6 and names[0] == ".lock" and names[-2:] == ["crm", "current"]
    assert names[-3] == many_versions.version().name


def test_the_crm_got_every_change_once(many_versions):
    holds = {}
    for batch in many_versions.sent():
        for lead_id, row in batch.items():
            content = [value for name, value in row.items() if "As_Of" not in name and "Version" not in name]
            assert holds.get(lead_id) != content, "sent twice"
            holds[lead_id] = content
    scores = many_versions.execute("select lead_id, score from publishing.int_crm_scores")
    assert {lead_id: int(content[1]) for lead_id, content in holds.items()} == dict(scores)


@pytest.fixture
def at_home(sample, tmp_path):
    """The sample's own file, put back afterwards: for another file dbt would read the whole project anew."""
    warehouse = Warehouse(sample, tmp_path)
    warehouse.environment["LEAD_SCORING_DB"] = str(sample.warehouse)
    yield warehouse
    Path(f"{sample.warehouse}.wal").unlink(missing_ok=True)
    warehouse.file.replace(sample.warehouse)


def test_a_build_that_is_not_whole_is_not_published(sample, at_home):
    at_home.publish()
    version = at_home.version()
    assert sample.dbt("test", "--select", "no_lead_is_lost").returncode == 0
    assert "published already" in at_home.publish()

    assert sample.dbt("build", "--select", "published_run").returncode == 0
    refusal = at_home.refusal()
    assert "was not a whole build: it left out" in refusal and "run dbt build on the whole project" in refusal
    assert version.name in refusal

    build = ["build", "--select", "rulesets", "bands"]
    with forked_dbt.running(build, folder=sample.path, environment=sample.environment()) as (killed, lines):
        next(line for line in lines if "OK loaded seed" in line)
        killed.kill()
    assert "was killed" in at_home.refusal()
    assert at_home.version() == version and len(at_home.sent()) == 1


def test_versions_outlive_a_link_that_a_copy_has_lost(warehouse):
    warehouse.publish()
    version = warehouse.version()
    link = warehouse.published / "current"
    link.unlink()
    warehouse.change(1, status="failed")
    warehouse.refusal()
    assert version.exists()
    # or made a folder of
    shutil.copytree(version, link)
    assert "remove it: the version that it shows lies beside it" in warehouse.refusal() and version.exists()
    shutil.rmtree(link)
    warehouse.change(2)
    warehouse.publish()
    assert warehouse.version() != version and version.exists()


def test_without_a_build_there_is_nothing_to_publish(warehouse):
    with duckdb.connect(str(warehouse.file)):
        assert "has the warehouse file" in warehouse.refusal()
    warehouse.file.unlink()
    assert "there is no warehouse file" in warehouse.refusal() and not warehouse.file.exists()
    duckdb.connect(str(warehouse.file)).close()
    refusal = warehouse.refusal()
    assert "nothing was built" in refusal and "There is no published copy yet." in refusal


def test_the_evaluation_is_left_out_where_only_a_part_of_it_was_built(warehouse):
    warehouse.execute("update publishing.last_build set evaluation_invocation_id = null")
    warehouse.publish()
    folders = {folder.name for folder in warehouse.version().iterdir()}
    assert "marts" in folders and "evaluation" not in folders
    # of the reports only those that read it
    reports = {path.stem for path in (warehouse.version() / "reports").iterdir()}
    assert {"rpt_work_queue", "rpt_stage_counts", "rpt_quarantine_reasons"} <= reports
    assert not {"rpt_band_conversion", "rpt_rehearsal_rules", "rpt_score_drift"} & reports


def test_without_a_day_to_score_there_is_nothing_to_publish(warehouse):
    warehouse.execute("delete from signals.int_score_dates")
    assert "there is no day to score" in warehouse.refusal() and not warehouse.published.joinpath("current").exists()


def test_a_run_that_dies_anywhere_loses_and_repeats_no_update(warehouse):
    ((lead_id, score),) = warehouse.execute("select lead_id, score from publishing.int_crm_scores order by score limit 1")
    warehouse.publish()
    moments = [
        "partial.rename(version)", "link.replace", "sync(PUBLISHED)", '(version / "crm").rename', 'sync(PUBLISHED / "crm")',
    ]
    for number, text in enumerate(moments, 1):
        warehouse.change(number, one_more(f"lead_id = '{lead_id}'"))
        process = warehouse.start_publishing("-c", DIES_AT, str(SCRIPT), text)
        process.communicate()
        assert process.returncode == -signal.SIGKILL, text
        warehouse.publish()
        assert warehouse.scores_sent(lead_id) == list(range(score, score + number + 1)), text
        assert [len(batch) for batch in warehouse.sent()[1:]] == [1] * number
        assert warehouse.execute("select count(*) from marts.crm_score_updates") == [(0,)]
    assert "published already" in warehouse.publish()
    assert len(warehouse.sent()) == len(moments) + 1


def test_only_leads_whose_score_changed_are_sent(warehouse):
    (lead_id, other), *_ = warehouse.execute("select min(lead_id), max(lead_id) from publishing.int_crm_scores where score < 90")
    this = f"lead_id = '{lead_id}'"
    less = one_more(this).replace("+", "-")

    warehouse.publish()
    (first,) = warehouse.sent()
    opted_out = warehouse.execute("select lead_id from signals.int_leads semi join marts.scored_leads using (lead_id) where email_opt_out")
    deleted = warehouse.execute("select lead_id from signals.int_leads where is_deleted")
    scored = warehouse.execute("select lead_id from marts.scored_leads")
    assert opted_out and deleted
    assert set(first) == {name for (name,) in scored} - {name for (name,) in opted_out}
    assert not set(first) & {name for (name,) in deleted}

    # another day and other rules, the same scores
    warehouse.change(1)
    warehouse.publish()
    assert len(warehouse.sent()) == 1

    # there and back again is two changes; what was not published is none
    warehouse.change(2, one_more(this))
    warehouse.publish()
    warehouse.change(3, one_more(), status="failed")
    warehouse.refusal()
    warehouse.change(4, one_more().replace("+", "-"))
    warehouse.publish()
    warehouse.change(5, less)
    warehouse.publish()
    there, back = warehouse.sent()[1:]
    assert set(there) == set(back) == {lead_id}
    assert back[lead_id]["Lead_Score__c"] == first[lead_id]["Lead_Score__c"] != there[lead_id]["Lead_Score__c"]
    assert there[lead_id]["Lead_Score_As_Of__c"] == "2026-07-02"

    # consent that is taken back is respected from then on, and given again
    warehouse.execute(f"update signals.int_latest_leads set email_opt_out = true where {this}")
    warehouse.change(6, one_more(f"lead_id in ('{lead_id}', '{other}')"))
    warehouse.publish()
    assert set(warehouse.sent()[-1]) == {other}
    warehouse.execute(f"update signals.int_latest_leads set email_opt_out = null where {this}")
    warehouse.change(7)
    warehouse.publish()
    assert set(warehouse.sent()[-1]) == {lead_id}

    # an empty CRM is filled anew
    warehouse.publish("--resend")
    assert set(warehouse.sent()[-1]) == set(first)


def test_versions_that_name_an_erased_lead_anywhere_are_removed(warehouse):
    # it was merged into another one: history alone still knows it
    warehouse.execute("update marts.lead_score_history set lead_id = 'gone' where lead_id = (select min(lead_id) from marts.lead_score_history)")
    warehouse.publish()
    first = warehouse.version()
    warehouse.execute("delete from marts.lead_score_history where lead_id = 'gone'", "insert into staging.stg_erased_leads values ('never there')")
    warehouse.change(1)
    warehouse.publish()
    assert first.exists() and warehouse.version() != first
    warehouse.execute("insert into staging.stg_erased_leads values ('gone')")
    warehouse.change(2)
    warehouse.publish()
    assert not first.exists() and len(list(warehouse.published.glob("0*"))) == 2
    # the version that readers have may name one longer: what was sent of it stays forgotten
    [(lead_id,)] = warehouse.execute("select min(lead_id) from publishing.crm_published_scores")
    warehouse.execute(f"insert into staging.stg_erased_leads values ('{lead_id}')")
    warehouse.change(3, status="failed")
    warehouse.refusal()
    assert warehouse.execute(f"select * from publishing.crm_published_scores where lead_id = '{lead_id}'") == []


def test_an_erased_lead_of_a_set_aside_row_or_a_renamed_field_is_removed(warehouse):
    warehouse.execute(
        "update quarantine.quarantined_records set raw_values = 'lead_id: set-aside, asset: a'"
        " where record_number = (select min(record_number) from quarantine.quarantined_records)"
    )
    warehouse.publish()
    first = warehouse.version()
    [waiting] = (warehouse.published / "crm" / first.name).glob("salesforce_*.csv")
    [lead_id] = {row["Lead_Id__c"] for row in read_csv(waiting)[:1]}
    # the field has another name in the CRM since
    warehouse.execute(
        "update reference.crm_fields set crm_field = 'External_Id__c' where crm_field = 'Lead_Id__c'",
        "update quarantine.quarantined_records set raw_values = 'asset: a' where contains(raw_values, 'set-aside')",
        f"insert into staging.stg_erased_leads values ('set-aside'), ('{lead_id}')",
    )
    warehouse.change(3)
    warehouse.publish()
    assert not first.exists()
    assert lead_id not in {row["Lead_Id__c"] for row in read_csv(waiting)} != set()


def test_files_are_what_both_crms_import(warehouse):
    reason = 'Says "hi", and\nwaves: ö'
    warehouse.change(1, f"lifecycle_stage = '{reason}' where lead_id = 'L0000001'")
    warehouse.publish()
    fields = read_csv(ROOT / "seeds" / "reference" / "crm_fields.csv")
    for crm, empty in (("hubspot", ""), ("salesforce", "#N/A")):
        (path,) = (warehouse.version().parent / "crm" / warehouse.version().name).glob(f"{crm}_*.csv")
        content = path.read_bytes()
        assert content.startswith(b"lead_id," if crm == "hubspot" else b"Lead_Id__c,") and b"\r" not in content
        header = {row["field"]: row["crm_field"] for row in fields if row["crm"] == crm}
        rows = read_csv(path)
        assert list(rows[0]) == list(header.values())
        assert rows == sorted(rows, key=lambda row: row[header["lead_id"]])
        assert {row[header["stage"]] for row in rows if row[header["lead_id"]] == "L0000001"} == {reason}
        assert {row[header["probability"]] for row in rows} == {empty}
        assert 100 < max(len(row[header["reasons"]]) for row in rows) <= 255


def test_large_batches_are_split(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("publish", SCRIPT)
    publish = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(publish)
    monkeypatch.setattr(publish, "MAX_CRM_FILE_BYTES", 1000)
    rows = [(f"L{number}", "ö" * (number % 60), 'a "b", c') for number in range(200)]
    publish.write_csv_files(tmp_path, "crm", ("id", "text", "quoted"), rows)
    files = sorted(tmp_path.iterdir())
    sizes = [path.stat().st_size for path in files]
    assert len(sizes) > 5 and max(sizes) <= 1000 and min(sizes[:-1]) > 800
    assert [tuple(row.values()) for path in files for row in read_csv(path)] == rows
    write_csv(tmp_path / "expected", ["id", "text", "quoted"], [])
    assert {path.read_bytes().split(b"\n")[0] for path in files} == {(tmp_path / "expected").read_bytes().strip()}
