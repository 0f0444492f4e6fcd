"""Three scores that published guides work out by hand come out of the shipped default ruleset."""

from decimal import Decimal

import pytest
from conftest import activity, lead

AS_OF = "2026-01-09"
NEWSLETTERS = [activity("medium", "email_sent", f"2026-01-0{day}", asset="Newsletter January") for day in range(3, 8)]


@pytest.fixture(scope="module")
def scores(make_project):
    project = make_project("golden", runs_data_tests=False)
    project.needed = ("scored_leads",)
    project.write_input(
        leads=[
            lead("low", industry="Software", job_title="Technician", email="jo@gmail.com", country="Germany"),
            lead("medium", industry="Software", email="jo@acme.example"),
            lead("high", industry="Software", job_title="Founder", email="jo@acme.example"),
        ],
        activities=[
            activity("low", "visit", AS_OF),
            activity("medium", "newsletter_subscription", "2026-01-02"),
            *NEWSLETTERS,
            activity("high", "webinar_registration", AS_OF),
        ],
    )
    # what the three guides do not know of is taken out: their points are the ones under test
    rules = project.path / "seeds" / "rules"
    for seed, dropped in {
        "attribute_rules": ["home_market", "decision_maker", "buying_department"],
        "activity_rules": ["website_visits"],
    }.items():
        lines = (rules / f"{seed}.csv").read_text().splitlines(keepends=True)
        (rules / f"{seed}.csv").write_text(
            "".join(line for line in lines if line.split(",")[1] not in dropped)
        )
    project.build(as_of=AS_OF)
    return {row["lead_id"]: row for row in project.rows("from marts.scored_leads")}


@pytest.mark.parametrize(
    ("lead_id", "score", "priority", "reasons"),
    [
        ("low", 15, "low", "+40 Ideal industry; -15 No decision power; -10 Personal email address"),
        (
            "medium", 40, "medium",
            "+40 Ideal industry; +10 Subscribed to the newsletter; -10 Last 5 newsletters unopened",
        ),
        ("high", 80, "high", "+40 Ideal industry; +25 Founder; +15 Registered for a webinar"),
    ],
)
def test_golden_example(scores, lead_id, score, priority, reasons):
    found = scores[lead_id]
    assert (found["lead_score"], found["priority"]) == (Decimal(score), priority)
    assert found["top_reasons"] == reasons
