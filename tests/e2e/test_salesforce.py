"""What Fivetran loads of Salesforce is read as the four tables of the input contract, whatever of it is missing."""

import duckdb
import pytest
from conftest import CONTRACT, ROOT, columns_read, connected, load_export

NEEDED = ("int_leads", "int_accounts", "int_activities", "int_opportunities", "quarantined_records", "input_reconciliation")
SYNCED = "2026-03-10 06:00:00"


def record(**columns):
    """A record as Fivetran loads it."""
    return {"created_date": "2026-01-10 09:00:00", "is_deleted": False, "_fivetran_synced": SYNCED, **columns}


SALESFORCE = {
    "lead": [
        record(id="L1", email="ada@acme.example", title="CTO", company="Acme", number_of_employees=250.0, annual_revenue=1000000.5, region_c="EMEA",
               mobile_phone="+31 20 1", state="ZH", last_modified_date="2026-02-01 09:00:00"),
        # became a contact, and an older one that became the same one
        record(id="L2", converted_contact_id="C1", converted_opportunity_id="O3", created_date="2026-01-05 09:00:00"),
        record(id="L3", converted_contact_id="C1", created_date="2025-12-01 09:00:00", region_c="APAC"),
        # merged away, and deleted
        record(id="L4", master_record_id="L1", is_deleted=True), record(id="L5", is_deleted=True),
        record(id="L6", _fivetran_deleted=True),
        # became a contact, and was deleted afterwards
        record(id="L7", converted_contact_id="C1", created_date="2025-11-01 09:00:00", is_deleted=True),
        # became a contact that is not there
        record(id="L8", converted_contact_id="C9", converted_opportunity_id="O6"),
        # became a contact that was merged, and one that history mode ended
        record(id="L9", converted_contact_id="C2", created_date="2025-10-01 09:00:00"), record(id="L10", converted_contact_id="C3"),
        # an earlier version
        record(id="L1", email="old@acme.example", _fivetran_active=False),
    ],
    "contact": [
        record(id="C1", account_id="A1", email="bob@acme.example", mailing_country="NL", has_opted_out_of_email=True, owner_id="U1",
               created_date="2026-02-10 09:00:00"),
        record(id="C2", account_id="A1", master_record_id="C1", is_deleted=True),
        record(id="C3", _fivetran_active=False), record(id="C4", is_deleted=True),
    ],
    "account": [
        record(id="A1", name="Acme", website="http://www.acme.example", type="Customer", number_of_employees=300.0),
        record(id="A1", name="Acme before", _fivetran_active=False), record(id="A2", is_deleted=True),
    ],
    "campaign": [{"id": "K1", "name": "Spring webinar", "type": "Webinar"}, {"id": "K2", "name": "Letter", "type": "Direct Mail"}],
    "campaign_member": [
        record(id="M1", campaign_id="K1", lead_id="L1", status="Attended", has_responded=True, first_responded_date="2026-03-01"),
        record(id="M2", campaign_id="K1", lead_id="L2", contact_id="C1", status="Registered", has_responded=True, first_responded_date="2026-03-02"),
        record(id="M3", campaign_id="K1", lead_id="L1", status="Sent", has_responded=False),
        record(id="M4", campaign_id="K2", contact_id="C1", status="Responded", first_responded_date="2026-03-03"),
        record(id="M6", campaign_id="K2", lead_id="L10", contact_id="C3", status="Responded", has_responded=True, first_responded_date="2026-03-03"),
        record(id="M5", campaign_id="K2", contact_id="C1", status="Responded", has_responded=True, is_deleted=True),
    ],
    "task": [
        record(id="T1", who_id="L1", task_subtype="Call", status="Completed", is_closed=True, completed_date_time="2026-03-04 10:00:00"),
        record(id="T2", who_id="L3", task_subtype="Email", status="Done", is_closed=True, activity_date="2026-03-05"),
        record(id="T3", who_id="C1", task_subtype="Task", status="Not Started", is_closed=False, activity_date="2026-03-05"),
        record(id="T4", who_id="C1", type="Call", status="completed", activity_date="2026-03-06"),
        record(id="T7", who_id="C1", task_subtype="Task", type="Call", is_closed=True, activity_date="2026-03-06"),
        record(id="T8", who_id="C1", task_subtype="Task", type="Demo", is_closed=True, activity_date="2026-03-06"),
        record(id="T5", task_subtype="Call", is_closed=True), record(id="T6", who_id="C1", task_subtype="Call", is_closed=True, _fivetran_deleted=True),
    ],
    "event": [
        record(id="E1", who_id="C2", start_date_time="2026-03-07 10:00:00"),
        record(id="E2", who_id="C1", start_date_time="2026-03-07 10:00:00", is_child=True),
        # a series in each of the two user interfaces: its events are there too
        record(id="E6", who_id="C1", is_recurrence=True), record(id="E7", who_id="C1", group_event_type="3"),
        record(id="E3", who_id="C1", type="Call", activity_date="2026-03-08"),
        record(id="E4", who_id="C1", start_date_time="2026-04-08 10:00:00"),
        record(id="E5", who_id="C1", start_date_time="2026-03-09 10:00:00", _fivetran_synced="2026-02-01 06:00:00"),
    ],
    "opportunity": [
        record(id="O1", account_id="A1", amount=10.5, close_date="2026-03-01", is_closed=True, is_won=True),
        record(id="O2", account_id="A1", close_date="2026-03-02", is_closed=True, is_won=False, contact_id="C2"),
        record(id="O3", close_date="2026-06-01", is_closed=False, is_won=False),
        record(id="O4", close_date="2026-06-01"), record(id="O5", is_deleted=True, is_won=True),
        record(id="O6", close_date="2026-03-03", is_closed=True, is_won=True),
        # lost before the day on which sales wanted to win it
        record(id="O7", close_date="2026-12-31", is_closed=True, is_won=False, last_stage_change_date="2026-03-05 10:00:00"),
        record(id="O8", close_date="2026-12-31", is_closed=True, is_won=False),
        record(id="O9", close_date="2026-03-06", is_closed=True, is_won=False, last_stage_change_date="2026-03-05 10:00:00"),
    ],
    "opportunity_contact_role": [
        record(opportunity_id="O1", contact_id="C2", is_primary=True, created_date="2026-01-01", _fivetran_active=False),
        record(opportunity_id="O1", contact_id="C2", is_primary=False, created_date="2026-01-01"),
        record(opportunity_id="O1", contact_id="C1", is_primary=True, created_date="2026-01-02"),
        record(opportunity_id="O2", contact_id="C1", is_primary=False), record(opportunity_id="O4", contact_id="C1", is_deleted=True),
        record(opportunity_id="O7", contact_id="C4", is_primary=True), record(opportunity_id="O7", contact_id="C1", is_primary=False),
        record(opportunity_id="O8", contact_id="C3", is_primary=True), record(opportunity_id="O8", contact_id="C1", is_primary=False),
        # by UTC the first is of the day before
        record(opportunity_id="O9", contact_id="C2", created_date="2026-01-05T00:30:00+02:00"),
        record(opportunity_id="O9", contact_id="C1", created_date="2026-01-05"),
    ],
}


@pytest.fixture(scope="module")
def salesforce(make_project):
    project = make_project("salesforce", runs_data_tests=False)
    project.needed, project.vars = NEEDED, {"input": "salesforce", "custom_attributes": ["region_c", "owner_id"]}
    load_export(project, "salesforce", SALESFORCE)
    project.build(as_of="2026-03-10")
    return project


def test_the_tests_of_the_connector_pass(salesforce):
    result = salesforce.dbt("test", "--select", "path:models/connectors", variables=salesforce.vars)
    assert result.returncode == 0 and result.stdout.count(" PASS unique_") >= 2, result.stdout[-3000:]


def test_every_column_of_the_contract_is_there(salesforce):
    for table, columns in CONTRACT.items():
        assert set(columns) <= {row["column_name"] for row in salesforce.rows(f"from (describe staging.salesforce_{table})")}, table


def test_leads_and_contacts_are_leads(salesforce):
    leads = connected(salesforce, "salesforce", "leads")
    assert leads["L1"] | {
        "email": "ada@acme.example", "job_title": "CTO", "company_name": "Acme", "employee_count": "250", "annual_revenue": "1000000.5",
        "phone": "+31 20 1", "region": "ZH", "region_c": "EMEA", "merged_into_lead_id": None, "updated_at": "2026-02-01 09:00:00", "account_id": None,
    } == leads["L1"]
    assert leads["C1"] | {
        "account_id": "A1", "country": "NL", "email_opt_out": "true", "owner_id": "U1", "company_name": "Acme", "employee_count": "300", "updated_at": SYNCED,
    } == leads["C1"]
    # a column that leads have anyway is there once
    assert [column for column in leads["C1"] if column.startswith("owner_id")] == ["owner_id"]
    assert salesforce.rows("select owner_id, custom_owner_id from signals.int_leads where lead_id = 'C1'") == [{"owner_id": "U1", "custom_owner_id": "U1"}]
    assert {key: (row["merged_into_lead_id"], row["is_deleted"]) for key, row in leads.items()} == {
        "L1": (None, None), "L2": ("C1", None), "L3": ("C1", None), "L4": ("L1", "true"), "L5": (None, "true"), "L6": (None, "true"),
        "L7": ("C1", "true"), "L8": (None, None), "L9": ("C1", None), "L10": (None, "true"), "C4": (None, "true"), "C1": (None, None), "C2": ("C1", "true"),
    }


def test_a_contact_is_known_since_it_was_a_lead(salesforce):
    assert connected(salesforce, "salesforce", "leads", "created_at")["C1"] == ("2025-10-01 09:00:00",)
    later = [lead | {"created_date": "2026-03-05 09:00:00"} for lead in SALESFORCE["lead"]]
    load_export(salesforce, "salesforce", SALESFORCE | {"lead": later})
    younger = connected(salesforce, "salesforce", "leads", "created_at")["C1"]
    load_export(salesforce, "salesforce", SALESFORCE)
    assert younger == ("2026-02-10 09:00:00",)


def test_accounts_are_accounts(salesforce):
    assert connected(salesforce, "salesforce", "accounts", "account_name", "domain", "employee_count", "account_type") == {
        "A1": ("Acme", "acme.example", "300", "Customer"),
    }


def test_responses_tasks_and_events_are_activities_of_known_types(salesforce):
    assert connected(salesforce, "salesforce", "activities", "lead_id", "activity_type", "occurred_at", "campaign") == {
        "campaign_member/M1": ("L1", "webinar_attendance", "2026-03-01", "Spring webinar"),
        "campaign_member/M2": ("C1", "webinar_registration", "2026-03-02", "Spring webinar"),
        "campaign_member/M4": ("C1", "campaign_response", "2026-03-03", "Letter"),
        "campaign_member/M6": ("L10", "campaign_response", "2026-03-03", "Letter"),
        "task/T1": ("L1", "call", "2026-03-04 10:00:00", None),
        "task/T2": ("L3", "sales_email", "2026-03-05", None),
        "task/T4": ("C1", "call", "2026-03-06", None),
        "task/T7": ("C1", "call", "2026-03-06", None),
        "task/T8": ("C1", "demo", "2026-03-06", None),
        "event/E1": ("C2", "meeting", "2026-03-07 10:00:00", None),
        "event/E3": ("C1", "call", "2026-03-08", None),
        "event/E4": ("C1", "meeting", "2026-04-08 10:00:00", None),
        "event/E5": ("C1", "meeting", "2026-03-09 10:00:00", None),
    }
    # what is to come is set aside, what was planned and is over counts, and whom a record became has what it did
    assert salesforce.rows("select record_key, quarantine_reasons from quarantine.quarantined_records") == [
        {"record_key": "event/E4", "quarantine_reasons": "occurred_after_load"},
    ]
    counts = """
        select surviving_lead_id, count(*) as activities from signals.int_activities
        inner join signals.int_leads using (lead_id) group by all order by all
    """
    assert salesforce.rows(counts) == [{"surviving_lead_id": lead, "activities": count} for lead, count in (("C1", 9), ("L1", 2), ("L10", 1))]


def test_opportunities_are_opportunities(salesforce):
    assert connected(salesforce, "salesforce", "opportunities", "lead_id", "account_id", "closed_at", "outcome", "amount") == {
        "O1": ("C1", "A1", "2026-03-01", "won", "10.5"), "O2": ("C2", "A1", "2026-03-02", "lost", None),
        "O3": ("C1", None, None, "open", None), "O4": (None, None, None, "open", None),
        "O6": ("L8", None, "2026-03-03", "won", None), "O7": ("C1", None, "2026-03-05 10:00:00", "lost", None),
        "O8": ("C1", None, SYNCED, "lost", None), "O9": ("C2", None, "2026-03-06", "lost", None),
    }


@pytest.mark.parametrize("table", ["lead", "contact"])
def test_leads_or_contacts_alone_are_enough(make_project, table):
    project = make_project(f"only_{table}", runs_data_tests=False)
    project.needed, project.vars = ("int_leads", "input_reconciliation"), {"input": "salesforce"}
    load_export(project, "salesforce", {table: [{"id": "X1", "created_date": "2026-01-01 09:00:00"}]})
    project.build(as_of="2026-03-10")
    assert project.rows("select lead_id from signals.int_leads") == [{"lead_id": "X1"}]


def test_what_cannot_be_done_without_is_named(salesforce):
    load_export(salesforce, "salesforce", {})
    nothing = " ".join(salesforce.build(fails=True).split())
    load_export(salesforce, "salesforce", {"contact": [{"id": "C1", "region_c": None}]})
    undated = " ".join(salesforce.build(fails=True).split())
    load_export(salesforce, "salesforce", {"lead": [record(id="L1")], "contact": [record(id="C1")]})
    without_custom = " ".join(salesforce.build(fails=True).split())
    load_export(salesforce, "salesforce", SALESFORCE)
    assert "the table salesforce.lead or contact does not exist. What to do: " in nothing
    assert "the table salesforce.contact has no column created_date. What to do: " in undated
    assert "the table salesforce.lead and the table salesforce.contact have no column region_c, owner_id. What to do: " in without_custom


def test_the_page_names_every_table_and_column_that_is_read():
    page = (ROOT / "docs" / "connectors" / "salesforce.md").read_text()
    words = {word for table, columns in columns_read("salesforce").items() for word in {table} | columns}
    assert len(words) >= 40 and not {word for word in words if f"`{word}`" not in page}


@pytest.mark.shared_data
def test_what_fivetran_tests_its_own_package_with_is_all_accounted_for(make_project, shared_data):
    project = make_project("fivetran_salesforce", runs_data_tests=False)
    project.needed, project.vars = ("input_reconciliation", "quarantined_records"), {"input": "salesforce"}
    counts = {}
    with duckdb.connect(str(project.warehouse)) as connection:
        connection.execute("create schema salesforce")
        for path in sorted((shared_data / "fivetran_salesforce").glob("sf_*_data.csv")):
            table = path.stem.removeprefix("sf_").removesuffix("_data")
            connection.execute(f"""create table salesforce."{table}" as from read_csv('{path}')""")
            counts[table] = connection.execute(f"""select count(*) from salesforce."{table}" """).fetchone()[0]
        kept = {
            table: connection.execute(f"select count(*) from salesforce.{table} where not coalesce(try_cast(is_deleted as boolean), false)").fetchone()[0]
            for table in ("account", "opportunity")
        }
    project.build()
    assert len(connected(project, "salesforce", "leads")) == counts["lead"] + counts["contact"] > 0
    assert len(connected(project, "salesforce", "accounts")) == kept["account"] > 0
    assert len(connected(project, "salesforce", "opportunities")) == kept["opportunity"] < counts["opportunity"]
    assert len(connected(project, "salesforce", "activities")) > 10
