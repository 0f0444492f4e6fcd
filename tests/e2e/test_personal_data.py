"""Names, addresses and numbers of people stay where they are needed: nowhere else in the warehouse, nor in any log."""

import hashlib
import hmac
import json

import duckdb
import pytest
from conftest import activity, lead

FIRST, LAST, PHONE = "Canaryfirst", "Canarylast", "+49 1555 0199731"
EMAIL = "canary.mail@acme.example"
CANARIES = ["canary", "0199731"]
# an address in a link, and one that a lead typed into a field that a rule reads
ENCODED, STRAYED = "encoded.bird%40acme.example", "strayed.bird@acme.example"
# what addresses are hashed with is looked for as they are
KEY = "the key of the canary, of 32 letters or more"
PERSON = {"first_name": FIRST, "last_name": LAST, "email": EMAIL, "phone": PHONE}
# in these columns nobody looks for an address
STRAY = {
    "company_name": f"Acme {EMAIL}", "job_title": f"CTO ({EMAIL})", "industry": EMAIL, "region": EMAIL, "city": EMAIL,
    "postal_code": EMAIL, "country": EMAIL, "lead_source": f"mailto:{EMAIL}", "owner_id": EMAIL,
    "employee_count": EMAIL, "annual_revenue": f"{EMAIL};2", "social_followers": f" {EMAIL}", "email_opt_out": EMAIL,
    "is_deleted": EMAIL, "updated_at": EMAIL,
}
LINK = f"https://acme.example/unsubscribe?email={EMAIL}&list=1"
TABLES = {
    "leads": [
        lead("plain", **PERSON, job_title="CTO", industry="Software"),
        lead("twice", **PERSON),
        lead("twice", **PERSON, updated_at="2026-01-05"),
        lead("merged", **PERSON, merged_into_lead_id="plain"),
        lead("deleted", **PERSON, is_deleted="true"),
        lead("tomorrow", **{**PERSON, "created_at": "2026-03-01"}),
        lead("talkative", **PERSON, job_title=f"VP Revenue {STRAYED}"),
        lead("cycle 1", **PERSON, **dict(list(STRAY.items())[:-6]), merged_into_lead_id="cycle 2"),
        lead("cycle 2", **PERSON, merged_into_lead_id="cycle 1"),
        lead("invalid", **PERSON, **{column: STRAY[column] for column in list(STRAY)[-6:]}),
        {"lead_id": "unreadable", **PERSON, **STRAY, "created_at": f"when {EMAIL} came"},
        {"lead_id": "undated", **PERSON, "created_at": ""},
        {"lead_id": "", **PERSON, **STRAY, "created_at": "2026-02-30"},
    ],
    "accounts": [
        {"account_id": "a1", "account_name": "Acme", "employee_count": EMAIL, "updated_at": EMAIL},
        {"account_id": "", "account_name": EMAIL, "domain": EMAIL, "industry": EMAIL, "annual_revenue": EMAIL},
    ],
    "activities": [
        activity("plain", "page_view", "2026-01-20", asset=LINK, activity_id="v1", campaign=EMAIL),
        activity("plain", "page_view", "2026-01-20", asset=f"/pricing?to={ENCODED}", activity_id="v2", loaded_at=EMAIL),
        activity("plain", "page_view", "2026-01-20", asset=LINK, activity_id="v3", occurred_at=EMAIL, campaign=EMAIL),
        activity("plain", "page_view", "2026-01-20", asset=f"mail to\n{EMAIL}", activity_id="v4", occurred_at=""),
        activity("plain", "page_view", "2026-01-20", asset=f"/pricing?to={ENCODED}", activity_id="v5", occurred_at=""),
        # a link in a link
        activity("plain", "page_view", "2026-01-20", asset=f"/pricing?next=%2Fa%3Fto%3D{ENCODED.replace('%', '%25')}", activity_id="v6", occurred_at=""),
    ],
    "opportunities": [
        {"opportunity_id": "o1", "lead_id": "plain", "created_at": "2026-01-25", "amount": EMAIL, "closed_at": EMAIL,
         "outcome": EMAIL},
        {"opportunity_id": "o2", "lead_id": "plain", "created_at": EMAIL, "amount": EMAIL, "outcome": EMAIL},
    ],
}
# the tables that need a person's data to do their work
NEEDED = {
    "raw.file_leads", "raw.file_accounts", "raw.file_activities", "raw.file_opportunities",
    "staging.stg_leads", "staging.stg_accounts", "staging.stg_activities", "staging.stg_opportunities",
    "signals.int_latest_leads", "signals.int_leads", "signals.int_email_types",
    "signals.int_activities", "signals.int_asset_categories", "signals.int_judged_activities",
    "signals.int_activity_deliveries", "signals.int_repeated_activities", "signals.int_activity_kinds",
    "restricted.lead_contacts",
}


@pytest.fixture(scope="module")
def project(make_project):
    project = make_project("personal")
    project.writes_artifacts = True
    project.left_out = ()
    # views over the files are read from here too
    project.vars = {**project.vars, "input_path": str(project.input)}
    project.write_input(**TABLES)
    project.output = project.build(as_of="2026-02-01", environment={"LEAD_SCORING_EMAIL_KEY": KEY})
    del project.left_out
    project.holders = {word: set() for word in [*CANARIES, "canaryfirst", "canarylast"]}
    with duckdb.connect(str(project.warehouse), read_only=True) as connection:
        tables = "select table_schema || '.' || table_name from information_schema.tables"
        for (table,) in connection.execute(tables).fetchall():
            content = "".join(str(row).lower() for row in connection.execute(f"from {table}").fetchall())
            for word, holders in project.holders.items():
                if word in content:
                    holders.add(table)
    return project


def forget_what_was_written(project):
    """Removes what builds wrote but what dbt parsed, which it would parse anew."""
    for path in written(project):
        if path.name != "partial_parse.msgpack":
            path.unlink()


def written(project):
    return [path for folder in ("logs", "target") for path in (project.path / folder).rglob("*") if path.is_file()]


def assert_nobody_was_told(project, output):
    files = written(project)
    assert {"dbt.log", "manifest.json"} <= {path.name for path in files}
    told = {
        (word, str(path.relative_to(project.path)))
        for path in files
        for word in CANARIES
        if word.encode() in path.read_bytes().lower()
    }
    told |= {(word, "output") for word in CANARIES if word in output.lower()}
    assert not told


def test_only_the_tables_that_need_it_hold_personal_data(project):
    for word, holders in project.holders.items():
        assert holders <= NEEDED, word
        assert {"staging.stg_leads", "restricted.lead_contacts"} <= holders, word


def test_names_and_phones_are_in_tables_of_leads_only(project):
    tables = {"raw.file_leads", "staging.stg_leads", "signals.int_latest_leads", "signals.int_leads"}
    for word in ("canaryfirst", "canarylast", "0199731"):
        assert project.holders[word] == {*tables, "restricted.lead_contacts"}, word


def test_every_value_of_a_person_is_masked_in_quarantine(project):
    rows = {row["record_key"]: row["raw_values"] for row in project.rows("from quarantine.quarantined_records")}
    assert set(rows) == {"unreadable", "undated", "cycle 1", "cycle 2", None, "v3", "v4", "v5", "v6", "o2"}
    for key in ("unreadable", "undated", "cycle 1", "cycle 2"):
        for column in PERSON:
            assert f"{column}: ***" in rows[key], key
    assert "created_at: when *** came" in rows["unreadable"]


def test_every_address_among_the_invalid_values_is_masked(project):
    found = {
        (row["record_key"], row["column_name"], row["raw_value"])
        for row in project.rows("from quarantine.invalid_values")
    }
    assert found == {
        (key, column, "***")
        for key, columns in {
            "invalid": list(STRAY)[-6:], "a1": ["employee_count", "updated_at"], "v2": ["loaded_at"],
            "o1": ["amount", "closed_at", "outcome"],
        }.items()
        for column in columns
    }


def test_an_encoded_address_is_masked_too(project):
    rows = project.rows("from quarantine.quarantined_records where record_key in ('v5', 'v6')")
    assert len(rows) == 2
    assert not [row for row in rows if "encoded.bird" in row["raw_values"]]


def test_an_address_is_no_evidence(project):
    rows = project.rows("from marts.point_ledger where lead_id = 'talkative' and rule_id = 'job_title_revenue'")
    assert len(rows) == 1
    assert "strayed.bird" not in rows[0]["evidence"]


def test_email_key_is_the_hmac_of_the_address_in_lower_case(project):
    (row,) = project.rows("select email, email_key from restricted.lead_contacts where lead_id = 'plain'")
    assert row["email_key"] == hmac.new(KEY.encode(), row["email"].lower().encode(), hashlib.sha256).hexdigest()


def test_marts_and_scores_have_no_personal_columns(project):
    columns = project.rows(
        "select table_schema, table_name, column_name from information_schema.columns"
        " where table_schema in ('marts', 'quarantine', 'scoring')"
    )
    assert len(columns) > 200
    words = ("email", "phone", "first_name", "last_name", "full_name")
    assert not [column for column in columns if any(word in column["column_name"] for word in words)]


def test_a_build_tells_nobody(project):
    assert_nobody_was_told(project, project.output)


def test_a_build_says_at_its_end_what_was_set_aside(project):
    [leads] = project.rows("from quarantine.input_reconciliation where table_name = 'leads'")
    assert leads["quarantined_rows"] > 0 and leads["invalid_values"] > 0
    assert (
        f"leads {leads['quarantined_rows']} of {leads['raw_rows']} rows and {leads['invalid_values']} values"
        in project.output
    )


def test_a_failed_build_tells_nobody(project):
    (project.path / "tests" / "nobody_is_known.sql").write_text(
        "{{ config(severity='warn') }} select * from {{ ref('int_leads') }}"
    )
    (project.path / "tests" / "nobody_is_scored.sql").write_text("select * from {{ ref('int_scored_leads') }}")
    output = project.build(fails=True, as_of="2026-02-01")
    assert "WARN 7 nobody_is_known" in output and "FAIL 4 nobody_is_scored" in output
    assert_nobody_was_told(project, output)


@pytest.mark.parametrize(
    "broken", [b'"Canarylast', b"Canarylast,Jr.", b"Canarylast\xe9"],
    ids=["an open quote", "a value too many", "another encoding"],
)
def test_a_broken_line_tells_nobody(project, broken):
    # far down, where the file is read after its form was guessed
    leads = [lead(f"l{number}") for number in range(30000)]
    project.write_input(leads=[*leads, lead("broken", **PERSON, updated_at="2026-01-05")])
    path = project.input / "leads.csv"
    path.write_bytes(path.read_bytes().replace(b"Canarylast", broken))
    forget_what_was_written(project)
    output = project.build("--select", "stg_leads", "int_latest_leads", fails=True)
    assert_nobody_was_told(project, output)


@pytest.mark.parametrize("broken", ['{"email": "%s", "email": "x"}', '"%s"', '["%s"]'], ids=["a key twice", "a text", "a list"])
def test_a_json_record_that_is_no_row_tells_nobody(project, broken):
    project.write_input()
    (project.input / "leads.csv").unlink()
    path = project.input / "leads.jsonl"
    path.write_text("".join(json.dumps(lead("l1")) + "\n" for _ in range(3)) + broken % EMAIL + "\n")
    forget_what_was_written(project)
    output = project.build("--select", "stg_leads", "int_latest_leads", fails=True)
    path.unlink()
    assert "the file of leads has records that are no rows: 4" in " ".join(output.split())
    told = {path for path in (project.path / "logs").rglob("*") if b"canary" in path.read_bytes().lower()}
    assert not told and "canary" not in output.lower()
