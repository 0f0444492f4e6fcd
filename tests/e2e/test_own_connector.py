"""The page about writing a connector is right: what it says, done to a copy of the project, reads leadforge's tables."""

import re
import subprocess

import duckdb
import pytest
from conftest import CONTRACT, ROOT, connected

PAGE = (ROOT / "docs" / "connectors" / "write_your_own.md").read_text()
LEADFORGE = ROOT / ".venv-leadforge" / "bin" / "leadforge"
LEADS = 300
VARIABLES = {"input": "leadforge", "custom_attributes": ["first_touch_channel"]}

pytestmark = pytest.mark.skipif(not LEADFORGE.exists(), reason="there is no leadforge: make .venv-leadforge/stamp installs it")


def do_as_the_page_says(project):
    """Writes the files of the page, and adds its lines to the files that exist."""
    for path, text in re.findall(r"`(models/[\w/.]+)`:\n\n```\w+\n(.*?)```", PAGE, re.DOTALL):
        (project.path / path).parent.mkdir(exist_ok=True)
        (project.path / path).write_text(text)
    [entry] = re.findall(r"```jinja\n(.*?)```", PAGE, re.DOTALL)
    connectors = project.path / "macros" / "input" / "connectors.sql"
    connectors.write_text(connectors.read_text().replace("    }) }}", entry + "    }) }}"))
    [types] = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
    seed = project.path / "seeds" / "reference" / "connector_activity_types.csv"
    seed.write_text(seed.read_text() + types)


@pytest.fixture(scope="module")
def leadforge(make_project, tmp_path_factory):
    folder = tmp_path_factory.mktemp("leadforge") / "bundle"
    subprocess.run(
        [LEADFORGE, "generate", "--recipe", "b2b_saas_procurement_v1", "--seed", "42", "--mode", "research_instructor", "--difficulty", "intro",
         "--n-leads", str(LEADS), "--out", folder], check=True, capture_output=True,
    )
    project = make_project("own_connector", runs_data_tests=False)
    project.needed, project.vars = ("scored_leads", "input_reconciliation", "quarantined_records", "activity_types", "int_activity_days"), VARIABLES
    do_as_the_page_says(project)
    with duckdb.connect(str(project.warehouse)) as connection:
        connection.execute("create schema leadforge")
        for path in sorted((folder / "tables").glob("*.parquet")):
            connection.execute(f"create table leadforge.{path.stem} as from '{path}'")
    project.build(as_of="2024-03-31")
    return project


def count(project, rows):
    """How many rows there are."""
    return project.rows(f"select count(*) as n from {rows}")[0]["n"]


def test_every_row_is_read(leadforge):
    answers = "touch_direction = 'inbound' and touch_type in ('email', 'call')"
    left_out = count(leadforge, f"leadforge.touches where touch_type not in ('webinar', 'content_download') and not ({answers})")
    not_spoken = count(leadforge, "leadforge.sales_activities where activity_type = 'call' and activity_outcome in ('no_answer', 'left_voicemail')")
    activities = count(leadforge, "leadforge.touches") + count(leadforge, "leadforge.sessions") + count(leadforge, "leadforge.sales_activities")
    assert left_out > 0 and not_spoken > 0
    assert {row["table_name"]: (row["raw_rows"], row["accepted_rows"]) for row in leadforge.rows("from quarantine.input_reconciliation")} == {
        "leads": (LEADS, LEADS), "accounts": (count(leadforge, "leadforge.accounts"),) * 2,
        "activities": (activities - left_out - not_spoken,) * 2, "opportunities": (count(leadforge, "leadforge.opportunities"),) * 2,
    }
    assert leadforge.rows("from quarantine.quarantined_records") == []


def test_every_column_of_the_contract_is_there(leadforge):
    for table, columns in CONTRACT.items():
        assert set(columns) <= set(next(iter(connected(leadforge, "leadforge", table).values())))


def test_values_are_where_they_belong(leadforge):
    leads = leadforge.rows("""
        select * from leadforge.leads inner join leadforge.contacts using (contact_id)
        inner join staging.leadforge_leads as found on leads.lead_id = found.lead_id
        where found.job_title = contacts.job_title and found.owner_id = leads.owner_rep_id and found.created_at = leads.lead_created_at
            and found.first_touch_channel = leads.first_touch_channel and found.account_id = leads.account_id
    """)
    assert len(leads) == LEADS
    accounts = connected(leadforge, "leadforge", "accounts", "employee_count", "country")
    assert {row[0] for row in accounts.values()} == {"200", "500", "1000", "2000"} and {row[1] for row in accounts.values()} == {"UK", "US"}
    won = "closed_at is not null and outcome = 'won'"
    assert count(leadforge, f"staging.leadforge_opportunities where {won}") == count(leadforge, "leadforge.customers") > 0


def test_every_activity_is_of_a_known_type_and_leads_are_scored(leadforge):
    unknown = "staging.leadforge_activities anti join reference.activity_types using (activity_type)"
    assert count(leadforge, unknown) == 0
    assert count(leadforge, "marts.scored_leads") == LEADS
    assert count(leadforge, "marts.scored_leads where engagement_score > 0") > LEADS / 10
    assert count(leadforge, "signals.int_activity_days where asset_category = 'pricing'") > 0
