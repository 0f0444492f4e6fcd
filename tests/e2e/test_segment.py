"""What Segment or RudderStack loads of web events is read as activities of whoever the visitor turns out to be."""

import pytest
from conftest import CONTRACT, ROOT, columns_read, connected, load_export

NEEDED = ("int_leads", "int_accounts", "int_activities", "int_opportunities", "quarantined_records", "input_reconciliation")
BROWSER = "Mozilla/5.0 (Linux; Android 7.0; CUBOT_NOTE_S) AppleWebKit/537.36"


def call(number, at, anonymous_id=None, user_id=None, **columns):
    """A call as the warehouse has it, received a second after it was made."""
    return {
        "id": f"c{number}", "anonymous_id": anonymous_id, "user_id": user_id, "timestamp": f"2026-03-{at}", "received_at": f"2026-03-{at}",
        "uuid_ts": f"2026-03-{at}", **columns,
    }


SEGMENT = {
    "identifies": [
        # ada looks around as a1, signs up, comes back with another browser, and changes jobs
        call(1, "02 10:00:00", "a1", "ada", email="Ada@acme.example", title="Engineer", company_name="Acme", plan="free"),
        call(2, "04 10:00:00", "a2", "ada", title="CTO", plan="pro"),
        # bob signs in on ada's first computer too: what nobody signed stays ada's
        call(3, "05 10:00:00", "a1", "bob", email="bob@acme.example"),
        # visitors who left an address: of a user, and one that nobody has, twice
        call(4, "06 10:00:00", "a3", email="ADA@acme.example", phone="+31 20 1234567"),
        call(5, "06 11:00:00", "a4", email="cy@corp.example", address_country="NL"),
        call(6, "06 12:00:00", "a5", email="cy@corp.example", first_name="Cy"),
    ],
    "aliases": [{"id": "c7", "previous_id": "old-dan", "user_id": "dan"}, {"id": "c8", "previous_id": "a9", "user_id": "dan"}],
    "groups": [
        call(9, "02 10:01:00", "a1", "ada", group_id="g1", name="Acme", website="https://www.Acme.example/about", employees=250),
        call(10, "03 10:01:00", None, "ada", group_id="g2", name="Acme Labs", website="awww.example:8080?x=1"),
        call(11, "04 10:01:00", None, "bob", group_id="g1", name="Acme Inc", plan="pro"),
    ],
    "pages": [
        # before, between and after the calls that tell who it is
        call(20, "01 09:00:00", "a1", url="https://acme.example/pricing", context_campaign_name="spring", context_user_agent=BROWSER),
        call(21, "03 09:00:00", "a1", "ada", url="https://acme.example/docs"),
        call(22, "07 09:00:00", "a1", "bob", path="/blog"),
        call(23, "08 09:00:00", "a1", title="Home"),
        call(24, "01 09:00:00", "a5", url="https://acme.example/"),
        call(25, "01 09:00:00", "a9", url="https://acme.example/"),
        # of nobody yet, of a crawler, and of nobody at all
        call(26, "01 09:00:00", "a6", url="https://acme.example/"),
        call(27, "01 09:00:00", "a1", url="https://acme.example/", context_user_agent="Mozilla/5.0 (compatible; Googlebot/2.1)"),
        call(28, "01 09:00:00", url="https://acme.example/"),
    ],
    "tracks": [
        call(30, "02 10:05:00", "a1", "ada", event="demo_requested", event_text="Demo Requested", context_page_url="https://acme.example/demo"),
        call(31, "02 10:06:00", "a3", event="email_link_clicked"),
        call(32, "02 10:07:00", "a2", event_text="Invoice Shown"),
        call(33, "02 10:08:00", None, "old-dan", event_text="Email Delivered"),
        call(34, "02 10:09:00", None, "old-dan", event_text="Signed In"),
    ],
}
# dan was never identified but by an alias
SEGMENT["identifies"].append(call(12, "06 13:00:00", None, "dan", email="dan@corp.example"))
# one person with two addresses and two devices
SEGMENT["identifies"] += [
    call(50, "06 14:00:00", "x1", email="x@corp.example"), call(51, "06 14:01:00", "x2", email="y@corp.example"),
    call(52, "06 14:02:00", "x2", email="x@corp.example", title="CFO"), call(53, "06 14:03:00", "x1", email="y@corp.example"),
]
# a visitor who signed in under an id that an alias moved, and one who left the address of a visitor who signed in
SEGMENT["identifies"] += [
    call(54, "06 15:00:00", "b1", "tmp", email="fay@corp.example", title="Buyer"), call(55, "06 15:01:00", None, "fay", plan="pro"),
    call(56, "06 15:02:00", "b3", email="gil@corp.example"), call(57, "06 15:03:00", "b3", "gil"),
    call(58, "06 15:04:00", "b4", email="gil@corp.example", phone="+31 30 1"),
]
# of two visitors with one address the later one signed in; of two who signed in on one device the later one has no readable time; of two
# users whom an alias moves one id to the first has it
SEGMENT["identifies"] += [
    call(64, "06 16:00:00", "m1", email="hal@corp.example"), call(65, "06 16:01:00", "m2", email="hal@corp.example"),
    call(66, "06 16:02:00", "m2", "hal"), call(67, "01 10:00:00", "n1", "ivy"),
    call(68, "05 10:00:00", "n1", "joe") | {"timestamp": None}, call(69, "01 10:00:00", None, "zoe"), call(70, "01 10:00:00", None, "amy"),
]
SEGMENT["aliases"] += [
    {"id": "c71", "previous_id": "p1", "user_id": "zoe", "timestamp": "2026-03-01 11:00:00"},
    {"id": "c72", "previous_id": "p1", "user_id": "amy", "timestamp": "2026-03-05 11:00:00"},
]
# of one user only the second call has a readable time
SEGMENT["identifies"] += [
    call(76, "01 12:00:00", None, "kim") | {"timestamp": "soon"}, call(77, "05 12:00:00", None, "kim"), call(78, "07 12:00:00", None, "kim") | {"timestamp": None},
]
SEGMENT["groups"].append(call(79, "09 12:00:00", None, "kim", group_id="g2") | {"timestamp": None})
SEGMENT["pages"] += [call(number, "01 08:00:00", visitor, url="/a") for number, visitor in ((73, "m1"), (74, "n1"), (75, "p1"))]
SEGMENT["aliases"].append({"id": "c59", "previous_id": "tmp", "user_id": "fay"})
SEGMENT["groups"].append(call(60, "06 15:05:00", "b1", group_id="g1"))
SEGMENT["pages"] += [call(61, "01 09:00:00", "x2", url="/a"), call(62, "01 09:00:00", "b1", url="/a"), call(63, "01 09:00:00", "b4", url="/a")]


@pytest.fixture(scope="module")
def segment(make_project):
    project = make_project("segment", runs_data_tests=False)
    project.needed, project.vars = NEEDED, {"input": "segment", "custom_attributes": ["plan"]}
    load_export(project, "segment", SEGMENT)
    project.build(as_of="2026-03-10")
    return project


def owners(project):
    """The lead that each activity counts for."""
    return {
        row["activity_id"]: row["owner"] for row in project.rows("""
            select activity_id, surviving_lead_id as owner from signals.int_activities
            left join signals.int_leads using (lead_id)
        """)
    }


def test_the_tests_of_the_connector_pass(segment):
    result = segment.dbt("test", "--select", "path:models/connectors", variables=segment.vars)
    assert result.returncode == 0 and result.stdout.count(" PASS unique_") >= 2, result.stdout[-3000:]


def test_every_column_of_the_contract_is_there(segment):
    for table, columns in CONTRACT.items():
        found = {row["column_name"] for row in segment.rows(f"from (describe staging.segment_{table})")}
        assert set(columns) <= found, table


def test_an_event_has_one_owner_whenever_its_visitor_was_identified(segment):
    assert owners(segment) == {
        "page/c20": "ada", "page/c21": "ada", "page/c22": "bob", "page/c23": "ada", "page/c24": "anonymous/a4", "page/c25": "dan",
        "page/c26": None, "track/c30": "ada", "track/c31": "ada", "track/c32": "ada", "track/c34": "dan",
        # whatever leads from one id to the next
        "page/c61": "anonymous/x1", "page/c62": "fay", "page/c63": "gil",
        "page/c73": "hal", "page/c74": "ivy", "page/c75": "zoe",
    }
    assert segment.rows("select record_key, quarantine_reasons from quarantine.quarantined_records") == [
        {"record_key": "page/c28", "quarantine_reasons": "missing_lead_id"}
    ]


def test_people_are_leads_with_the_latest_of_each_trait(segment):
    leads = {
        row["lead_id"]: row for row in
        segment.rows("select *, cast(created_at as varchar) as created from signals.int_leads where lead_id = surviving_lead_id")
    }
    assert set(leads) == {"ada", "bob", "dan", "anonymous/a4", "anonymous/x1", "fay", "gil", "hal", "ivy", "joe", "zoe", "amy", "kim"}
    found = {key: (row["email"], row["job_title"], row["phone"], row["account_id"], row["custom_plan"]) for key, row in leads.items()}
    assert found["fay"] == ("fay@corp.example", "Buyer", None, "g1", "pro")
    assert found["gil"] == ("gil@corp.example", None, "+31 30 1", None, None)
    assert found["anonymous/x1"] == ("y@corp.example", "CFO", None, None, None)
    assert leads["ada"] | {
        "email": "ADA@acme.example", "job_title": "CTO", "company_name": "Acme", "phone": "+31 20 1234567", "account_id": "g2",
        "custom_plan": "pro", "created": "2026-03-02 10:00:00",
    } == leads["ada"]
    assert leads["anonymous/a4"] | {"country": "NL", "first_name": "Cy", "created": "2026-03-06 11:00:00"} == leads["anonymous/a4"]


def test_without_a_readable_time_a_call_is_of_when_it_was_received(segment):
    assert connected(segment, "segment", "leads", "created_at", "updated_at")["kim"] == ("2026-03-01 12:00:00", "2026-03-07 12:00:00")
    assert connected(segment, "segment", "accounts", "updated_at")["g2"] == ("2026-03-09 12:00:00",)


def test_groups_are_accounts(segment):
    assert connected(segment, "segment", "accounts", "account_name", "domain", "employee_count", "account_type") == {
        "g1": ("Acme Inc", "acme.example", "250", "pro"), "g2": ("Acme Labs", "awww.example", None, None),
    }


def test_calls_are_activities_of_known_types(segment):
    activities = connected(segment, "segment", "activities", "activity_type", "asset", "campaign", "occurred_at", "loaded_at")
    assert activities["page/c20"] == ("page_view", "https://acme.example/pricing", "spring", "2026-03-01 09:00:00", "2026-03-01 09:00:00")
    assert {key: row[:2] for key, row in activities.items() if key in ("page/c22", "page/c23") or key.startswith("track/")} == {
        "page/c22": ("page_view", "/blog"), "page/c23": ("page_view", "Home"),
        "track/c30": ("demo_request", "https://acme.example/demo"), "track/c31": ("email_click", None), "track/c32": ("invoice shown", None),
        "track/c34": ("login", None),
    }


def test_who_is_identified_late_gets_what_the_visitor_did(segment):
    later = call(40, "09 10:00:00", "a6", "eve", email="eve@corp.example")
    load_export(segment, "segment", SEGMENT | {"identifies": [*SEGMENT["identifies"], later]})
    segment.build(as_of="2026-03-10")
    assert owners(segment)["page/c26"] == "eve"
    incremental = segment.marts()
    segment.build("--full-refresh", as_of="2026-03-10")
    assert segment.marts() == incremental and "signals.int_activities" in incremental


def test_identifies_alone_are_enough(make_project):
    project = make_project("identifies", runs_data_tests=False)
    project.needed, project.vars = NEEDED, {"input": "segment"}
    load_export(project, "segment", {"identifies": [{"id": "c1", "anonymous_id": "a1", "timestamp": "2026-03-01 09:00:00"}]})
    project.build(as_of="2026-03-10")
    assert project.rows("select lead_id, email from signals.int_leads") == [{"lead_id": "anonymous/a1", "email": None}]


def test_the_page_names_every_table_and_column_that_is_read():
    page = (ROOT / "docs" / "connectors" / "segment.md").read_text()
    read = columns_read("segment")
    words = {word for table, columns in read.items() for word in {table} | columns}
    assert len(words) >= 40 and not {word for word in words if f"`{word}`" not in page}
