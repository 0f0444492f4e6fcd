"""History never looks ahead, is written once a day and ruleset, and tells when a lead entered and left a stage."""

import csv
from datetime import date, timedelta

import pytest
from conftest import activity, lead, write_csv

SCORES = """
    lead_id, ruleset, ruleset_version, as_of_date, explicit_score, implicit_score, negative_score, decay_score,
    bound_adjustment, lead_score, fit_score, engagement_score, grade, engagement_level, grade_level, priority,
    lifecycle_stage, is_mql, is_sql, is_disqualified, score_rank, score_percentile
"""
OUTSIDE = ("disqualified", "customer", "opportunity")
READ = ("lead_score_history", "lead_stage_changes")
BANDS = [
    {"ruleset": "r", "scale": scale, "band": band, "lower_bound": bound}
    for scale in ("priority", "grade", "engagement") for band, bound in (("low", ""), ("high", "50"))
]


def history(project, where="true"):
    return project.rows(f"select {SCORES} from marts.lead_score_history where {where} order by all")


def days(project):
    return [row["as_of_date"] for row in project.rows(
        "select distinct as_of_date from marts.lead_score_history order by as_of_date"
    )]


def test_history_holds_the_sundays_and_the_day_itself(sample_history):
    sundays = [date(2025, 7, 6) + timedelta(weeks=week) for week in range(52)]
    assert days(sample_history) == [*sundays, date(2026, 6, 30)]
    current = sample_history.rows("select as_of_date from signals.int_score_dates where is_current")
    assert current == [{"as_of_date": date(2026, 6, 30)}]
    attributes = sample_history.rows("select distinct attributes_as_of from marts.lead_score_history")
    assert attributes == [{"attributes_as_of": date(2026, 6, 30)}]


@pytest.mark.parametrize("day", ["2026-01-04"])
def test_a_past_day_is_scored_as_on_that_day(sample_history, make_project, day):
    then = make_project("then", runs_data_tests=False)
    then.needed = READ
    then.vars = {"as_of": day, "rulesets": sample_history.vars["rulesets"]}
    then.build()
    found = history(sample_history, f"as_of_date = date '{day}'")
    assert {row["ruleset"] for row in found} == {"default", *sample_history.vars["rulesets"]}
    assert len(found) > 3000
    assert found == history(then)


def test_a_challenger_has_a_history_beside_the_active_ruleset(sample_history):
    counts = sample_history.rows(
        "select as_of_date, count(*) as leads, count(distinct ruleset) as rulesets from marts.lead_score_history"
        " group by as_of_date"
    )
    assert {row["rulesets"] for row in counts} == {3}
    assert all(row["leads"] % 3 == 0 for row in counts)


@pytest.mark.parametrize(("column", "day"), [("score_change_7d", "2026-06-21"), ("score_change_30d", "2026-05-31")])
def test_the_change_of_a_score_is_the_difference_of_two_days_of_history(sample_history, column, day):
    changes = {row["lead_id"]: row[column] for row in sample_history.rows(f"select lead_id, {column} from marts.scored_leads")}
    now, then = (
        {row["lead_id"]: row["lead_score"] for row in history(sample_history, f"ruleset = 'default' and as_of_date = '{day}'")}
        for day in ("2026-06-30", day)
    )
    assert changes == {lead_id: now[lead_id] - then[lead_id] if lead_id in then else None for lead_id in now}
    assert len({*changes.values()}) > 50


LEADS = [lead("a", industry="Software"), lead("b", job_title="CTO"), lead("new", created_at="2026-03-20")]
EVENTS = [
    activity("a", "demo_request", "2026-02-03"), activity("a", "visit", "2026-02-20"),
    activity("b", "webinar_attendance", "2026-01-10"), activity("b", "page_view", "2026-03-02", asset="/pricing"),
]
DEALS = [{"opportunity_id": "o1", "lead_id": "b", "created_at": "2026-03-05"}]


@pytest.fixture
def project(make_project):
    project = make_project("history", runs_data_tests=False)
    project.needed = READ
    project.write_input(leads=LEADS, activities=EVENTS, opportunities=DEALS)
    return project


@pytest.mark.parametrize(("every", "expected"), [
    ("day", [date(2026, 2, 25) + timedelta(days=day) for day in range(9)]),
    ("week", [date(2026, 3, 1), date(2026, 3, 5)]),
    ("month", [date(2026, 2, 28), date(2026, 3, 5)]),
])
def test_history_every_day_sunday_or_last_of_the_month(project, every, expected):
    project.build(
        "--select", "+int_score_dates",
        as_of="2026-03-05", history_from="2026-02-25", history_every=every,
    )
    dates = project.rows("select as_of_date from signals.int_score_dates order by as_of_date")
    assert [row["as_of_date"] for row in dates] == expected


def test_a_day_whose_run_ended_before_the_stages_is_entered_by_the_next(project):
    asks = [activity("a", activity_type, "2026-03-06") for activity_type in ("demo_request", "contact_request", "webinar_attendance")]
    project.build(as_of="2026-03-05")
    project.write_input(leads=LEADS, activities=EVENTS + asks, opportunities=DEALS)
    project.build("--select", "+lead_score_history", as_of="2026-03-06")
    project.build(as_of="2026-03-07")
    entries = project.rows("select lead_id, stage, entered_date, first_mql_date from marts.lead_stage_changes order by all")
    assert [tuple(row.values()) for row in entries] == [
        ("a", "engaged", date(2026, 3, 5), date(2026, 3, 6)), ("a", "mql", date(2026, 3, 6), date(2026, 3, 6)),
        ("b", "opportunity", date(2026, 3, 5), None),
    ]
    assert project.rows("from scoring.int_days_to_enter") == []


def test_scores_of_another_day_than_the_one_to_score_double_no_day(project):
    project.build(as_of="2026-03-05")
    before = project.rows("from marts.lead_score_history order by all")
    # as after a run that ended before it scored
    project.build("--select", "+int_score_dates", as_of="2026-03-06")
    project.build("--select", "lead_score_history", as_of="2026-03-06")
    assert project.rows("from marts.lead_score_history order by all") == before
    project.build(as_of="2026-03-06")
    assert days(project) == [date(2026, 3, 5), date(2026, 3, 6)]
    assert len(project.rows("from marts.lead_score_history")) == 2 * len(before)


def test_later_rows_and_later_runs_leave_earlier_days_as_they_were(project):
    spine = {"history_from": "2026-01-05", "history_every": "week"}
    project.build(as_of="2026-03-08", **spine)
    before = project.rows("from marts.lead_score_history order by all")
    stages = project.rows("select * exclude (left_date, days_in_stage) from marts.lead_stage_changes order by all")
    project.write_input(
        leads=[*LEADS, lead("later", created_at="2026-03-09")],
        activities=[*EVENTS, activity("a", "demo_request", "2026-03-09"), activity("b", "unsubscribe", "2026-03-12")],
        opportunities=[*DEALS, {"opportunity_id": "o2", "lead_id": "a", "created_at": "2026-03-10", "outcome": "won"}],
    )
    project.build(as_of="2026-03-20", **spine)
    assert history(project, "as_of_date <= date '2026-03-08'") == [
        {name: row[name] for name in SCORES.replace(",", " ").split()} for row in before
    ]
    kept = project.rows(
        "select * exclude (left_date, days_in_stage) from marts.lead_stage_changes"
        " where entered_date <= date '2026-03-08' order by all"
    )
    first_dates = ("first_mql_date", "first_sql_date")
    assert [{**row, **dict.fromkeys(first_dates)} for row in kept] == [
        {**row, **dict.fromkeys(first_dates)} for row in stages
    ]
    assert days(project)[-1] == date(2026, 3, 20)


def test_a_day_is_appended_once_and_the_others_stay(project):
    for day in ("2026-03-01", "2026-03-02"):
        project.build(as_of=day)
    assert days(project) == [date(2026, 3, day) for day in (1, 2)]
    appended = history(project)
    assert len(appended) == 4
    # an earlier day again replaces that day alone
    project.build(as_of="2026-03-01")
    assert history(project) == appended
    project.build("--full-refresh", as_of="2026-03-02")
    assert history(project) == appended


def test_wrong_history_variables_stop_with_what_to_write(project):
    assert "the variable history_from is 'soon'. What to do: write a day as YYYY-MM-DD" in project.build(
        fails=True, history_from="soon"
    )
    assert "the variable history_every is 'year'. What to do: write one of: day, week, month" in project.build(
        fails=True, history_every="year"
    )


def trembling_rules(with_leave_below=True):
    """A ruleset in which each visit of the last ten days gives ten points; mql from 50 on, left below 30."""
    leave = {"leave_below": "30"} if with_leave_below else {}
    return {
        "rulesets": [{"ruleset": "r", "status": "active"}],
        "activity_rules": [{
            "ruleset": "r", "rule_id": "visits", "dimension": "implicit", "activity_type": "visit", "window_days": "10",
            "points": "10", "reason": "Visited",
        }],
        "bands": BANDS,
        "stages": [
            {"ruleset": "r", "stage": "sql", "stage_order": "1", "min_score": "90", **({"leave_below": "80"} if leave else {})},
            {"ruleset": "r", "stage": "mql", "stage_order": "2", "min_score": "50", **leave},
            {"ruleset": "r", "stage": "engaged", "stage_order": "3", "min_score": "20"},
        ],
    }


def visits(lead_id, counts, start=date(2026, 1, 5)):
    """So many visits on each day from the start on."""
    return [
        activity(lead_id, "visit", str(start + timedelta(days=day)), number)
        for day, count in enumerate(counts) for number in range(count)
    ]


# per day the sum of the last ten days: rises over 50, trembles, falls slowly, comes back
SWINGING = [2, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
STEADY = [1] * 34
WHEN = {"as_of": "2026-02-07", "history_from": "2026-01-05", "history_every": "day"}
CONTENT = {
    "leads": [lead("swinging"), lead("steady"), lead("buying"), lead("idle")],
    "activities": visits("swinging", SWINGING) + visits("steady", STEADY) + visits("buying", SWINGING),
    "opportunities": [
        {"opportunity_id": "o", "lead_id": "buying", "created_at": "2026-01-12", "closed_at": "2026-01-19", "outcome": "lost"},
    ],
}


def expected_changes(rows, stages):
    """The stages that leads hold, by a walk over their days: an independent reading of the seed's description."""
    order = {stage["stage"]: int(stage["stage_order"]) for stage in stages}
    leave = {stage["stage"]: float(stage["leave_below"]) for stage in stages if stage.get("leave_below")}
    changes, held = [], {}
    for row in sorted(rows, key=lambda row: (row["lead_id"], row["as_of_date"])):
        lead_id, stage, before = row["lead_id"], row["lifecycle_stage"], held.get(row["lead_id"])
        if stage not in OUTSIDE and before in order:
            kept = [
                name for name in leave
                if order[name] >= order[before] and row["lead_score"] >= leave[name] and order[name] < order.get(stage, 99)
            ]
            stage = min(kept, key=order.get, default=stage)
        if stage != before:
            changes.append((lead_id, stage, row["as_of_date"], before))
        held[lead_id] = stage
    return changes


def changes(project):
    return [tuple(row.values()) for row in project.rows(
        "select lead_id, stage, entered_date, previous_stage from marts.lead_stage_changes order by lead_id, entered_date"
    )]


@pytest.fixture(scope="module")
def trembling(make_project):
    """Scores that tremble around the thresholds, each day scored in one build."""
    project = make_project("trembling", runs_data_tests=False)
    project.needed = READ
    project.rules = trembling_rules()
    project.write_rules(**project.rules)
    project.write_input(**CONTENT)
    project.build(**WHEN)
    return project


def test_a_stage_is_held_until_the_score_is_below_leave_below(trembling):
    rows = history(trembling)
    found = changes(trembling)
    assert found == expected_changes(rows, trembling.rules["stages"])
    raw = [row["lifecycle_stage"] for row in rows if row["lead_id"] == "swinging"]
    swings = sum(one != other for one, other in zip(raw, raw[1:]))
    held = [change for change in found if change[0] == "swinging"]
    assert len(held) - 1 < swings
    assert ("swinging", "mql") in {change[:2] for change in held}


def test_days_in_a_stage_recycles_and_first_dates(trembling):
    rows = trembling.rows("from marts.lead_stage_changes order by lead_id, entered_date")
    for row, following in zip(rows, [*rows[1:], None]):
        is_last = following is None or following["lead_id"] != row["lead_id"]
        assert row["left_date"] == (None if is_last else following["entered_date"])
        assert row["days_in_stage"] == (None if is_last else (row["left_date"] - row["entered_date"]).days)
    swinging = [row for row in rows if row["lead_id"] == "swinging"]
    assert [row["stage"] for row in swinging if row["is_recycled"]]
    assert {row["first_mql_date"] for row in swinging} == {
        min(row["entered_date"] for row in swinging if row["stage"] in ("mql", "sql"))
    }
    entered = [row["stage"] for row in swinging]
    assert [row["entry_number"] for row in swinging] == [entered[: n + 1].count(name) for n, name in enumerate(entered)]
    assert max(row["entry_number"] for row in swinging) > 1
    back = [row for row in rows if row["lead_id"] == "buying" and row["previous_stage"] == "opportunity"]
    assert [row["is_recycled"] for row in back] == [True]
    assert {row["first_mql_date"] for row in rows if row["lead_id"] == "idle"} == {None}


def test_day_by_day_gives_what_one_build_of_all_days_gives(trembling, make_project):
    daily = make_project("daily", runs_data_tests=False)
    daily.needed = READ
    daily.write_rules(**trembling.rules)
    daily.write_input(**CONTENT)
    daily.build(as_of="2026-01-20", history_from="2026-01-05", history_every="day")
    daily.build(as_of="2026-01-21")
    daily.build(as_of="2026-02-07", history_from="2026-01-22", history_every="day")
    assert changes(daily) == changes(trembling)
    assert history(daily) == history(trembling)


def test_a_stages_seed_without_leave_below_builds(make_project):
    project = make_project("no_leave_below", runs_data_tests=False)
    project.needed = READ
    path = project.path / "seeds" / "rules" / "stages.csv"
    header = [column for column in next(csv.reader([path.read_text().splitlines()[0]])) if column != "leave_below"]
    rules = trembling_rules(with_leave_below=False)
    project.write_rules(**rules)
    write_csv(path, header, rules["stages"])
    project.write_input(**CONTENT)
    project.build(**WHEN)
    assert changes(project) == expected_changes(history(project), rules["stages"])
