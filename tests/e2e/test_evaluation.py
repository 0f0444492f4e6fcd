"""The evaluation says what plain Python says of the same history, knows nothing too early, and says when it knows nothing."""

import csv
import json
import random
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise
from math import log, sqrt
from statistics import median_low

import pytest
from conftest import ROOT, activity, lead, write_csv

HORIZON = timedelta(days=90)
Z = 1.959964
PAST = {"as_of": "2026-06-30", "history_from": "2025-07-01", "history_every": "month"}
KEYS = {
    "score_quality": "ruleset, as_of_date",
    "ruleset_quality": "ruleset",
    "band_performance": "ruleset, scale, band",
    "score_calibration": "ruleset, score_decile",
    "threshold_backtest": "ruleset, cutoff",
    "recommended_thresholds": "ruleset, stage",
    "rule_performance": "ruleset, rule_id",
    "ruleset_comparison": "ruleset",
    "ruleset_crossings": "ruleset, lead_id",
    "ruleset_band_migration": "ruleset, scale, active_band, band",
    "ruleset_rule_changes": "ruleset, entry",
    "conversion_lead_times": "activity_type, asset_category",
}
# what these columns say is about the current day
OF_TODAY = {
    # of the card that was fitted last
    "score_quality": {"prediction_brier_score", "prediction_expected_to_observed"},
    "rule_performance": {"current_lead_count", "band_change_count", "never_changes_a_band", "redundant_with"},
    "ruleset_comparison": {
        "mql_up_count", "mql_down_count", "sql_up_count", "sql_down_count", "priority_change_count",
        "crm_row_change_count", "points_moved",
    },
}
JUDGED = [
    "score_quality", "ruleset_quality", "band_performance", "score_calibration", "threshold_backtest",
    "recommended_thresholds", "rule_performance", "ruleset_comparison",
]


def sample_rows(table):
    with open(ROOT / "seeds" / "sample" / f"sample_{table}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def add_challengers(project):
    """Copies of the default ruleset: one with other points, a dead rule and a twin, one without the rule good_industry."""
    changed = {"pricing_page": "12", "ideal_industry": "10", "inactive_90_days": "-40"}
    for path in sorted((project.path / "seeds" / "rules").glob("*.csv")):
        with open(path, newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file)
            header, rows = reader.fieldnames, list(reader)
        ours = [row for row in rows if row.get("ruleset") == "default"]
        copies = [{**row, "ruleset": "challenger"} for row in ours]
        others = [{**row, "ruleset": "without"} for row in ours if row.get("rule_id") != "good_industry"]
        for row in copies + others:
            if row["ruleset"] == "challenger" and row.get("rule_id") in changed:
                row["points"] = changed[row["rule_id"]]
            if path.stem == "rulesets":
                row["status"] = "challenger"
        write_csv(path, header, rows + copies + others)
    with open(project.path / "seeds" / "rules" / "attribute_rules.csv", "a", encoding="utf-8") as file:
        file.write("challenger,martians,explicit,,country,equals,Mars,5,Comes from Mars\n")
        file.write("challenger,software_too,explicit,,industry,equals,Software,1,Software again\n")
        file.write("challenger,software_again,explicit,,industry,equals,Software,2,Software a third time\n")


def evaluated(project):
    """Builds the evaluation too, and tells how it hangs together."""
    project.left_out, project.needed = (), ("path:models/evaluation", "lead_scores")
    project.writes_artifacts = True
    return project


@pytest.fixture(scope="module")
def judged(make_project):
    """The sample, its past months scored under two rulesets."""
    project = evaluated(make_project("evaluation", runs_data_tests=False))
    add_challengers(project)
    project.tables = {table: sample_rows(table) for table in ("leads", "accounts", "activities", "opportunities")}
    project.write_input(**project.tables)
    project.build(**PAST)
    project.first = {name: mart(project, name) for name in KEYS}
    return project


@pytest.fixture(scope="module")
def history(judged):
    """The rows of the history of judged days, with the conversion of each by the definition, in plain Python."""
    wins = defaultdict(list)
    for row in judged.rows("from signals.int_opportunities where outcome = 'won'"):
        wins[row["lead_id"]].append(row["decided_date"])
    today = date(2026, 6, 30)
    rows = []
    for row in judged.rows("from marts.lead_score_history"):
        day = row["as_of_date"]
        won = [win for win in wins[row["lead_id"]] if win <= today]
        if day + HORIZON <= today and not any(win <= day for win in won):
            later = [win for win in won if day < win <= day + HORIZON]
            rows.append({**row, "converted": min(later, default=None), "score": float(row["lead_score"])})
    return rows


def mart(project, name):
    return project.rows(f"from evaluation.{name} order by {KEYS[name]}")


def days_apart(days):
    """The days that count: from the newest back, each at least a horizon before the one kept last."""
    kept = []
    for day in sorted(days, reverse=True):
        if not kept or day + HORIZON <= kept[-1]:
            kept.append(day)
    return kept


def auc(rows, key="score"):
    """The share of pairs that are won, and DeLong's error from the placements, pair by pair."""
    positives = [row[key] for row in rows if row["converted"]]
    negatives = [row[key] for row in rows if not row["converted"]]
    beats = [[(one > other) + (one == other) / 2 for other in negatives] for one in positives]
    own = [sum(line) / len(negatives) for line in beats]
    others = [sum(column) / len(positives) for column in zip(*beats)]
    area = sum(own) / len(own)
    variance = [sum((value - area) ** 2 for value in side) / (len(side) - 1) / len(side) for side in (own, others)]
    return area, sqrt(sum(variance)), own, others


def wilson(count, total):
    rate = count / total
    middle, margin = rate + Z * Z / (2 * total), Z * sqrt(rate * (1 - rate) / total + Z * Z / (4 * total * total))
    return [(middle + side * margin) / (1 + Z * Z / total) for side in (-1, 1)]


def near(*values):
    return pytest.approx([float(value) for value in values], abs=1.1e-6)


def floats(row, *names):
    return [float(row[name]) for name in names]


def test_days_and_conversions_are_those_of_the_definition(judged, history):
    found = judged.rows("from evaluation.score_quality where lead_count > 0")
    counts = Counter((row["ruleset"], row["as_of_date"]) for row in history)
    conversions = Counter((row["ruleset"], row["as_of_date"]) for row in history if row["converted"])
    assert {(row["ruleset"], row["as_of_date"]): (row["lead_count"], row["conversion_count"]) for row in found} == {
        key: (count, conversions[key]) for key, count in counts.items()
    }
    assert len(found) == 27 and min(conversions.values()) > 20


def test_the_prediction_of_each_held_out_day_is_judged(sample_history):
    examples = {}
    for row in sample_history.rows("from prediction.int_heldout_predictions"):
        examples.setdefault(row["as_of_date"], []).append((row["probability"], row["is_conversion"]))
    quality = sample_history.rows("from evaluation.score_quality where prediction_brier_score is not null")
    assert quality and {(row["ruleset"], row["as_of_date"]) for row in quality} == {("default", day) for day in examples}
    for row in quality:
        held_out = examples[row["as_of_date"]]
        squares = sum((chance - converts) ** 2 for chance, converts in held_out)
        conversions = sum(converts for _, converts in held_out)
        assert floats(row, "prediction_brier_score", "prediction_expected_to_observed") == near(
            squares / len(held_out), sum(chance for chance, _ in held_out) / conversions
        )


def test_auc_error_and_lift_of_each_day(judged, history):
    for row in judged.rows("from evaluation.score_quality where ruleset = 'default' and lead_count > 0"):
        rows = [one for one in history if (one["ruleset"], one["as_of_date"]) == (row["ruleset"], row["as_of_date"])]
        area, error, _, _ = auc(rows)
        assert floats(row, "auc", "auc_standard_error", "auc_low", "auc_high") == near(
            area, error, max(area - Z * error, 0), min(area + Z * error, 1)
        )
        # the tenth, one lead after another; leads that tie give each the mean of their conversions
        groups = defaultdict(list)
        for one in rows:
            groups[one["score"]].append(bool(one["converted"]))
        means = [sum(group) / len(group) for _, group in sorted(groups.items(), reverse=True) for _ in group]
        whole, rest = divmod(len(rows), 10)
        captured = sum(means[:whole]) + means[whole] * rest / 10
        conversions = sum(map(sum, groups.values()))
        assert floats(row, "top_decile_lift") == near(10 * captured / conversions)
        low, high = wilson(captured, len(rows) / 10)
        assert floats(row, "top_decile_lift_low", "top_decile_lift_high") == pytest.approx(
            [end * len(rows) / conversions for end in (low, high)], abs=1e-3
        )


def test_drift_of_each_day(judged):
    scores = defaultdict(list)
    for row in judged.rows("select as_of_date, lead_score from marts.lead_score_history where ruleset = 'default'"):
        scores[row["as_of_date"]].append(row["lead_score"])
    first = sorted(scores[min(scores)])
    tenths = {score: 10 * first.index(score) // len(first) for score in set(first)}
    edges = sorted({min(score for score in tenths if tenths[score] == tenth) for tenth in set(tenths.values())})

    def shares(day):
        counts = Counter(max([edge for edge in edges if edge <= score] or edges[:1]) for score in scores[day])
        return [(counts[edge] + 0.5) / (len(scores[day]) + 0.5 * len(edges)) for edge in edges]

    found = judged.rows("select * from evaluation.score_quality where ruleset = 'default' order by as_of_date")
    assert [row["as_of_date"] for row in found] == sorted(scores)
    for row in found:
        expected = sum((now - then) * log(now / then) for now, then in zip(shares(row["as_of_date"]), shares(min(scores))))
        assert float(row["population_stability_index"]) == pytest.approx(expected, abs=1e-5)


def counted(history, ruleset):
    rows = [row for row in history if row["ruleset"] == ruleset]
    days = days_apart({row["as_of_date"] for row in rows})
    return [row for row in rows if row["as_of_date"] in days]


def test_each_conversion_counts_once_over_all_days(judged, history):
    rows = counted(history, "default")
    converted = [row["lead_id"] for row in rows if row["converted"]]
    assert len(converted) == len(set(converted))
    (found,) = judged.rows("from evaluation.ruleset_quality where ruleset = 'default'")
    area, error, _, _ = auc(rows)
    assert (found["lead_count"], found["conversion_count"], found["day_count"]) == (len(rows), len(converted), 3)
    assert floats(found, "auc", "auc_standard_error") == near(area, error)
    assert found["verdict"] == "signal"


def test_bands(judged, history):
    rows = counted(history, "default")
    base = sum(bool(row["converted"]) for row in rows) / len(rows)
    columns = {"priority": "priority", "grade": "grade", "engagement": "engagement_level", "grade_level": "grade_level"}
    found = judged.rows("from evaluation.band_performance where ruleset = 'default'")
    assert {row["scale"] for row in found} == set(columns)
    for row in found:
        group = [bool(one["converted"]) for one in rows if one[columns[row["scale"]]] == row["band"]]
        assert (row["lead_count"], row["conversion_count"]) == (len(group), sum(group))
        rate = sum(group) / len(group)
        assert floats(row, "conversion_rate", "conversion_rate_low", "conversion_rate_high", "lift") == near(
            rate, *wilson(sum(group), len(group)), rate / base
        )
    for scale in ("priority", "grade", "engagement"):
        ordered = sorted((row for row in found if row["scale"] == scale), key=lambda row: row["lower_bound"] or -1)
        rises = all(low["conversion_rate"] <= high["conversion_rate"] for low, high in pairwise(ordered))
        assert {row["is_monotone"] for row in ordered} == {rises}


def test_calibration_keeps_every_lead(judged, history):
    rows = counted(history, "default")
    found = judged.rows("from evaluation.score_calibration where ruleset = 'default' order by score_decile")
    for row in found:
        group = [one for one in rows if row["lowest_score"] <= one["lead_score"] <= row["highest_score"]]
        assert row["lead_count"] == len(group)
        assert row["conversion_count"] == sum(bool(one["converted"]) for one in group)
    assert sum(row["lead_count"] for row in found) == len(rows)


def test_cutoffs_count_what_a_walk_over_the_days_counts(judged, history):
    rows = sorted((row for row in history if row["ruleset"] == "default"), key=lambda row: row["as_of_date"])
    static = counted(history, "default")
    days = sorted({row["as_of_date"] for row in rows})
    weeks = (days[-1] - days[0]).days / 7
    conversion = {row["lead_id"]: row["converted"] for row in rows if row["converted"]}
    found = {float(row["cutoff"]): row for row in judged.rows("from evaluation.threshold_backtest where ruleset = 'default'")}
    assert len(found) > 50
    for cutoff in (5, 20, 42, 50, 84, 100):
        row = found[cutoff]
        above = [bool(one["converted"]) for one in static if one["score"] >= cutoff]
        total = sum(bool(one["converted"]) for one in static)
        precision, recall = sum(above) / len(above), sum(above) / total
        assert floats(row, "precision_rate", "recall", "f1", "lift") == near(
            precision, recall, 2 * precision * recall / (precision + recall), precision / (total / len(static))
        )
        first = {}
        for one in rows:
            if one["score"] >= cutoff:
                first.setdefault(one["lead_id"], one)
        crossed = [one for one in first.values() if one["as_of_date"] > days[0]]
        waits = [
            (conversion[one["lead_id"]] - one["as_of_date"]).days for one in crossed if one["lead_id"] in conversion
        ]
        assert row["crossing_lead_count"] == len(crossed)
        assert row["crossing_conversion_count"] == sum(bool(one["converted"]) for one in crossed)
        assert row["reached_conversion_count"] == len(set(first) & set(conversion))
        assert row["median_days_to_conversion"] == median_low(waits)
        assert floats(row, "leads_per_week", "conversions_per_week") == near(
            len(crossed) / weeks, len(set(first) & set(conversion)) / (weeks + 90 / 7)
        )


def test_named_cutoff_is_the_lowest_that_sales_can_follow(judged):
    named = judged.rows("from evaluation.recommended_thresholds where ruleset = 'default'")
    assert {row["stage"] for row in named} == {"mql", "sql"}
    cutoffs = judged.rows("from evaluation.threshold_backtest where ruleset = 'default' order by cutoff desc")
    base = cutoffs[-1]["precision_rate"]
    for row in named:
        fits = []
        for cutoff in cutoffs:
            if cutoff["leads_per_week"] > row["capacity_per_week"]:
                break
            fits += [cutoff["cutoff"]] if cutoff["precision_low"] and cutoff["precision_low"] > base else []
        assert row["verdict"] == "cut here"
        assert row["recommended_cutoff"] == fits[-1]
        (flagged,) = [cutoff for cutoff in cutoffs if row["stage"] in (cutoff["recommended_for"] or "").split(", ")]
        assert flagged["cutoff"] == row["recommended_cutoff"]
        assert flagged["conversions_per_week"] == row["expected_conversions_per_week"]


def test_rules_with_and_without(judged, history):
    rows = counted(history, "default")
    examples = {(row["lead_id"], row["as_of_date"]): bool(row["converted"]) for row in rows}
    fired = defaultdict(set)
    for row in judged.rows("from evaluation.int_rule_firings where ruleset = 'default'"):
        for day in [row["as_of_date"]] if row["as_of_date"] else {day for _, day in examples}:
            if (row["lead_id"], day) in examples:
                fired[row["rule_id"]].add((row["lead_id"], day))
    found = judged.rows("from evaluation.rule_performance where ruleset = 'default'")
    assert len(found) > 50
    for row in found:
        won = sum(examples[key] for key in fired[row["rule_id"]])
        lead_count, total = len(fired[row["rule_id"]]), sum(examples.values())
        assert (row["lead_count"], row["conversion_count"]) == (lead_count, won)
        assert (row["other_lead_count"], row["other_conversion_count"]) == (len(rows) - lead_count, total - won)
        if row["log_odds"] is not None:
            others = len(rows) - lead_count - (total - won)
            odds = (won + 0.5) * (others + 0.5) / ((lead_count - won + 0.5) * (total - won + 0.5))
            assert float(row["log_odds"]) == pytest.approx(log(odds), abs=1e-6)
    suggested = [row for row in found if row["suggested_points"] is not None]
    assert len(suggested) > 10
    assert {row["verdict"] for row in suggested} <= {"as meant", "wrong way"}
    given = sum(abs(row["mean_points"]) for row in suggested)
    assert float(sum(abs(row["suggested_points"]) for row in suggested)) == pytest.approx(float(given), rel=0.01)


def test_dead_and_redundant_rules_are_named(judged):
    rules = {row["rule_id"]: row for row in judged.rows("from evaluation.rule_performance where ruleset = 'challenger'")}
    assert [name for name, row in rules.items() if row["is_dead"]] == ["martians"]
    assert rules["software_too"]["redundant_with"] == "software_again"
    assert rules["software_again"]["redundant_with"] == "software_too"
    assert sum(row["redundant_with"] is not None for row in rules.values()) == 2


def test_taking_a_rule_away_changes_the_bands_that_it_says(judged):
    bands = "select lead_id, priority, grade, engagement_level from marts.lead_scores where ruleset = '{}' order by 1"
    pairs = zip(judged.rows(bands.format("default")), judged.rows(bands.format("without")), strict=True)
    (row,) = judged.rows("from evaluation.rule_performance where ruleset = 'default' and rule_id = 'good_industry'")
    assert row["band_change_count"] == sum(one != other for one, other in pairs) > 100


def test_rehearsal_counts_what_plain_python_counts(judged, history):
    scores = {(row["ruleset"], row["lead_id"]): row for row in judged.rows("from marts.lead_scores")}
    pairs = [(scores["default", lead_id], row) for (ruleset, lead_id), row in scores.items() if ruleset == "challenger"]
    (found,) = judged.rows("from evaluation.ruleset_comparison where ruleset = 'challenger'")
    for stage in ("mql", "sql"):
        moves = Counter((one[f"is_{stage}"], other[f"is_{stage}"]) for one, other in pairs)
        assert found[f"{stage}_up_count"] == moves[False, True]
        assert found[f"{stage}_down_count"] == moves[True, False]
    assert found["mql_up_count"] and found["mql_down_count"]
    exported = ("lead_score", "grade_level", "lifecycle_stage")
    assert found["crm_row_change_count"] == sum(any(one[name] != other[name] for name in exported) for one, other in pairs)
    assert found["points_moved"] == sum(other["lead_score"] - one["lead_score"] for one, other in pairs)

    named = judged.rows("from evaluation.ruleset_crossings where ruleset = 'challenger'")
    assert {row["lead_id"] for row in named} == {
        one["lead_id"] for one, other in pairs if (one["is_mql"], one["is_sql"]) != (other["is_mql"], other["is_sql"])
    }
    matrix = Counter((one["priority"], other["priority"]) for one, other in pairs)
    assert {
        (row["active_band"], row["band"]): row["lead_count"]
        for row in judged.rows("from evaluation.ruleset_band_migration where ruleset = 'challenger' and scale = 'priority'")
    } == matrix
    moved = {row["entry"]: row["points_moved"] for row in judged.rows("from evaluation.ruleset_rule_changes where ruleset = 'challenger'")}
    assert sum(moved.values()) == found["points_moved"]
    assert moved["rule pricing_page"] > 0 > moved["rule ideal_industry"]


def test_difference_of_the_aucs_is_that_of_the_pairs(judged, history):
    days = days_apart({row["as_of_date"] for row in history})
    both = defaultdict(dict)
    for row in history:
        if row["as_of_date"] in days:
            both[row["lead_id"], row["as_of_date"]] |= {row["ruleset"]: row["score"], "converted": row["converted"]}
    one, _, own, others = auc(both.values(), "challenger")
    active, _, active_own, active_others = auc(both.values(), "default")
    variance = 0
    for side, active_side in ((own, active_own), (others, active_others)):
        gains = [value - active_value for value, active_value in zip(side, active_side)]
        variance += sum((gain - (one - active)) ** 2 for gain in gains) / (len(gains) - 1) / len(gains)
    (found,) = judged.rows("from evaluation.ruleset_comparison where ruleset = 'challenger'")
    assert floats(found, "auc", "active_auc", "auc_difference", "auc_difference_low", "auc_difference_high") == near(
        one, active, one - active, one - active - Z * sqrt(variance), one - active + Z * sqrt(variance)
    )


def test_meeting_gets_the_rehearsal_in_one_print(judged):
    result = judged.dbt(
        "--quiet", "show", "--select", "ruleset_rehearsal", "--limit", "500", "--output", "json",
        variables={**judged.vars, **PAST},
    )
    rows = json.loads(result.stdout)["show"]
    topics = dict.fromkeys(row["topic"] for row in rows if row["ruleset"] == "challenger")
    assert list(topics) == [
        "does it predict?", "promote it?", "who crosses?", "what else changes?", "which bands?", "which points?",
    ]


def test_every_grain_holds_on_judged_days(judged):
    manifest = json.loads((judged.path / "target" / "manifest.json").read_text())
    grains = {
        node["name"]: node["meta"]["grain"] for node in manifest["nodes"].values()
        if node["resource_type"] == "model" and node["schema"] == "evaluation" and "grain" in node["meta"]
    }
    assert len(grains) > 35
    for name, grain in grains.items():
        query = f"select count(*) as rows, count(*) - count(distinct row({', '.join(grain)})) as extra from evaluation.{name}"
        assert judged.rows(query)[0]["extra"] == 0, name
        assert judged.rows(query)[0]["rows"] > 0, name


def test_what_stops_the_history_stops_every_report(judged):
    parents = json.loads((judged.path / "target" / "manifest.json").read_text())["parent_map"]
    for name in KEYS:
        known, found = set(), [f"model.lead_scoring.{name}"]
        while found:
            node = found.pop()
            found += [parent for parent in parents[node] if parent not in known]
            known.add(node)
        assert "model.lead_scoring.lead_score_history" in known, name


def rerun(project, models, threads=None, **variables):
    """Runs these models and all before them without their tests, on so many threads."""
    if threads:
        profile = (project.path / "profiles.yml").read_text()
        (project.path / "profiles.yml").write_text(
            profile.replace("config_options: &offline\n", f"config_options: &offline\n        threads: {threads}\n")
        )
    result = project.dbt("run", "--select", f"+{models}", variables={**project.vars, **variables})
    assert result.returncode == 0, result.stdout


def without_today(name, rows):
    return [{key: value for key, value in row.items() if key not in OF_TODAY.get(name, ())} for row in rows]


def test_nothing_later_nor_other_threads_move_what_is_judged(judged):
    # the last judged day is 2026-03-31, its horizon ends on 2026-06-29, today is 2026-06-30
    leads = [row["lead_id"] for row in judged.rows("select lead_id from signals.int_lead_profiles order by reverse(lead_id) limit 300")]
    later = [
        activity(lead_id, kind, day, asset="/pricing")
        for lead_id in leads for kind in ("page_view", "demo_request") for day in ("2026-04-10", "2026-07-02")
    ]
    # today and tomorrow: after the last horizon
    wins = [
        {"opportunity_id": f"planted {lead_id}", "lead_id": lead_id, "created_at": "2026-06-29",
         "closed_at": day, "outcome": "won"}
        for day, some in (("2026-06-30", leads[:150]), ("2026-07-01", leads[150:])) for lead_id in some
    ]
    judged.write_input(**{
        **judged.tables,
        "activities": judged.tables["activities"] + later,
        "opportunities": judged.tables["opportunities"] + wins,
    })
    rerun(judged, "evaluation", threads=7, **PAST)
    assert mart(judged, "ruleset_crossings") != judged.first["ruleset_crossings"]
    for name in JUDGED:
        found, first = (without_today(name, rows) for rows in (mart(judged, name), judged.first[name]))
        if name == "score_quality":
            found, first = ([row for row in rows if row["lead_count"]] for rows in (found, first))
        assert found == first, name


def test_attributes_known_after_the_outcome_move_no_day_written_before(judged):
    converted = {row["lead_id"] for row in judged.rows("from scoring.int_lead_outcomes where is_conversion")}
    changed = [
        {**row, "job_title": "CEO", "country": "Germany", "updated_at": "2026-07-01 10:00:00"}
        if row["lead_id"] in converted else row for row in judged.tables["leads"]
    ]
    judged.write_input(**{**judged.tables, "leads": changed})
    rerun(judged, "score_quality", as_of="2026-07-01")
    before = without_today("score_quality", [row for row in judged.first["score_quality"] if row["lead_count"]])
    days = {row["as_of_date"] for row in before}
    after = without_today("score_quality", [row for row in mart(judged, "score_quality") if row["as_of_date"] in days])
    assert after == before
    assert {str(row["attributes_as_of"]) for row in after} == {"2026-06-30"}


def random_project(make_project):
    """Leads that visit and buy by chance; an attribute that knows who buys is read by the challenger alone."""
    project = evaluated(make_project("chance", runs_data_tests=False))
    chance = random.Random(7)
    leads, activities, opportunities = [], [], []
    for number in range(400):
        lead_id, buys = f"l{number:03}", chance.random() < 0.2
        knows = buys if chance.random() < 0.8 else chance.random() < 0.2
        leads.append(lead(lead_id, region="north" if knows else "south"))
        activities += [
            activity(lead_id, "visit", str(date(2026, 1, 1) + timedelta(days=chance.randrange(50))), visit)
            for visit in range(chance.randrange(12))
        ]
        if buys:
            won = date(2026, 2, 1) + timedelta(days=chance.randrange(140))
            opportunities.append({
                "opportunity_id": f"o{number}", "lead_id": lead_id, "created_at": "2026-01-31", "closed_at": str(won),
                "outcome": "won",
            })
    project.write_input(leads=leads, activities=activities, opportunities=opportunities)
    with open(ROOT / "seeds" / "rules" / "evaluation_settings.csv", newline="", encoding="utf-8") as file:
        settings = list(csv.DictReader(file))
    bands = [
        {"ruleset": ruleset, "scale": scale, "band": band, "lower_bound": bound}
        for ruleset in ("guess", "knows") for scale in ("priority", "grade", "engagement")
        for band, bound in (("a", "5"), ("b", ""))
    ]
    project.write_rules(
        rulesets=[{"ruleset": "guess", "status": "active"}, {"ruleset": "knows", "status": "challenger"}],
        activity_rules=[
            {"ruleset": "guess", "rule_id": "visits", "dimension": "implicit", "activity_type": "visit", "points": "1"},
        ],
        attribute_rules=[
            {"ruleset": "knows", "rule_id": "north", "dimension": "explicit", "attribute": "region",
             "operator": "equals", "operand": "north", "points": "10"},
        ],
        bands=bands,
        stages=[
            {"ruleset": ruleset, "stage": "mql", "stage_order": "1", "min_score": "5"} for ruleset in ("guess", "knows")
        ],
        sales_capacity=[{"stage": "mql", "leads_per_week": "1000"}],
        evaluation_settings=settings,
    )
    return project


@pytest.fixture(scope="module")
def by_chance(make_project):
    project = random_project(make_project)
    project.build(as_of="2026-06-30", history_from="2026-01-10")
    return project


def test_no_signal_names_no_threshold(by_chance):
    quality = {row["ruleset"]: row for row in mart(by_chance, "ruleset_quality")}
    assert quality["guess"]["auc_low"] < 0.5 < quality["guess"]["auc_high"]
    assert quality["guess"]["conversion_count"] > 25
    assert (quality["guess"]["verdict"], quality["knows"]["verdict"]) == ("no signal", "signal")
    (named,) = [row for row in mart(by_chance, "recommended_thresholds") if row["ruleset"] == "guess"]
    assert (named["verdict"], named["recommended_cutoff"]) == ("no signal", None)
    assert "may be chance" in named["verdict_reason"]
    cutoffs = [row for row in mart(by_chance, "threshold_backtest") if row["ruleset"] == "guess"]
    assert cutoffs and {row["recommended_for"] for row in cutoffs} == {None}


def test_challenger_that_predicts_better_is_promoted(by_chance):
    (row,) = mart(by_chance, "ruleset_comparison")
    assert (row["ruleset"], row["verdict"]) == ("knows", "promote")
    assert row["auc_difference_low"] > 0
