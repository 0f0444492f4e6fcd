"""A lead that is to be erased is gone after one run, from every table and file, and a later import does not bring it back."""

import csv

import duckdb
import pytest
from conftest import activity, lead

LISTED, ADDRESS = "lead-to-erase", "Erased.Bird@acme.example"
# all of one person: listed by id, by address in another spelling, merged in either direction
ERASED = {LISTED, "addressed", "older-record", "survivor", "unreadable-date"}
WORDS = ["lead-to-erase", "erased.bird", "addressed", "older-record", "survivor", "unreadable-date"]
KEPT = {"neighbour", "shares-a-missing-one", "other-missing"}
# the list itself, and what it names, is what keeps them out
LISTS = {"raw.file_erasure_requests", "staging.stg_erasure_requests", "staging.stg_erased_leads"}
PERSON = {"first_name": "Jo", "account_id": "a1", "industry": "Software", "job_title": "CTO"}
TABLES = {
    "leads": [
        lead(LISTED, **PERSON, email="first@acme.example"),
        lead("addressed", **PERSON, email=f"  {ADDRESS.upper()} "),
        lead("addressed", **PERSON, email="new@acme.example", updated_at="2026-02-01"),
        lead("older-record", **PERSON, merged_into_lead_id=LISTED),
        lead("survivor", **PERSON),
        lead("addressed", **PERSON, email="", merged_into_lead_id="survivor", updated_at="2026-03-01"),
        lead("unreadable-date", email=ADDRESS, created_at="soon"),
        {"email": ADDRESS, "created_at": "2026-01-01"},
        lead("neighbour", **PERSON, email="neighbour@acme.example"),
        lead("shares-a-missing-one", **PERSON, merged_into_lead_id="nobody"),
        lead("other-missing", **PERSON, merged_into_lead_id="nobody"),
    ],
    "accounts": [{"account_id": "a1", "account_name": "Acme"}],
    "activities": [
        *[activity(lead_id, "page_view", "2026-03-10", asset="/pricing") for lead_id in sorted(ERASED | KEPT)],
        activity(LISTED, "visit", "2026-03-11"), activity(LISTED, "visit", "2026-03-11"),
        activity(LISTED, "visit", "2026-03-12", occurred_at="never"),
    ],
    "opportunities": [
        {"opportunity_id": "o1", "lead_id": "survivor", "account_id": "a1", "created_at": "2026-03-01"},
        {"opportunity_id": "o2", "account_id": "a1", "created_at": "2026-03-01"},
    ],
}
REQUESTS = f"requested_at,lead_id,email\n2026-03-20,{LISTED},\n2026-03-20,,{ADDRESS}\n2026-03-20,,{ADDRESS}\n,,\n"
HISTORY = {"history_from": "2026-01-31", "history_every": "month"}


def holders(file):
    """The tables and views that hold something of an erased lead, as (table, word)."""
    with duckdb.connect(str(file), read_only=True) as connection:
        tables = connection.execute("select table_schema || '.' || table_name from information_schema.tables").fetchall()
        contents = {
            table: "".join(str(row).lower() for row in connection.execute(f"from {table}").fetchall())
            for (table,) in tables
        }
    return {(table, word) for table, content in contents.items() for word in WORDS if word in content}


def files_with(folder, words):
    return {
        (str(path.relative_to(folder)), word)
        for path in folder.rglob("*") if path.is_file()
        for word in words if word.encode() in path.read_bytes().lower()
    }


@pytest.fixture(scope="module")
def project(make_project):
    """Three months of history and a published copy that hold everyone; then the requests come, and the next day's run."""
    project = make_project("erasure", runs_data_tests=False)
    project.vars["input_path"] = str(project.input)
    project.left_out, project.writes_artifacts = ("path:models/evaluation+",), True
    project.write_input(**TABLES)
    project.build(as_of="2026-03-15", **HISTORY)
    assert project.publish().returncode == 0
    project.held_before = holders(project.warehouse)
    project.published_before = files_with(project.published, WORDS)
    (project.input / "erasure_requests.csv").write_text(REQUESTS)
    project.build(as_of="2026-03-16")
    assert project.publish().returncode == 0
    return project


def test_they_were_everywhere_before(project):
    tables = {table for table, _ in project.held_before}
    assert {
        "marts.scored_leads", "marts.lead_score_history", "marts.lead_stage_changes", "restricted.lead_contacts",
        "quarantine.quarantined_records", "publishing.crm_published_scores", "signals.int_activity_deliveries",
    } <= tables
    assert {word for _, word in project.held_before} == set(WORDS)
    assert any(path.startswith("crm/") for path, _ in project.published_before)


def test_no_table_holds_them_but_the_list(project):
    assert {(table, word) for table, word in holders(project.warehouse) if table not in LISTS and not table.startswith("raw.file_")} == set()


def test_the_others_stay(project):
    leads = {row["lead_id"] for row in project.rows("select lead_id from marts.scored_leads")}
    assert leads == KEPT
    history = project.rows("select distinct lead_id, as_of_date from marts.lead_score_history")
    assert {row["lead_id"] for row in history} == KEPT and len({row["as_of_date"] for row in history}) == 4
    assert {row["activity_count"] for row in project.rows("select activity_count from marts.scored_leads")} == {1}
    # an opportunity that names no lead is the company's
    assert [row["opportunity_id"] for row in project.rows("from signals.int_opportunities")] == ["o2"]


def test_no_address_is_hashed_without_a_key(project):
    assert project.rows("select count(email) > 0 as has, count(email_key) as keys from restricted.lead_contacts") == [
        {"has": True, "keys": 0}
    ]


def test_every_row_is_still_accounted_for(project):
    counts = {row["table_name"]: row for row in project.rows("from quarantine.input_reconciliation")}
    erased = {table: row["erased_rows"] for table, row in counts.items()}
    assert erased == {
        "leads": sum(row.get("lead_id") in {*ERASED, None} for row in TABLES["leads"]),
        "accounts": 0,
        "activities": sum(row["lead_id"] in ERASED for row in TABLES["activities"]),
        "opportunities": 1,
    }
    for table, row in counts.items():
        assert row["raw_rows"] == len(TABLES[table])
        assert row["raw_rows"] == row["accepted_rows"] + row["quarantined_rows"] + row["duplicate_rows"] + row["erased_rows"]


def test_no_published_file_holds_them(project):
    assert files_with(project.published, WORDS) == set()
    # what waited for the CRM still brings the others
    lines = [row for path in project.published.glob("crm/*/hubspot_*.csv") for row in csv.DictReader(path.open())]
    assert {row["lead_id"] for row in lines} == KEPT
    # their neighbours are there
    assert {path for path, _ in files_with(project.published, ["neighbour@acme.example"])}


def test_nobody_is_told_who_was_erased(project):
    # addresses: ids are what a log may show
    assert files_with(project.path / "logs", ["erased.bird"]) | files_with(project.path / "target", ["erased.bird"]) == set()


def test_a_later_import_does_not_bring_them_back(project):
    tables = {
        **TABLES,
        "leads": [*TABLES["leads"], lead("addressed", **PERSON, email=ADDRESS, updated_at="2026-03-17")],
        "activities": [*TABLES["activities"], activity(LISTED, "demo_request", "2026-03-17")],
    }
    project.write_input(**tables)
    (project.input / "erasure_requests.csv").write_text(REQUESTS)
    project.build("--full-refresh", as_of="2026-03-17")
    assert {table for table, _ in holders(project.warehouse) if not table.startswith("raw.file_")} <= LISTS


def test_a_list_without_its_columns_is_refused(project):
    path = project.input / "erasure_requests.csv"
    path.write_text(f"id,mail\n{LISTED},\n")
    output = project.build(fails=True, as_of="2026-03-17")
    path.write_text(REQUESTS)
    assert "the input table erasure_requests has no column lead_id, email" in output


def test_a_list_that_is_gone_is_missed(project):
    # the CRM has dropped their rows, and may deliver them again; not even a build from nothing lets them in
    kept = [row for row in TABLES["leads"] if row.get("lead_id") in KEPT]
    project.write_input(leads=kept)
    (project.input / "erasure_requests.csv").write_text(f"lead_id,email\n,{ADDRESS}\n,n/a\n")
    project.build(as_of="2026-03-17")
    project.write_input(**TABLES)
    output = project.build("--full-refresh", fails=True, as_of="2026-03-17")
    assert "the list erasure_requests does not exist any more" in output and "(entries in the last build: 1)" in output


def test_what_a_daily_run_leaves_out_forgets_them_too(make_project):
    project = make_project("erasure_evaluation", runs_data_tests=False)
    project.vars["input_path"] = str(project.input)
    project.left_out = ()
    project.write_input(**TABLES)
    variables = {**HISTORY, "rulesets": ["pardot_defaults"], "conversion_horizon_days": 10}
    project.build(as_of="2026-03-15", **variables)
    evaluated = {table for table, _ in holders(project.warehouse) if table.startswith(("evaluation.", "reports."))}
    assert any(table.startswith("evaluation.") for table in evaluated)
    (project.input / "erasure_requests.csv").write_text(REQUESTS)
    project.left_out = ("path:models/evaluation+",)
    project.build(as_of="2026-03-16")
    assert {table for table, _ in holders(project.warehouse)} & evaluated == set()
    # the others are there still
    with duckdb.connect(str(project.warehouse), read_only=True) as connection:
        assert any(
            KEPT & {row[0] for row in connection.execute(f"select lead_id from {table}").fetchall()}
            for table in evaluated if "lead_id" in connection.table(table).columns
        )


def test_an_erased_person_stays_away_when_the_input_changes(make_project):
    project = make_project("erasure_changes", runs_data_tests=False)
    project.needed = ("int_leads", "int_activities", "int_activity_days")
    leads = [
        lead("merged", merged_into_lead_id="listed", email="merged@acme.example"), lead("listed"), lead("other"),
        *[lead(f"n{number}", email="n/a") for number in range(3)],
    ]
    activities = [activity("listed", "visit", "2026-02-25"), activity("other", "visit", "2026-02-24")]
    project.write_input(leads=leads, activities=activities)
    project.build(as_of="2026-03-01")
    # a row of another lead takes the place of the erased one on its load day
    project.write_input(leads=leads, activities=[*activities, activity("other", "visit", "2026-02-25")])
    (project.input / "erasure_requests.csv").write_text("lead_id,email\nlisted,\n,n/a\n")
    project.build(as_of="2026-03-01")
    known = "select lead_id from signals.int_leads order by all"
    counted = "select lead_id, activity_date::varchar as day from signals.int_activities order by all"
    others = [{"lead_id": name} for name in ("n0", "n1", "n2", "other")]
    assert project.rows(known) == others
    assert project.rows(counted) == [{"lead_id": "other", "day": day} for day in ("2026-02-24", "2026-02-25")]
    # the CRM has dropped who was asked for, and delivers who was merged with it
    project.write_input(leads=[row for row in leads if row["lead_id"] != "listed"], activities=activities[1:])
    (project.input / "erasure_requests.csv").write_text("lead_id,email\nlisted,\n")
    project.build(as_of="2026-03-02")
    assert project.rows(known) == others
    # a table of the raw schema is read beside the file
    with duckdb.connect(str(project.warehouse)) as connection:
        connection.execute("create table raw.erasure_requests as select 1.0::double as lead_id, 'x' as email")
    project.write_input(leads=[*leads, lead("1")])
    project.build(as_of="2026-03-02")
    assert "1" not in {row["lead_id"] for row in project.rows(known)}


def test_own_tables_may_have_a_list_or_none(make_project):
    own = make_project("erasure_tables", runs_data_tests=False)
    own.write_input(leads=[lead("one"), lead("two")])
    with duckdb.connect(str(own.warehouse)) as connection:
        connection.execute("create schema crm")
        for table in TABLES:
            connection.execute(f"create table crm.{table} as from read_csv('{own.input / table}.csv', all_varchar = true)")
    own.vars, own.needed = {"input": "tables", "raw_schema": "crm"}, ("int_leads",)
    scored = "select lead_id from signals.int_leads order by all"
    own.build(as_of="2026-03-15")
    assert [row["lead_id"] for row in own.rows(scored)] == ["one", "two"]
    with duckdb.connect(str(own.warehouse)) as connection:
        connection.execute("create table crm.erasure_requests as select 'two' as lead_id, null as email")
    own.build(as_of="2026-03-15")
    assert [row["lead_id"] for row in own.rows(scored)] == ["one"]
    with duckdb.connect(str(own.warehouse)) as connection:
        connection.execute("drop table crm.erasure_requests")
    assert "the list erasure_requests does not exist any more" in own.build(as_of="2026-03-15", fails=True)
    with duckdb.connect(str(own.warehouse)) as connection:
        connection.execute("create table crm.erasure_requests (lead_id varchar, email varchar)")
    own.build(as_of="2026-03-15")
    assert [row["lead_id"] for row in own.rows(scored)] == ["one", "two"]
