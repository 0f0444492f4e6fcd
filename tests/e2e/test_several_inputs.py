"""Several inputs at once: ids do not clash, one person is one lead, and nothing is dropped."""

import pytest
from conftest import CONTRACT, connected, load_export, write_csv

NEEDED = ("lead_scores", "int_leads", "int_accounts", "int_activities", "int_opportunities", "quarantined_records", "input_reconciliation")
MARKETO = {
    "lead": [
        {"id": 1, "email": "Ada@acme.example", "title": None, "company_id": None, "unsubscribed": False, "created_at": "2026-01-10 09:00:00", "tier": "gold"},
        # a later version of ada that cannot be used, whatever the others know of her
        {"id": 1, "email": "else@acme.example", "created_at": "soon", "updated_at": "2026-03-01 09:00:00", "_fivetran_deleted": True},
        # the same address twice in the first input, the younger one first
        {"id": 2, "email": "bob@acme.example", "created_at": "2026-01-12 09:00:00"}, {"id": 3, "email": "bob@acme.example", "created_at": "2026-01-11 09:00:00"},
        # deleted here; no address
        {"id": 4, "email": "dora@acme.example", "created_at": "2026-01-10 09:00:00", "_fivetran_deleted": True},
        {"id": 5, "email": "n/a", "created_at": "2026-01-10 09:00:00"},
    ],
    "company": [{"id": 1, "company": "Acme"}],
    "activity_visit_webpage": [{"id": 1, "lead_id": 1, "activity_date": "2026-03-01 10:00:00", "primary_attribute_value": "/"}],
    "opportunity": [{"id": 1, "created_at": "2026-02-01 09:00:00"}],
    "opportunity_role": [{"opportunity_id": 1, "lead_id": 1}],
}
SEGMENT = {
    "identifies": [
        {"id": "c1", "user_id": "1", "anonymous_id": "a1", "timestamp": "2026-01-05 09:00:00", "email": "ada@acme.example ", "title": "CTO",
         "company_id": "1", "plan": "pro"},
        {"id": "c2", "user_id": "2", "anonymous_id": "a2", "timestamp": "2026-01-20 09:00:00", "email": "BOB@acme.example"},
        {"id": "c3", "user_id": "3", "anonymous_id": "a3", "timestamp": "2026-01-20 09:00:00", "email": "dora@acme.example"},
        {"id": "c4", "user_id": "4", "anonymous_id": "a4", "timestamp": "2026-01-20 09:00:00", "email": "n/a"},
        {"id": "c5", "user_id": "5", "anonymous_id": "a5", "timestamp": "2026-01-20 09:00:00", "email": "eve@corp.example"},
    ],
    "pages": [
        {"id": "p1", "anonymous_id": "a1", "user_id": None, "timestamp": "2026-01-01 09:00:00", "url": "https://acme.example/pricing"},
        {"id": "p2", "anonymous_id": "a5", "user_id": "5", "timestamp": "2026-03-02 09:00:00", "url": "https://acme.example/"},
        {"id": "p3", "anonymous_id": "a9", "user_id": None, "timestamp": "2026-03-03 09:00:00", "url": "https://acme.example/"},
    ],
}
# as in a file of one's own, with versions of a lead
FILES = {
    "leads": [
        {"lead_id": "1", "email": "eve@corp.example", "industry": "Chemicals", "created_at": "2026-02-01", "updated_at": "2026-02-02", "email_opt_out": "yes"},
        {"lead_id": "1", "email": "old@corp.example", "industry": "Paper", "created_at": "2026-02-01", "updated_at": "2026-02-01"},
        {"lead_id": "2", "email": "ada@acme.example", "industry": "Chemicals", "job_title": "CEO", "created_at": "2026-02-01"},
        # what is quarantined says nothing of anybody
        {"lead_id": "2", "email": "else@acme.example", "updated_at": "2026-03-01"},
        {"lead_id": "3", "email": "bob@acme.example", "industry": "Paper", "created_at": "1970-01-01", "email_opt_out": "no"},
        {"lead_id": "4", "email": "bob@acme.example", "created_at": "2026-02-05", "email_opt_out": "yes"},
    ],
    "accounts": [{"account_id": "1", "account_name": "Acme", "updated_at": "2026-02-01"}],
    "activities": [
        {"activity_id": "1", "lead_id": "2", "activity_type": "call", "occurred_at": "2026-03-04 10:00:00", "loaded_at": "2026-03-04 10:00:00"},
        {"activity_id": "", "lead_id": "2", "activity_type": "call", "occurred_at": "2026-03-04 10:00:00", "loaded_at": "2026-03-04 10:00:00"},
    ],
    "opportunities": [{"opportunity_id": "1", "lead_id": "1", "account_id": "1", "created_at": "2026-03-01", "outcome": "won", "closed_at": "2026-03-05"}],
}
INPUTS = ["marketo", "segment", "files"]


@pytest.fixture(scope="module")
def project(make_project):
    project = make_project("several", runs_data_tests=False)
    project.needed = NEEDED
    # the views over the files are read from here too
    project.vars = {"input": INPUTS, "input_path": str(project.input), "custom_attributes": ["tier", "plan"]}
    load_export(project, "marketo", MARKETO)
    load_export(project, "segment", SEGMENT)
    project.write_input(**FILES)
    project.build(as_of="2026-03-10")
    return project


def owner_of_each(project, table, key):
    """The lead that each row of a table counts for."""
    return {
        row["id"]: row["owner"] for row in project.rows(f"""
            select {key} as id, surviving_lead_id as owner from signals.{table} left join signals.int_leads using (lead_id)
        """)
    }


def test_the_tests_of_what_is_combined_pass(project):
    result = project.dbt("test", "--select", "path:models/connectors/combined", variables=project.vars)
    assert result.returncode == 0 and " PASS unique_combined_people_lead_id" in result.stdout, result.stdout[-3000:]


def test_every_column_of_the_contract_is_there(project):
    for table, columns in CONTRACT.items():
        assert set(columns) <= {row["column_name"] for row in project.rows(f"from (describe staging.combined_{table})")}, table


def test_one_person_is_one_lead(project):
    scored = [row["lead_id"] for row in project.rows("select distinct lead_id from marts.lead_scores order by lead_id")]
    # dora is deleted in the first input only; two without an address are two
    assert scored == ["1", "2", "3", "5", "segment/3", "segment/4", "segment/5"]
    assert {row["lead_id"]: row["surviving_lead_id"] for row in project.rows("from staging.combined_people")} == {
        "1": "1", "segment/1": "1", "files/2": "1", "3": "3", "segment/2": "3", "segment/5": "segment/5", "files/1": "segment/5", "files/4": "3",
    }


def test_what_each_did_and_bought_is_the_persons(project):
    assert owner_of_each(project, "int_activities", "activity_id") == {
        "visit_webpage/1": "1", "segment/page/p1": "1", "segment/page/p2": "segment/5", "segment/page/p3": None, "files/1": "1",
    }
    assert owner_of_each(project, "int_opportunities", "opportunity_id") == {"1": "1", "files/1": "segment/5"}


def test_a_lead_is_given_what_only_the_others_know(project):
    leads = {
        row["lead_id"]: row for row in
        project.rows("select *, cast(created_at as varchar) as created from signals.int_leads where lead_id in ('1', 'segment/5', '3')")
    }
    assert leads["1"] | {
        "email": "Ada@acme.example", "job_title": "CTO", "industry": "Chemicals", "account_id": "segment/1", "custom_tier": "gold",
        "custom_plan": "pro", "created": "2026-01-05 09:00:00", "email_opt_out": False,
    } == leads["1"]
    assert leads["segment/5"] | {"email_opt_out": True, "industry": "Chemicals", "email": "eve@corp.example"} == leads["segment/5"]
    assert (leads["3"]["created"], leads["3"]["industry"]) == ("2026-01-11 09:00:00", None)
    # the other lead with that address, which stays for itself, has opted out too
    opted_out = project.rows("select lead_id from signals.int_leads where email_opt_out and email = 'bob@acme.example' order by lead_id")
    assert [row["lead_id"] for row in opted_out] == ["2", "3", "files/4"]


def test_every_row_of_every_input_is_counted(project):
    assert {row["table_name"]: row["raw_rows"] for row in project.rows("from quarantine.input_reconciliation")} == {
        # of segment the visitors who signed in are rows of their own
        "leads": 6 + (5 + 5) + 6, "accounts": 1 + 1, "activities": 1 + 3 + 2, "opportunities": 1 + 1,
    }
    assert project.rows("select record_key, quarantine_reasons from quarantine.quarantined_records order by all") == [
        {"record_key": "1", "quarantine_reasons": "unparseable_created_at"},
        {"record_key": "files/2", "quarantine_reasons": "missing_created_at"},
        {"record_key": "files/3", "quarantine_reasons": "implausible_created_at"},
        {"record_key": None, "quarantine_reasons": "missing_activity_id"},
    ]


def test_the_first_input_keeps_its_ids_whatever_is_added(project):
    alone = {"input": "marketo", "custom_attributes": []}
    project.build(as_of="2026-03-10", **alone)
    before = {row["lead_id"] for row in project.rows("select distinct lead_id from marts.lead_scores")}
    project.build(as_of="2026-03-10")
    after = {row["lead_id"] for row in project.rows("select distinct lead_id from marts.lead_scores")}
    assert before == {"1", "2", "3", "5"} <= after


def test_erasure_finds_the_person_in_every_input(project):
    write_csv(project.input / "erasure_requests.csv", ["lead_id", "email"], [{"email": "ada@acme.example"}, {"lead_id": "segment/4"}])
    project.build(as_of="2026-03-10")
    left = {row["lead_id"] for row in project.rows("select distinct lead_id from signals.int_leads")}
    # the tests below have no list: first it must have been empty once
    write_csv(project.input / "erasure_requests.csv", ["lead_id", "email"], [])
    project.build("--select", "stg_erasure_requests", as_of="2026-03-10")
    (project.input / "erasure_requests.csv").unlink()
    assert not left & {"1", "segment/1", "segment/anonymous/a1", "files/2", "segment/4"} and "segment/5" in left


@pytest.mark.parametrize("asked, problem", [
    (["marketo", "sample"], "name each input once, the sample alone"),
    (["sample"], "name each input once, the sample alone"),
    (["marketo", "marketo"], "name each input once, the sample alone"),
    ([], "name each input once, the sample alone"),
    (["marketo", "pardot"], "write one of: sample, tables, files, models, hubspot, salesforce, marketo, segment; or a list of some of them"),
])
def test_an_input_that_cannot_be_meant_is_named(project, asked, problem):
    assert problem in " ".join(project.build(fails=True, input=asked).split())


def test_a_column_that_no_input_has_is_named(project):
    output = " ".join(project.build(fails=True, custom_attributes=["tier", "shoe_size"]).split())
    assert (
        "the table marketo.lead and the table segment.identifies and the input table leads have no column shoe_size. What to do: " in output
    )


@pytest.mark.parametrize("connector, column", [("salesforce", "mailing_street"), ("marketo", "Date_of_Birth"), ("segment", "context_ip"), ("segment", "context_traits_birthday")])
def test_personal_data_is_no_custom_attribute(project, connector, column):
    output = " ".join(project.build(fails=True, input=connector, custom_attributes=[column]).split())
    assert f"{column}, which is personal data" in output


def test_another_first_input_stops_the_build_until_everything_is_built_anew(project):
    output = " ".join(project.build(fails=True, as_of="2026-03-10", input=["segment", "marketo", "files"]).split())
    assert "the first of the variable input was marketo and is segment now, so that ids change. What to do: " in output


def test_names_between_commas_are_a_list(project):
    project.build("--full-refresh", as_of="2026-03-10", input="segment, marketo")
    assert {row["lead_id"] for row in project.rows("from staging.combined_people")} == {"1", "marketo/1", "2", "marketo/2", "marketo/3"}
    assert connected(project, "combined", "opportunities", "lead_id") == {"marketo/1": ("marketo/1",)}
