"""What Fivetran loads of Marketo is read as the four tables of the input contract, whatever of it is missing."""

import duckdb
import pytest
from conftest import CONTRACT, ROOT, columns_read, connected, load_export

NEEDED = ("int_leads", "int_accounts", "int_activities", "int_opportunities", "quarantined_records", "input_reconciliation")


def done(number, lead_id, **columns):
    """An activity as Fivetran loads it."""
    return {
        "id": number, "lead_id": lead_id, "activity_date": f"2026-03-{number % 10 + 1:02} 10:00:00", "campaign_id": 50,
        "_fivetran_synced": "2026-03-10 06:00:00", **columns,
    }


MARKETO = {
    "lead": [
        {"id": 1, "email": "ada@acme.example", "title": "CTO", "company": "Acme", "company_id": 9, "number_of_employees": 250.0, "phone": None,
         "main_phone": "+31 20 1", "state": "ZH", "unsubscribed": False, "created_at": "2026-01-01 09:00:00", "updated_at": "2026-02-01 09:00:00",
         "contact_type": "Champion"},
        {"id": 2, "unsubscribed": True, "created_at": "2026-01-02 09:00:00"},
        {"id": 3, "created_at": "2026-01-03 09:00:00"}, {"id": 4, "created_at": "2026-01-04 09:00:00", "_fivetran_deleted": True},
    ],
    # 5 and 6 are not exported any more; 6 was said to be 3 half an hour before, by a clock two hours ahead
    "activity_merge_leads": [
        done(1, 3, merge_ids="[6]", activity_date="2026-03-03T11:30:00+02:00"), done(2, 1, merge_ids="[5, 6]"), done(3, 2, merge_ids="[2]"),
    ],
    "activity_delete_lead": [done(4, 3)],
    "company": [
        {"id": 9, "company": "Acme", "website": "www.acme.example", "industry": "Chemicals", "updated_at": "2026-02-01 09:00:00"},
        {"id": 10, "_fivetran_deleted": True},
    ],
    "campaign": [{"id": 50, "name": "Invite"}],
    "program": [{"id": 70, "name": "Spring webinar", "channel": "Webinar"}],
    "activity_send_email": [
        done(10, 1, primary_attribute_value="Letter", action_result="succeeded"), done(11, 1, action_result="skipped"),
        done(12, 1, primary_attribute_value="Letter"),
    ],
    "activity_email_delivered": [done(13, 1)],
    "activity_open_email": [
        done(14, 6, primary_attribute_value="Letter", is_bot_activity=False), done(15, 1, primary_attribute_value="Letter", is_bot_activity=True),
    ],
    "activity_click_email": [done(16, 1, link="https://acme.example/pricing", primary_attribute_value="Letter")],
    "activity_email_bounced": [done(17, 2, primary_attribute_value="Letter")],
    "activity_email_bounced_soft": [done(18, 2)],
    "activity_unsubscribe_email": [done(19, 2, primary_attribute_value="Letter")],
    "activity_fill_out_form": [done(20, 1, primary_attribute_value="Ask", referrer_url="https://acme.example/ask")],
    "activity_visit_webpage": [done(21, 1, primary_attribute_value="acme.example/blog")],
    "activity_click_link": [done(22, 1, primary_attribute_value="https://acme.example/tour")],
    "activity_change_status_in_progression": [
        done(23, 1, primary_attribute_value_id=70, new_status="Attended"), done(24, 1, primary_attribute_value_id=70, new_status="Invited"),
    ],
    "opportunity": [
        {"id": 100, "company_id": 9, "amount": 10.5, "created_at": "2026-02-01 09:00:00", "close_date": "2026-03-01", "is_closed": True, "is_won": True},
        {"id": 101, "created_at": "2026-02-01 09:00:00", "close_date": "2026-03-01", "is_closed": True, "is_won": False},
        {"id": 102, "created_at": "2026-02-01 09:00:00", "close_date": "2026-07-01"}, {"id": 103, "_fivetran_deleted": True},
        # lost before the day on which sales wanted to win it
        {"id": 104, "created_at": "2026-02-01 09:00:00", "updated_at": "2026-03-04 09:00:00", "close_date": "2026-12-31", "is_closed": True},
    ],
    "opportunity_role": [
        {"opportunity_id": 100, "lead_id": 2, "created_at": "2026-02-01"}, {"opportunity_id": 100, "lead_id": 1, "is_primary": True},
        # by UTC the day before
        {"opportunity_id": 101, "lead_id": 2, "created_at": "2026-02-03T00:30:00+02:00"}, {"opportunity_id": 101, "lead_id": 1, "created_at": "2026-02-03"},
        # the first one is deleted
        {"opportunity_id": 101, "lead_id": 3, "created_at": "2026-02-01"},
        # the primary one is deleted
        {"opportunity_id": 104, "lead_id": 4, "is_primary": True}, {"opportunity_id": 104, "lead_id": 1},
    ],
}


@pytest.fixture(scope="module")
def marketo(make_project):
    project = make_project("marketo", runs_data_tests=False)
    project.needed, project.vars = NEEDED, {"input": "marketo", "custom_attributes": ["contact_type"]}
    load_export(project, "marketo", MARKETO)
    project.build(as_of="2026-03-10")
    return project


def test_the_tests_of_the_connector_pass(marketo):
    result = marketo.dbt("test", "--select", "path:models/connectors", variables=marketo.vars)
    assert result.returncode == 0 and result.stdout.count(" PASS unique_") >= 1, result.stdout[-3000:]


def test_every_column_of_the_contract_is_there(marketo):
    for table, columns in CONTRACT.items():
        assert set(columns) <= {row["column_name"] for row in marketo.rows(f"from (describe staging.marketo_{table})")}, table


def test_leads_are_leads(marketo):
    leads = connected(marketo, "marketo", "leads")
    assert leads["1"] | {
        "account_id": "9", "email": "ada@acme.example", "job_title": "CTO", "company_name": "Acme", "employee_count": "250", "phone": "+31 20 1",
        "region": "ZH", "email_opt_out": "false", "updated_at": "2026-02-01 09:00:00", "contact_type": "Champion",
    } == leads["1"]
    assert {key: (row["merged_into_lead_id"], row["is_deleted"], row["created_at"]) for key, row in leads.items()} == {
        "1": (None, None, "2026-01-01 09:00:00"), "2": (None, None, "2026-01-02 09:00:00"), "3": (None, "true", "2026-01-03 09:00:00"),
        "4": (None, "true", "2026-01-04 09:00:00"), "5": ("1", "true", "2026-01-01 09:00:00"), "6": ("1", "true", "2026-01-01 09:00:00"),
    }


def test_companies_are_accounts(marketo):
    assert connected(marketo, "marketo", "accounts", "account_name", "domain", "industry") == {"9": ("Acme", "acme.example", "Chemicals")}


def test_activities_are_of_known_types(marketo):
    assert connected(marketo, "marketo", "activities", "lead_id", "activity_type", "asset", "campaign") == {
        "send_email/10": ("1", "email_sent", "Letter", "Invite"),
        "send_email/12": ("1", "email_sent", "Letter", "Invite"),
        "open_email/14": ("6", "email_open", "Letter", "Invite"),
        "click_email/16": ("1", "email_click", "https://acme.example/pricing", "Invite"),
        "email_bounced/17": ("2", "email_bounce", "Letter", "Invite"),
        "unsubscribe_email/19": ("2", "unsubscribe", "Letter", "Invite"),
        "fill_out_form/20": ("1", "form_submission", "https://acme.example/ask", "Invite"),
        "visit_webpage/21": ("1", "page_view", "acme.example/blog", "Invite"),
        "click_link/22": ("1", "tracker_click", "https://acme.example/tour", "Invite"),
        "change_status_in_progression/23": ("1", "webinar_attendance", "Spring webinar", "Spring webinar"),
    }
    owners = "select surviving_lead_id from signals.int_activities inner join signals.int_leads using (lead_id) where activity_id = 'open_email/14'"
    assert marketo.rows(owners) == [{"surviving_lead_id": "1"}]
    assert marketo.rows("from quarantine.quarantined_records") == []


def test_opportunities_are_opportunities(marketo):
    assert connected(marketo, "marketo", "opportunities", "lead_id", "account_id", "closed_at", "outcome", "amount") == {
        "100": ("1", "9", "2026-03-01", "won", "10.5"), "101": ("2", None, "2026-03-01", "lost", None), "102": (None, None, None, "open", None),
        "104": ("1", None, "2026-03-04 09:00:00", "lost", None),
    }


def test_leads_alone_are_enough(make_project):
    project = make_project("only_leads", runs_data_tests=False)
    project.needed, project.vars = NEEDED, {"input": "marketo"}
    load_export(project, "marketo", {"lead": [{"id": 1, "created_at": "2026-01-01 09:00:00"}]})
    project.build(as_of="2026-03-10")
    assert project.rows("select lead_id from signals.int_leads") == [{"lead_id": "1"}]


def test_the_page_names_every_table_and_column_that_is_read():
    page = (ROOT / "docs" / "connectors" / "marketo.md").read_text()
    words = {word for table, columns in columns_read("marketo").items() for word in {table} | columns}
    assert len(words) >= 40 and not {word for word in words if f"`{word}`" not in page}


@pytest.mark.shared_data
def test_what_fivetran_tests_its_own_package_with_is_all_accounted_for(make_project, shared_data):
    project = make_project("fivetran_marketo", runs_data_tests=False)
    project.needed, project.vars = ("input_reconciliation", "quarantined_records"), {"input": "marketo"}
    counts = {}
    with duckdb.connect(str(project.warehouse)) as connection:
        connection.execute("create schema marketo")
        for path in sorted((shared_data / "fivetran_marketo").glob("marketo_*_data.csv")):
            table = path.stem.removeprefix("marketo_").removesuffix("_data")
            connection.execute(f"""create table marketo."{table}" as from read_csv('{path}')""")
            counts[table] = connection.execute(f"""select count(*) from marketo."{table}" """).fetchone()[0]
        merged = connection.execute("select count(distinct merge_ids) from marketo.activity_merge_leads").fetchone()[0]
        skipped = connection.execute("select count(*) from marketo.activity_send_email where action_result <> 'succeeded'").fetchone()[0]
    project.build()
    # nobody whom a merge names is exported there
    assert len(connected(project, "marketo", "leads")) == counts["lead"] + merged
    kept = ("activity_send_email", "activity_open_email", "activity_click_email", "activity_email_bounced", "activity_unsubscribe_email")
    assert len(connected(project, "marketo", "activities")) == sum(counts[table] for table in kept) - skipped
    assert skipped > 0 and not project.rows("from quarantine.quarantined_records")
