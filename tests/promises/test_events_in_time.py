"""What happened when decides what counts: events of every odd time, on odd days to score, against a second scorer.

EVENTS says how many random events each day to score is tried with, SCORED_DAYS how many such days.
"""

import os
import random
from collections import Counter
from datetime import date, datetime, timedelta
from types import SimpleNamespace

import pytest
from conftest import activity, lead
from reference import scorer

EVENTS = int(os.environ.get("EVENTS", "600"))
# a leap day, a day on which clocks change in Europe, days a year after a leap day or after none, the first and last of a year
DAYS = ["2024-02-29", "2026-03-29", "2025-03-01", "2025-02-28", "2026-03-08", "2026-12-31", "2027-01-01", "2024-03-01"]
SCORED_DAYS = int(os.environ.get("SCORED_DAYS", "2"))
TYPES = ("visit", "page_view", "email_sent", "email_open")
NEVER = {"": "missing", "  ": "missing", "0001-01-01": "implausible", "0001-01-01 00:00:00": "implausible", "9999-12-31": "implausible",
         "9999-12-31 23:59:59.999999": "implausible", "1989-12-31 23:59:59.999999": "implausible", "2201-01-01": "implausible",
         "2023-02-29": "unparseable", "2100-02-29": "unparseable", "2026-04-31": "unparseable", "2026-13-01": "unparseable",
         "2026-03-29 24:01:00": "unparseable", "soon": "unparseable"}


def rule(family, rule_id, points, **values):
    return family, {"ruleset": "own", "rule_id": rule_id, "points": points, "reason": rule_id, **values}


RULES = [
    rule("activity_rules", "any", "1.25", dimension="implicit", activity_type="visit"),
    rule("activity_rules", "today", "3", dimension="implicit", activity_type="visit", window_days="1"),
    rule("activity_rules", "two days", "0.1", dimension="implicit", activity_type="page_view", window_days="2", max_per_day="1"),
    rule("activity_rules", "a year", "1", dimension="implicit", activity_type="page_view", window_days="365"),
    rule("activity_rules", "a leap year", "1", dimension="implicit", activity_type="page_view", window_days="366"),
    rule("activity_rules", "halves", "8", dimension="implicit", activity_type="visit", decay="half_life", decay_days="7"),
    rule("activity_rules", "fades", "10", dimension="implicit", activity_type="email_open", decay="linear", decay_days="30"),
    rule("activity_rules", "latest", "10", dimension="implicit", activity_type="visit", per="lead", decay="linear", decay_days="2"),
    rule("nonresponse_rules", "silent", "-2", sent_activity_type="email_sent", response_activity_type="email_open", sent_count="2"),
    rule("surge_rules", "surge", "5", activity_type="visit", recent_days="7", baseline_days="28", min_count="2", ratio="1.5"),
    rule("dormancy_rules", "quiet", "-1", inactive_days="1"),
    rule("dormancy_rules", "gone", "-4", inactive_days="366"),
]
RULESET = [{"ruleset": "own", "status": "active"}]
BANDS = [{"ruleset": "own", "scale": scale, "band": "all"} for scale in ("priority", "grade", "engagement")]


def seeds():
    rules = {"rulesets": RULESET, "bands": BANDS}
    for family, row in RULES:
        rules.setdefault(family, []).append(row)
    return rules


def edges_of(day):
    """Times around the end of the day to score, with what is left of the day in other time zones."""
    next_day = str(date.fromisoformat(day) + timedelta(days=1))
    return [
        f"{day} 00:00:00", f"{day} 00:00:00.000001", f"{day} 23:59:59.999999", day, f"{next_day} 00:00:00", next_day,
        f"{next_day}T01:59:59.999999+02:00", f"{next_day}T02:00:00+02:00", f"{day}T23:30:00-00:30", f"{day}T23:29:59-00:30",
        f"{day}T19:00:00-05:00", f"{day}T18:59:59.999999-0500", f"{next_day} 13:59:59+14", f"{day} 12:00:00-12:00",
        # an hour that does not exist, or is there twice, where clocks change
        f"{day} 02:30:00", f"{day}T02:30:00+01:00", f"{day}T02:30:00+02:00", f"{day}T03:30:00+02:00",
    ]


def random_time(rng, day):
    """Mostly near the ends of windows and on odd days, in one of the ways to write a time."""
    ages = (0, 1, 2, 6, 7, 8, 28, 29, 30, 34, 35, 36, 59, 60, 364, 365, 366, 367, 730, 1461, -1, -2, -366, rng.randint(-400, 2000))
    moment = datetime.fromisoformat(day) - timedelta(days=rng.choice(ages))
    if rng.random() < 0.15:
        moment = datetime.fromisoformat(rng.choice(("2020-02-29", "2024-02-29", "2023-02-28", "2024-12-31", "2000-02-29", "2026-10-25")))
    moment += rng.choice((timedelta(), timedelta(microseconds=-1), timedelta(microseconds=1), timedelta(hours=2, minutes=30),
                          timedelta(hours=23, minutes=59, seconds=59), timedelta(seconds=rng.randrange(86400))))
    hours = rng.choice((None, None, 0, 2, 14, -5, -12))
    return str(moment) if hours is None else f"{moment + timedelta(hours=hours)}{'-' if hours < 0 else '+'}{abs(hours):02}:00"


def tables_of(day):
    """Leads of every age, and events of every kind for each."""
    rng = random.Random(day)
    born = {"early": "2015-06-01", "on the day": f"{day} 23:59:59.999999", "after its events": f"{day}T22:00:00-01:00",
            "next day": f"{date.fromisoformat(day) + timedelta(days=1)}", "leap": "2024-02-29", "silent": "2024-02-28T23:30:00-01:00",
            "edges": "2015-06-01", "never": "2015-06-01", "quiet": f"{date.fromisoformat(day) - timedelta(days=1)}"}
    rows = [activity("edges", "visit", day, number, occurred_at=text, loaded_at="") for number, text in enumerate(edges_of(day))]
    rows += [activity("never", "visit", day, number, occurred_at=text, loaded_at="") for number, text in enumerate(NEVER)]
    rows += [activity("silent", "email_sent", "2024-02-28", number, occurred_at="2024-02-29", loaded_at="") for number in range(2)]
    for number in range(EVENTS):
        lead_id, kind = rng.choice(("early", "on the day", "after its events", "next day", "leap", "nobody")), rng.choice(TYPES)
        rows.append(activity(lead_id, kind, day, number, occurred_at=random_time(rng, day), loaded_at=""))
    return {"leads": [lead(lead_id, created_at=created) for lead_id, created in born.items()], "accounts": [], "opportunities": [],
            "activities": rows}


def ledger(rows):
    names = ("lead_id", "component", "entry_type", "rule_id", "points")
    return sorted(tuple(str(row[name]) for name in names) for row in rows)


@pytest.fixture(scope="module", params=DAYS[:SCORED_DAYS])
def run(compiled, request):
    """A run as of the day, and what the second scorer says of the same input."""
    day, tables = request.param, tables_of(request.param)
    compiled.load_rules(**seeds())
    compiled.write_input(**tables)
    compiled.run("scored_leads", "quarantined_records", as_of=day)
    found = SimpleNamespace(
        ledger=compiled.rows("select * from scoring.int_point_ledger"),
        leads={row["lead_id"]: row for row in compiled.rows("from marts.scored_leads")},
        quarantined=compiled.rows("from quarantine.quarantined_records where table_name = 'activities'"),
    )
    return SimpleNamespace(
        day=day, tables=tables, found=found, compiled=compiled,
        expected=scorer.score(tables, seeds(), [], date.fromisoformat(day)),
    )


def test_events_of_odd_times_score_as_the_second_scorer_says(run):
    assert ledger(run.found.ledger) == ledger(run.expected.ledger)
    counts = {lead_id: row["activity_count"] for lead_id, row in run.found.leads.items()}
    assert counts == {lead_id: row["activity_count"] for (lead_id, _), row in run.expected.scores.items()}
    assert {row["rule_id"] for row in run.found.ledger} == {row["rule_id"] for _, row in RULES}


def test_the_day_ends_a_microsecond_before_midnight_in_utc(run):
    end = datetime.fromisoformat(run.day) + timedelta(days=1)
    moments = [scorer.timestamp(text) for text in edges_of(run.day)]
    inside = [moment for moment in moments if moment < end]
    assert run.found.leads["edges"]["activity_count"] == len(inside) < len(moments)
    assert run.found.leads["edges"]["last_activity_at"] == max(inside) == end - timedelta(microseconds=1)


def test_undated_and_impossible_events_are_set_aside(run):
    reasons = Counter(row["quarantine_reasons"] for row in run.found.quarantined)
    assert reasons == Counter(f"{fault}_occurred_at" for fault in NEVER.values())
    assert run.found.leads["never"]["activity_count"] == 0


def test_leads_exist_from_their_day_on_with_what_they_did_before(run):
    assert "next day" not in run.found.leads
    rows = run.tables["activities"]
    end = datetime.fromisoformat(run.day) + timedelta(days=1)
    known = [row for row in rows if row["lead_id"] == "on the day" and scorer.timestamp(row["occurred_at"]) < end]
    assert run.found.leads["on the day"]["activity_count"] == len(known)
    assert any(scorer.timestamp(row["occurred_at"]) < end - timedelta(days=1) for row in known)


def test_the_future_changes_nothing(run):
    end = datetime.fromisoformat(run.day) + timedelta(days=1)
    past = [row for row in run.tables["activities"] if (scorer.timestamp(row["occurred_at"]) or end) < end]
    assert len(past) < len(run.tables["activities"])
    run.compiled.write_input(**{**run.tables, "activities": past})
    run.compiled.run("scored_leads", as_of=run.day)
    assert ledger(run.compiled.rows("select * from scoring.int_point_ledger")) == ledger(run.found.ledger)
    watermark = "scored_at_input_watermark"
    again = {row["lead_id"]: row for row in run.compiled.rows("from marts.scored_leads")}
    assert {key: {**row, watermark: None} for key, row in again.items()} == {key: {**row, watermark: None} for key, row in run.found.leads.items()}
