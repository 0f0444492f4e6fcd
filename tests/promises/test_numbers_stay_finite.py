"""Numbers at the limits of their types stay exact, and one that does not fit stops the run and names its rule.

HUGE_LEAD says how many events the busiest lead has, WHOLE_BUILDS in how many of the edge cases dbt builds and tests all.
"""

import math
import os
from collections import Counter
from decimal import Decimal

import duckdb
import pytest
from conftest import activity, lead
from reference import random_project, scorer

HUGE_LEAD = int(os.environ.get("HUGE_LEAD", "100000"))
WHOLE_BUILDS = int(os.environ.get("WHOLE_BUILDS", "0"))
DAYS = 1000
TODAY = random_project.TODAY
MOST = "9999999.99"
FOREVER = "100000"
COUNT = "999999999"


def ruleset(name="own", **values):
    return {"ruleset": name, "status": "active", **values}


def rule(rule_id, points=MOST, **values):
    return {"ruleset": "own", "rule_id": rule_id, "dimension": "implicit" if not points.startswith("-") else "negative",
            "activity_type": "visit", "points": points, "reason": rule_id, **values}


def bands(*rulesets):
    return [{"ruleset": name, "scale": scale, "band": band, "lower_bound": bound} for name in rulesets
            for scale in ("priority", "grade", "engagement") for band, bound in (("top", MOST), ("bottom", ""))]


RULES = [
    rule("most per event"),
    rule("least per event", f"-{MOST}"),
    rule("a cent", "0.01"),
    rule("most at most", max_points=MOST),
    rule("most per lead", per="lead"),
    rule("half a day", decay="half_life", decay_days="1"),
    rule("half in ages", decay="half_life", decay_days=FOREVER),
    rule("a moment", decay="half_life", decay_days="0.000001"),
    rule("linear in a day", decay="linear", decay_days="1"),
    rule("linear in ages", "-0.01", decay="linear", decay_days=FOREVER),
    rule("window of a day", "0.03", window_days="1"),
    rule("window of ages", "0.07", window_days=FOREVER),
    rule("window without end", "0.05", window_days=COUNT),
    rule("never enough", min_count=COUNT),
    rule("all of a day", "0.11", max_per_day=COUNT),
    rule("one of a day", max_per_day="1"),
    rule("all of all days", max_per_day=COUNT, window_days=COUNT),
]
SURGES = [
    {"ruleset": "own", "rule_id": "surge", "activity_type": "visit", "recent_days": recent, "baseline_days": baseline,
     "min_count": "1", "ratio": ratio, "points": MOST, "reason": "surge"}
    | {"rule_id": f"surge {recent} {baseline} {ratio}"}
    for recent, baseline, ratio in [("1", FOREVER, "0.000001"), (FOREVER, FOREVER, "1"), ("1", COUNT, "1000000"), (COUNT, COUNT, MOST),
                                    ("1", "1", "999999999999999"), ("500", COUNT, "9999999999999999999999.999999")]
]
OTHERS = {
    "nonresponse_rules": [{"ruleset": "own", "rule_id": "silent", "sent_activity_type": "visit", "response_activity_type": "none",
                           "sent_count": "1", "points": f"-{MOST}", "reason": "silent"}],
    "dormancy_rules": [{"ruleset": "own", "rule_id": "quiet", "inactive_days": "0", "points": f"-{MOST}", "reason": "quiet"},
                       {"ruleset": "own", "rule_id": "gone", "inactive_days": COUNT, "points": f"-{MOST}", "reason": "gone"}],
    "attribute_rules": [{"ruleset": "own", "rule_id": "everybody", "dimension": "explicit", "attribute": "email_type",
                         "operator": "is_present", "points": MOST, "reason": "everybody"}],
}


@pytest.fixture(scope="module")
def huge(compiled):
    """A lead with events on each of a thousand days, under rules at the limits of their types."""
    compiled.load_rules(
        rulesets=[ruleset()], bands=bands("own"), activity_rules=RULES, surge_rules=SURGES, **OTHERS
    )
    compiled.write_input(leads=[lead("busy", created_at="2020-01-01")])
    day = f"timestamp '{TODAY} 12:00:00' - to_days(cast(number % {DAYS} as integer))"
    duckdb.connect().execute(
        f"copy (select 'e' || number as activity_id, 'busy' as lead_id, 'visit' as activity_type, {day} as occurred_at,"
        f" null::varchar as asset, null::varchar as campaign, {day} as loaded_at from range({HUGE_LEAD}) as numbers(number))"
        f" to '{compiled.project.input}/activities.parquet'"
    )
    compiled.present_files({"activities": "parquet"})
    compiled.run("ruleset_problems", "scored_leads", "lead_scores", "input_reconciliation")
    return compiled


def test_rules_at_the_limits_of_their_types_are_valid(huge):
    assert huge.rows("from scoring.ruleset_problems") == []


def test_the_busiest_lead_has_exact_points(huge):
    days = Counter({("visit", "other", number): len(range(number, HUGE_LEAD, DAYS)) for number in range(DAYS)})
    fired = [
        *scorer.attribute_points(map(scorer.Row, OTHERS["attribute_rules"]), {"email_type": "missing"}),
        *scorer.activity_points(map(scorer.Row, RULES), days),
        *scorer.nonresponse_points(map(scorer.Row, OTHERS["nonresponse_rules"]), days),
        *scorer.surge_points(map(scorer.Row, SURGES), days),
    ]
    expected = [(entry.component, entry.rule_id, entry.points) for entry in scorer.rule_entries(fired) if entry.points]
    expected.append(("decay", "quiet", -Decimal(MOST)))
    found = [(row["component"], row["rule_id"], row["points"]) for row in huge.rows("from scoring.int_point_ledger")]
    assert sorted(found) == sorted(expected)
    total = sum(points for _, _, points in expected)
    assert huge.rows("select lead_score, activity_count from marts.scored_leads") == [
        {"lead_score": total, "activity_count": HUGE_LEAD}
    ]
    assert huge.rows("select lead_score from marts.lead_scores") == [{"lead_score": total}]
    assert {row["rule_id"] for row in RULES} - {rule_id for _, rule_id, _ in found} == {"never enough"}


@pytest.fixture(scope="module")
def counted(huge):
    """Says how often a rule counts for the busiest lead on the day to score, as if so many events had come."""
    huge.connection.execute("create temp table kept_days as from scoring.int_rule_activity_days")

    def count(rule_id, events):
        huge.connection.execute("delete from scoring.int_rule_activity_days")
        huge.connection.execute("insert into scoring.int_rule_activity_days from kept_days")
        huge.connection.execute(
            f"update scoring.int_rule_activity_days set activity_count = {events}, counted_count = {events}"
            f" where rule_id = '{rule_id}' and activity_date = '{TODAY}'"
        )
        huge.stale |= huge.made_from([huge.ids["int_activity_points"]])
        huge.run("int_point_ledger")
        return huge.rows(f"select points from scoring.int_point_ledger where rule_id = '{rule_id}' and entry_type = 'rule'")

    return count


@pytest.mark.parametrize(("rule_id", "events"), [
    ("most per event", 10**8), ("least per event", 10**10), ("half a day", 10**12), ("linear in ages", 10**18), ("a cent", 10**18),
])
def test_points_that_no_score_holds_stop_the_run_and_name_the_rule(counted, rule_id, events):
    with pytest.raises(duckdb.Error, match=f"The points of the rule {rule_id} of the ruleset own are too many for a score"):
        counted(rule_id, events)


def test_points_that_a_score_just_holds_are_exact(counted):
    others = HUGE_LEAD - len(range(0, HUGE_LEAD, DAYS))
    events = int(9 * 10**15 // len(RULES) // Decimal(MOST)) - others
    assert counted("most per event", events) == [{"points": (events + others) * Decimal(MOST)}]
    with pytest.raises(duckdb.Error, match="The points of the rule most per event"):
        counted("most per event", events + 1)


def test_a_limit_of_a_rule_holds_for_any_number_of_events(counted):
    assert counted("most at most", 10**18) == [{"points": Decimal(MOST)}]


# ---- nothing there, or nothing to tell apart -----------------------------------------------------

LEADS = [lead(f"l{number}", account_id="a", industry="Software") for number in range(50)]
EDGES = {
    "no leads": {"activities": [activity("l1", "page_view", "2026-04-01")], "accounts": [{"account_id": "a"}]},
    "leads without activities": {"leads": LEADS},
    "every lead won": {
        "leads": LEADS,
        "activities": [activity(row["lead_id"], "page_view", "2026-04-01") for row in LEADS],
        "opportunities": [{"opportunity_id": row["lead_id"], "lead_id": row["lead_id"], "created_at": "2026-02-01",
                           "closed_at": "2026-03-01", "outcome": "won", "amount": "99999999999999.99"} for row in LEADS],
    },
}


def not_finite(source):
    """The columns of what was built that hold something else than finite numbers."""
    columns = source.rows(
        "select table_schema, table_name, column_name from information_schema.columns where data_type in ('DOUBLE', 'FLOAT')"
    )
    return [
        column for column in columns if source.rows(
            'select 1 from "{table_schema}"."{table_name}" where not isfinite("{column_name}") limit 1'.format(**column)
        )
    ]


@pytest.fixture(scope="module")
def randomly_ruled(compiled):
    compiled.load_rules(**random_project.make(1)[1])
    return compiled


@pytest.mark.parametrize("edge", EDGES)
def test_little_data_gives_finite_scores(randomly_ruled, edge):
    compiled = randomly_ruled
    compiled.write_input(**EDGES[edge])
    compiled.run("scored_leads", "lead_scores")
    scored = compiled.rows("from marts.scored_leads")
    assert len(scored) == len(EDGES[edge].get("leads", []))
    assert not_finite(compiled) == []
    assert {row["predicted_conversion_probability"] for row in scored} <= {None}
    assert all(math.isfinite(row["lead_score"]) and 0 <= row["score_percentile"] <= 100 for row in scored)
    if edge == "every lead won":
        assert {row["lifecycle_stage"] for row in scored} == {"customer"}
    if scored:
        # leads that are alike share a rank
        assert {row["score_rank"] for row in scored} == {1}


@pytest.mark.parametrize("edge", list(EDGES)[:WHOLE_BUILDS])
def test_little_data_builds_whole(make_project, edge):
    project = make_project("edge")
    project.left_out = ()
    project.write_input(**EDGES[edge])
    project.build(as_of=str(TODAY), history_from="2026-01-01", history_every="month")
    assert len(project.rows("from marts.scored_leads")) == len(EDGES[edge].get("leads", []))
    assert not_finite(project) == []
