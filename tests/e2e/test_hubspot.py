"""What Fivetran loads of HubSpot is read as the four tables of the input contract, whatever of it is missing."""

import duckdb
import pytest
from conftest import CONTRACT, ROOT, columns_read, connected, load_export

NEEDED = ("lead_scores", "int_leads", "int_activities", "quarantined_records", "input_reconciliation")
VARIABLES = {"input": "hubspot", "custom_attributes": ["property_shoe_size", "property_city"]}
SYNCED = "2026-03-10 06:00:00"
HUBSPOT = {
    "contact": [
        {"id": 1, "property_email": "Ada@acme.example", "property_hs_additional_emails": "ada@old.example;a.l@acme.example",
         "property_jobtitle": "CTO", "property_associatedcompanyid": 10, "property_createdate": "2026-01-01 09:00:00",
         "property_hs_merged_object_ids": "2;7", "property_mobilephone": "+31 20 1234567", "property_numemployees": "250",
         "property_hs_email_optout": False, "property_shoe_size": "44", "property_city": "Delft", "_fivetran_deleted": False, "_fivetran_synced": SYNCED},
        # merged away: one is still there, one is not, one only the audit tells of
        {"id": 2, "property_email": "ada@old.example", "property_createdate": "2026-01-02 09:00:00",
         "_fivetran_deleted": True, "_fivetran_synced": SYNCED},
        {"id": 3, "property_email": "gone@acme.example", "property_createdate": "2026-01-03 09:00:00", "property_numemployees": "1000+",
         "_fivetran_deleted": True, "_fivetran_synced": SYNCED},
        {"id": 4, "property_createdate": "2026-01-05 09:00:00", "_fivetran_synced": SYNCED},
        # by UTC before ada
        {"id": 20, "property_email": "bob@acme.example", "property_createdate": "2026-01-01T10:00:00+02:00", "property_numemployees": "50-100",
         "property_lastmodifieddate": "2026-02-01 09:00:00", "property_hs_calculated_merged_vids": "20:1769940000000;9:1769950000000",
         "_fivetran_deleted": False, "_fivetran_synced": SYNCED},
    ],
    # bob had another address before
    "contact_property_history": [
        {"contact_id": 20, "name": "email", "value": "Bob@old.example"}, {"contact_id": 20, "name": "firstname", "value": "nobody@acme.example"},
    ],
    "contact_merge_audit": [
        {"canonical_vid": 20, "contact_id": 20, "vid_to_merge": 8, "timestamp": "2026-02-01 10:00:00"},
        {"canonical_vid": 20, "contact_id": 20, "vid_to_merge": 20, "timestamp": "2026-02-01 10:00:00"},
        # an hour before, by a clock two hours ahead
        {"canonical_vid": 1, "contact_id": 1, "vid_to_merge": 8, "timestamp": "2026-02-01T11:00:00+02:00"},
    ],
    "company": [
        {"id": 10, "property_name": "Acme", "property_domain": "acme.example", "property_numberofemployees": 300.0,
         "property_annualrevenue": 12000000.5, "property_type": "PROSPECT", "is_deleted": False, "_fivetran_synced": SYNCED},
        {"id": 11, "property_name": "Gone", "is_deleted": True, "_fivetran_synced": SYNCED},
    ],
    "email_campaign": [{"id": 5, "name": "Spring newsletter"}],
    "email_event": [
        {"id": f"e{number}", "type": kind, "recipient": recipient, "created": f"2026-03-0{number} 12:00:00",
         "email_campaign_id": 5, "filtered_event": kind == "BOT", "_fivetran_synced": SYNCED}
        for number, kind, recipient in [
            (1, "SENT", "ada@acme.example"), (2, "OPEN", "ADA@acme.example"), (3, "CLICK", "ada@old.example"),
            (4, "BOT", "ada@acme.example"), (5, "STATUSCHANGE", "bob@acme.example"), (6, "STATUSCHANGE", "bob@acme.example"),
            (7, "DELIVERED", "ada@acme.example"), (8, "OPEN", "nobody@acme.example"), (9, "UNHEARDOF", "bob@old.example"),
        ]
    ],
    "email_event_click": [{"id": "e3", "url": "https://acme.example/pricing"}],
    "email_event_status_change": [
        {"id": "e5", "portal_subscription_status": "UNSUBSCRIBED"}, {"id": "e6", "portal_subscription_status": "SUBSCRIBED"},
    ],
    "form": [{"guid": "f1", "name": "Ask for a demo"}],
    "contact_form_submission": [
        {"conversion_id": "c1", "contact_id": 1, "form_id": "f1", "timestamp": "2026-03-05 10:00:00",
         "page_url": "https://acme.example/demo", "title": "Demo", "_fivetran_synced": SYNCED},
        {"conversion_id": "c2", "contact_id": 7, "form_id": "none", "timestamp": "2026-01-05 10:00:00",
         "page_url": None, "title": "Newsletter", "_fivetran_synced": SYNCED},
        # told of the contact that was merged away, and of the one that is left
        *({"conversion_id": "c3", "contact_id": contact, "timestamp": "2026-03-06 10:00:00", "title": "Newsletter", "_fivetran_synced": SYNCED}
          for contact in (1, 7)),
    ],
    "engagement": [{"id": number, "active": number != 106} for number in range(100, 114)],
    "engagement_contact": [
        *({"engagement_id": number, "contact_id": 20} for number in range(100, 113)), {"engagement_id": 100, "contact_id": 1},
        # two who came were one
        {"engagement_id": 113, "contact_id": 1}, {"engagement_id": 113, "contact_id": 2},
    ],
    "engagement_meeting": [
        # both contacts came; did not take place; deleted; in a while; planned at first, and over when the newest was loaded
        {"engagement_id": 100, "start_time": "2026-03-01 09:00:00", "meeting_outcome": "COMPLETED", "_fivetran_synced": SYNCED},
        {"engagement_id": 101, "start_time": "2026-03-02 09:00:00", "meeting_outcome": "NO_SHOW", "_fivetran_synced": SYNCED},
        {"engagement_id": 106, "start_time": "2026-03-02 09:00:00", "meeting_outcome": None, "_fivetran_synced": SYNCED},
        {"engagement_id": 107, "start_time": "2026-04-01 09:00:00", "meeting_outcome": None, "_fivetran_synced": SYNCED},
        {"engagement_id": 108, "start_time": "2026-03-08 09:00:00", "meeting_outcome": None, "_fivetran_synced": "2026-02-01 06:00:00"},
        {"engagement_id": 113, "start_time": "2026-03-04 09:00:00", "meeting_outcome": "COMPLETED", "_fivetran_synced": SYNCED},
    ],
    "engagement_call": [
        {"engagement_id": 112, "property_hs_timestamp": "2026-03-03 09:00:00", "property_hs_call_status": "MISSED",
         "_fivetran_deleted": False, "_fivetran_synced": SYNCED},
        {"engagement_id": 102, "property_hs_timestamp": "2026-03-03 09:00:00", "property_hs_call_status": "COMPLETED",
         "_fivetran_deleted": False, "_fivetran_synced": SYNCED},
        {"engagement_id": 103, "property_hs_timestamp": "2026-03-03 10:00:00", "property_hs_call_status": "NO_ANSWER",
         "_fivetran_deleted": False, "_fivetran_synced": SYNCED},
        {"engagement_id": 109, "property_hs_timestamp": "2026-03-03 10:00:00", "property_hs_call_status": "COMPLETED",
         "_fivetran_deleted": True, "_fivetran_synced": SYNCED},
    ],
    "engagement_task": [
        {"engagement_id": 104, "property_hs_timestamp": "2026-03-09 09:00:00", "property_hs_task_status": "NOT_STARTED",
         "_fivetran_synced": SYNCED},
        {"engagement_id": 105, "property_hs_timestamp": "2026-03-04 09:00:00", "property_hs_task_status": "COMPLETED",
         "property_hs_task_completion_date": "2026-03-05 09:00:00", "_fivetran_synced": SYNCED},
    ],
    "engagement_email": [
        {"engagement_id": 110, "property_hs_timestamp": "2026-03-06 09:00:00", "property_hs_email_direction": "INCOMING_EMAIL",
         "_fivetran_synced": SYNCED},
        {"engagement_id": 111, "property_hs_timestamp": "2026-03-06 08:00:00", "property_hs_email_direction": "EMAIL",
         "_fivetran_synced": SYNCED},
    ],
    "deal_pipeline_stage": [
        {"stage_id": "s1", "is_closed": False, "closed_won": False}, {"stage_id": "s2", "is_closed": True, "closed_won": True},
        {"stage_id": "s3", "is_closed": True, "closed_won": False}, {"stage_id": "s4", "is_closed": None, "closed_won": False, "probability": 0.0},
        # closed_won once said what is_closed says now: only the probability tells won from lost
        {"stage_id": "s5", "is_closed": True, "closed_won": None, "probability": 1.0},
        {"stage_id": "s6", "is_closed": None, "closed_won": True, "probability": 0.0},
        {"stage_id": "s7", "is_closed": False, "closed_won": None, "probability": 1.0},
    ],
    "deal": [
        {"deal_id": number, "deal_pipeline_stage_id": stage, "property_createdate": "2026-02-01 09:00:00",
         "property_closedate": "2026-03-01 09:00:00", "property_amount": 500.5, "is_deleted": number == 904}
        for number, stage in [(900, "s1"), (901, "s2"), (902, "s3"), (903, "s2"), (904, "s2"), (905, "s4"), (906, "s5"), (907, "s6"), (908, "s7")]
    ],
    "merged_deal": [{"deal_id": 901, "merged_deal_id": 903}],
    "deal_contact": [
        {"deal_id": 901, "contact_id": 20}, {"deal_id": 901, "contact_id": 1},
        # the older one is deleted
        {"deal_id": 902, "contact_id": 3}, {"deal_id": 902, "contact_id": 20},
        # the older one is part of another one
        {"deal_id": 905, "contact_id": 2}, {"deal_id": 905, "contact_id": 4},
    ],
    "deal_company": [
        {"deal_id": 901, "company_id": 11, "type_id": 341}, {"deal_id": 901, "company_id": 10, "type_id": 5},
        {"deal_id": 902, "company_id": 10, "type_id": 341},
    ],
}


@pytest.fixture(scope="module")
def hubspot(make_project):
    project = make_project("hubspot", runs_data_tests=False)
    project.needed, project.vars = NEEDED, VARIABLES
    load_export(project, "hubspot", HUBSPOT)
    project.build(as_of="2026-03-10")
    return project


def test_the_tests_of_the_connector_pass(hubspot):
    result = hubspot.dbt("test", "--select", "path:models/connectors", variables=hubspot.vars)
    assert result.returncode == 0 and result.stdout.count(" PASS unique_") >= 3, result.stdout[-3000:]


def test_every_column_of_the_contract_is_there(hubspot):
    for table, columns in CONTRACT.items():
        assert set(columns) <= set(next(iter(connected(hubspot, "hubspot", table).values())))


def test_contacts_are_leads(hubspot):
    leads = connected(hubspot, "hubspot", "leads")
    assert leads["1"] | {
        "account_id": "10", "email": "Ada@acme.example", "job_title": "CTO", "phone": "+31 20 1234567", "employee_count": "250",
        "email_opt_out": "false", "is_deleted": "false", "merged_into_lead_id": None, "created_at": "2026-01-01 09:00:00",
        "updated_at": SYNCED, "property_shoe_size": "44", "property_city": "Delft", "city": "Delft",
    } == leads["1"]
    assert leads["20"]["updated_at"] == "2026-02-01 09:00:00"
    assert {key: row["employee_count"] for key, row in leads.items() if row["employee_count"]} == {"1": "250", "3": "1000", "20": "50"}
    assert {key: row["merged_into_lead_id"] for key, row in leads.items()} == {
        "1": None, "2": "1", "3": None, "4": None, "7": "1", "8": "20", "9": "20", "20": None,
    }
    assert [row["lead_id"] for row in hubspot.rows("select distinct lead_id from marts.lead_scores order by lead_id")] == ["1", "20", "4"]


def test_companies_are_accounts(hubspot):
    assert connected(hubspot, "hubspot", "accounts", "account_name", "domain", "employee_count", "annual_revenue", "account_type") == {
        "10": ("Acme", "acme.example", "300", "12000000.5", "PROSPECT"),
    }


def test_activities_are_of_known_types_and_of_the_lead_that_an_address_names(hubspot):
    assert connected(hubspot, "hubspot", "activities", "lead_id", "activity_type", "occurred_at", "asset", "campaign") == {
        "email_event/e1": ("1", "email_sent", "2026-03-01 12:00:00", "Spring newsletter", "Spring newsletter"),
        "email_event/e2": ("1", "email_open", "2026-03-02 12:00:00", "Spring newsletter", "Spring newsletter"),
        "email_event/e3": ("1", "email_click", "2026-03-03 12:00:00", "https://acme.example/pricing", "Spring newsletter"),
        "email_event/e5": ("20", "unsubscribe", "2026-03-05 12:00:00", "Spring newsletter", "Spring newsletter"),
        "email_event/e8": (None, "email_open", "2026-03-08 12:00:00", "Spring newsletter", "Spring newsletter"),
        "email_event/e9": ("20", "unheardof", "2026-03-09 12:00:00", "Spring newsletter", "Spring newsletter"),
        "form_submission/c1/1": ("1", "form_submission", "2026-03-05 10:00:00", "https://acme.example/demo", "Ask for a demo"),
        "form_submission/c2/7": ("7", "form_submission", "2026-01-05 10:00:00", "Newsletter", "Newsletter"),
        "form_submission/c3/7": ("7", "form_submission", "2026-03-06 10:00:00", "Newsletter", "Newsletter"),
        "engagement/100/1": ("1", "meeting", "2026-03-01 09:00:00", None, None),
        "engagement/100/20": ("20", "meeting", "2026-03-01 09:00:00", None, None),
        "engagement/113/2": ("2", "meeting", "2026-03-04 09:00:00", None, None),
        "engagement/102/20": ("20", "call", "2026-03-03 09:00:00", None, None),
        "engagement/105/20": ("20", "task", "2026-03-05 09:00:00", None, None),
        "engagement/107/20": ("20", "meeting", "2026-04-01 09:00:00", None, None),
        "engagement/108/20": ("20", "meeting", "2026-03-08 09:00:00", None, None),
        "engagement/110/20": ("20", "email_reply", "2026-03-06 09:00:00", None, None),
        "engagement/111/20": ("20", "sales_email", "2026-03-06 08:00:00", None, None),
    }
    # whom a contact was merged into has what it did
    days = "select lead_id, cast(activity_date as varchar) as day from scoring.int_rule_activity_days where rule_id = 'form_submission' order by day"
    assert hubspot.rows(days) == [{"lead_id": "1", "day": day} for day in ("2026-01-05", "2026-03-05", "2026-03-06")]


def test_what_is_to_come_and_what_is_nobodys_is_set_aside(hubspot):
    assert hubspot.rows("select record_key, quarantine_reasons from quarantine.quarantined_records order by record_key") == [
        {"record_key": "email_event/e8", "quarantine_reasons": "missing_lead_id"},
        {"record_key": "engagement/107/20", "quarantine_reasons": "occurred_after_load"},
    ]


def test_deals_are_opportunities(hubspot):
    assert connected(hubspot, "hubspot", "opportunities", "lead_id", "account_id", "closed_at", "outcome", "amount") == {
        "900": (None, None, None, "open", "500.5"),
        "901": ("20", "10", "2026-03-01 09:00:00", "won", "500.5"),
        "902": ("20", "10", "2026-03-01 09:00:00", "lost", "500.5"),
        "905": ("2", None, "2026-03-01 09:00:00", "lost", "500.5"),
        "906": (None, None, "2026-03-01 09:00:00", "won", "500.5"),
        "907": (None, None, "2026-03-01 09:00:00", "lost", "500.5"),
        "908": (None, None, None, "open", "500.5"),
    }


def test_another_type_for_a_form_is_a_row_of_the_seed(hubspot):
    seed = hubspot.path / "seeds" / "reference" / "connector_activity_types.csv"
    kept = seed.read_text()
    others_left_out = kept.replace("contact_form_submission,,,form_submission,", "contact_form_submission,,,,Other forms are noise.")
    seed.write_text(others_left_out + "hubspot,contact_form_submission,Ask for a Demo,,demo_request,\n")
    hubspot.build("--select", "connector_activity_types", "hubspot_activities", as_of="2026-03-10")
    found = connected(hubspot, "hubspot", "activities", "activity_type")
    seed.write_text(kept)
    forms = {key: value for key, value in found.items() if key.startswith("form_submission/")}
    assert len(found) > 10 and forms == {"form_submission/c1/1": ("demo_request",)}


def test_contacts_alone_are_enough(make_project):
    project = make_project("contacts", runs_data_tests=False)
    project.needed, project.vars = ("int_leads", "int_activities", "int_opportunities", "input_reconciliation"), VARIABLES
    load_export(project, "hubspot", {"contact": [{"id": 1, "property_createdate": "2026-01-01 09:00:00", "property_shoe_size": "44", "property_city": "Delft"}]})
    project.build(as_of="2026-03-10")
    assert project.rows("select lead_id, custom_property_shoe_size from signals.int_leads") == [
        {"lead_id": "1", "custom_property_shoe_size": "44"},
    ]
    assert {row["table_name"]: row["raw_rows"] for row in project.rows("from quarantine.input_reconciliation")} == {
        "leads": 1, "accounts": 0, "activities": 0, "opportunities": 0,
    }


@pytest.mark.parametrize("export, problem", [
    ({}, "the table hubspot.contact does not exist"),
    ({"contact": [{"id": 1, "property_shoe_size": "44", "property_city": "Delft"}]}, "the table hubspot.contact has no column property_createdate"),
    ({"contact": [{"id": 1, "property_createdate": None, "property_city": "Delft"}]}, "the table hubspot.contact has no column property_shoe_size"),
])
def test_what_cannot_be_done_without_is_named(hubspot, export, problem):
    load_export(hubspot, "hubspot", export)
    output = " ".join(hubspot.build(fails=True).split())
    load_export(hubspot, "hubspot", HUBSPOT)
    assert problem in output and "What to do: " in output


@pytest.mark.parametrize("column", ["property_MobilePhone", "property_date_of_birth"])
def test_personal_data_is_no_custom_attribute(hubspot, column):
    assert f"{column.lower()}, which is personal data" in " ".join(
        hubspot.build(fails=True, custom_attributes=[column]).lower().split()
    )


def test_a_list_of_erasures_without_its_columns_is_named(hubspot):
    with duckdb.connect(str(hubspot.warehouse)) as connection:
        connection.execute("create schema if not exists raw; create table raw.erasure_requests (lead_id varchar)")
    output = " ".join(hubspot.build(fails=True).split())
    with duckdb.connect(str(hubspot.warehouse)) as connection:
        connection.execute("drop table raw.erasure_requests")
    assert "the input table erasure_requests has no column email" in output


def test_the_page_names_every_table_and_column_that_is_read():
    page = (ROOT / "docs" / "connectors" / "hubspot.md").read_text()
    read = columns_read("hubspot")
    words = {word for table, columns in read.items() for word in {table} | columns}
    assert len(words) >= 40 and not {word for word in words if f"`{word}`" not in page}


@pytest.mark.shared_data
def test_what_fivetran_tests_its_own_package_with_is_all_accounted_for(make_project, shared_data):
    project = make_project("fivetran", runs_data_tests=False)
    project.needed, project.vars = ("input_reconciliation", "quarantined_records"), {"input": "hubspot"}
    with duckdb.connect(str(project.warehouse)) as connection:
        connection.execute("create schema hubspot")
        for path in sorted((shared_data / "fivetran_hubspot").glob("*_data.csv")):
            connection.execute(f"""create table hubspot."{path.stem.removesuffix('_data')}" as from read_csv('{path}')""")
        counts = {table: connection.execute(f"select count(*) from hubspot.{table}").fetchone()[0] for table in ("contact", "contact_merge_audit", "company", "deal")}
        bots = connection.execute("select count(*) from hubspot.email_event where filtered_event").fetchone()[0]
        kept = connection.execute("select count(*) from hubspot.email_event where type in ('OPEN', 'SENT') and not coalesce(filtered_event, false)").fetchone()[0]
        named = connection.execute("select count(*) from hubspot.contact where id in (76340251, 46897301, 76226001)").fetchone()[0]
    project.build()
    leads = connected(project, "hubspot", "leads", "merged_into_lead_id")
    # those whom a merge names and who are not exported: of the list, and of the audit
    assert len(leads) == counts["contact"] + (3 - named) + counts["contact_merge_audit"]
    assert leads["76340251"] == ("78971951",) and leads["11111"] == ("5555",)
    assert len(connected(project, "hubspot", "accounts")) == counts["company"] and len(connected(project, "hubspot", "opportunities")) == counts["deal"]
    emails = [key for key in connected(project, "hubspot", "activities") if key.startswith("email_event/")]
    assert bots > 0 and len(emails) == kept
