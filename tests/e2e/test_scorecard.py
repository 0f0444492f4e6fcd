"""The scorecard equals a library's regression on any number of threads, never looks ahead, and stays sane on hostile data."""

import csv
import random
import re
from collections import Counter

import pytest
from conftest import ROOT, activity, lead, write_csv

FEATURES = [
    {"feature": "lead_source", "kind": "attribute", "attribute": "lead_source", "label": "lead source"},
    {"feature": "industry", "kind": "attribute", "attribute": "industry", "label": "industry"},
    {"feature": "region", "kind": "attribute", "attribute": "region", "label": "region"},
    {"feature": "employee_count", "kind": "attribute", "attribute": "employee_count", "label": "employees"},
    {"feature": "social_followers", "kind": "attribute", "attribute": "social_followers", "label": "followers"},
    {
        "feature": "pricing", "kind": "activity_count", "activity_type": "page_view", "asset_category": "pricing",
        "window_days": 30, "label": "saw pricing",
    },
    {"feature": "last_view", "kind": "recency", "activity_type": "page_view", "label": "last viewed a page"},
    {"feature": "views", "kind": "decayed_count", "activity_type": "page_view", "half_life_days": 14, "label": "viewed"},
    {"feature": "rule_score", "kind": "score", "attribute": "lead_score", "label": "rule score"},
]
DAYS = {"as_of": "2026-06-30", "history_from": "2026-01-01", "history_every": "month", "conversion_horizon_days": 30}
MONTHS = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]


def journeys(count, seed, share=0.08):
    """Leads of a source each that view prices month by month; who does so of a good source buys soon after."""
    chance = random.Random(seed)
    leads, activities, opportunities = [], [], []
    for number in range(count):
        lead_id = f"L{number:04}"
        source = chance.choice(["web", "web", "event", "partner", "ads"])
        leads.append(lead(
            lead_id, created_at="2026-01-05 09:00:00", lead_source=source, industry=chance.choice("abcdefgh"),
            employee_count=chance.choice(["", 0, 5, 20, 80, 300, 1500]), social_followers=0,
        ))
        for index, month in enumerate(MONTHS[:5]):
            views = max(0, chance.randint(-4, 5))
            for view in range(views):
                asset = "/pricing" if view % 2 == 0 else "/blog/a"
                activities.append(activity(lead_id, "page_view", f"{month}-{10 + view:02}", asset=asset))
            if chance.random() < share * (views / 2 + 2 * (source == "partner")):
                won = f"{MONTHS[index + 1]}-{chance.randint(1, 20):02} 10:00:00"
                opportunities.append({
                    "opportunity_id": f"O{lead_id}", "lead_id": lead_id, "created_at": won, "closed_at": won,
                    "outcome": "won",
                })
                break
    return {"leads": leads, "activities": activities, "opportunities": opportunities}


def settings(**changed):
    with open(ROOT / "seeds" / "rules" / "scorecard_settings.csv", encoding="utf-8") as file:
        return [{**row, "value": changed.get(row["setting"], row["value"])} for row in csv.DictReader(file)]


def write_seed(project, name, rows):
    path = project.path / "seeds" / "rules" / f"{name}.csv"
    write_csv(path, path.read_text().splitlines()[0].split(","), rows)


@pytest.fixture(scope="module")
def trained(make_project):
    """A card of some hundred leads; nothing below changes it but the tests at the end of the file."""
    project = make_project("trained", runs_data_tests=False)
    project.needed = ("path:models/prediction", "scored_leads")
    project.tables = journeys(700, 7)
    # a level that only held-out days can see, and values that nobody has
    project.tables["leads"] += [
        lead(f"N{number}", created_at="2026-05-20 09:00:00", lead_source="fair", employee_count=9_000_000)
        for number in range(30)
    ]
    project.write_input(**project.tables)
    write_seed(project, "scorecard_features", FEATURES)
    project.vars |= DAYS
    project.build()
    return project


def card(project):
    names = ("int_scorecard_weights", "predictive_scorecard", "scorecard_quality", "int_lead_predictions")
    return {name: repr(project.rows(f"from prediction.{name} as t order by cast(t as varchar)")) for name in names}


def design(project, part):
    """The bins of the examples of a part as a library takes them, one column a bin, and their outcomes."""
    numpy = pytest.importorskip("numpy")
    rows = project.rows(f"""
        select examples.example_number, examples.is_conversion, bins.bin_number
        from prediction.int_scorecard_examples as examples
        inner join prediction.int_example_bins as example_bins using (example_number)
        inner join prediction.int_scorecard_bins as bins using (bin_number)
        where examples.part = '{part}' and bins.bin_kind <> 'intercept'
    """)
    outcomes = {row["example_number"]: row["is_conversion"] for row in rows}
    places = {example: place for place, example in enumerate(outcomes)}
    [size] = project.rows("select max(bin_number) + 1 as bins from prediction.int_scorecard_bins")
    matrix = numpy.zeros((len(outcomes), size["bins"]))
    for row in rows:
        matrix[places[row["example_number"]], row["bin_number"]] = 1
    return matrix, numpy.array(list(outcomes.values()), dtype=int)


def test_weights_and_auc_are_those_of_a_library(trained):
    linear_model = pytest.importorskip("sklearn.linear_model")
    metrics = pytest.importorskip("sklearn.metrics")
    library = linear_model.LogisticRegression(C=1 / 10, solver="newton-cholesky", tol=1e-12).fit(*design(trained, "training"))
    weights = trained.rows("""
        select weights.bin_number, bins.bin_kind, cast(weights.weight as double) as weight
        from prediction.int_scorecard_weights as weights
        inner join prediction.int_scorecard_bins as bins using (bin_number)
        where weights.step = (select max(step) from prediction.int_scorecard_weights)
    """)
    assert max(
        abs(row["weight"] - (
            library.intercept_[0] if row["bin_kind"] == "intercept" else library.coef_[0][row["bin_number"]]
        )) for row in weights
    ) < 1e-7
    [quality] = trained.rows("from prediction.scorecard_quality")
    held_out, outcomes = design(trained, "held_out")
    assert quality["auc"] == pytest.approx(metrics.roc_auc_score(outcomes, library.decision_function(held_out)), abs=1e-3)
    # what is said of the published probabilities
    rows = trained.rows("select *, cast(probability as double) as chance from prediction.int_heldout_predictions")
    converts, chance = [row["is_conversion"] for row in rows], [row["chance"] for row in rows]
    order = [float(row["log_odds"]) for row in rows]
    assert quality["auc"] == pytest.approx(metrics.roc_auc_score(converts, order), abs=1e-9)
    assert quality["average_precision"] == pytest.approx(metrics.average_precision_score(converts, order), abs=1e-9)
    assert quality["log_loss"] == pytest.approx(metrics.log_loss(converts, chance), abs=1e-8)
    assert quality["brier_score"] == pytest.approx(metrics.brier_score_loss(converts, chance), abs=1e-8)
    assert quality["is_converged"] and quality["status"] == "active"
    # the tenth with the highest probabilities; of a level across its edge, the share that fits in
    assert len(rows) % 10
    room, captured = len(rows) / 10, 0
    for level, count in sorted(Counter(order).items(), reverse=True):
        won = sum(one and place == level for one, place in zip(converts, order, strict=True))
        captured += won * min(room, count) / count
        room -= min(room, count)
    assert room == 0 and quality["top_decile_lift"] == pytest.approx(10 * captured / sum(converts), abs=1e-9)


def test_the_standard_error_is_delongs_by_lead(trained):
    numpy = pytest.importorskip("numpy")
    rows = trained.rows("from prediction.int_heldout_predictions")
    order = numpy.array([float(row["log_odds"]) for row in rows])
    converts = numpy.array([row["is_conversion"] for row in rows])
    above = lambda score, others: ((score > others).sum() + (score == others).sum() / 2) / len(others)
    places = numpy.array([
        above(score, order[~converts]) if won else 1 - above(score, order[converts])
        for score, won in zip(order, converts, strict=True)
    ])
    share = numpy.where(converts, 1 / converts.sum(), 1 / (~converts).sum())
    influences = {}
    for row, influence in zip(rows, (places - places[converts].mean()) * share, strict=True):
        influences[row["lead_id"]] = influences.get(row["lead_id"], 0) + influence
    [quality] = trained.rows("from prediction.scorecard_quality")
    assert quality["auc_standard_error"] == pytest.approx(sum(i * i for i in influences.values()) ** 0.5, abs=1e-9)


def test_the_calibration_is_the_best_one(trained):
    optimize = pytest.importorskip("scipy.optimize")
    numpy = pytest.importorskip("numpy")
    rows = trained.rows("from prediction.int_example_log_odds where part = 'calibration'")
    order = numpy.array([float(row["log_odds"]) for row in rows])
    converts = numpy.array([row["is_conversion"] for row in rows])

    def loss(numbers):
        odds = numbers[0] + numbers[1] * order
        return numpy.logaddexp(0, odds).sum() - odds[converts].sum() + (numbers[0] ** 2 + (numbers[1] - 1) ** 2) / 2

    [calibration] = trained.rows("from prediction.int_scorecard_calibration")
    found = [float(calibration["calibration_intercept"]), float(calibration["calibration_slope"])]
    assert found == pytest.approx(list(optimize.minimize(loss, [0, 1], tol=1e-12).x), abs=1e-4)


def test_every_lead_but_customers_has_a_sane_prediction(trained):
    rows = trained.rows("from marts.scored_leads")
    for row in rows:
        if row["lifecycle_stage"] == "customer":
            assert row["predicted_conversion_probability"] is row["predictive_score"] is row["predictive_reasons"] is None
        else:
            assert 0 < row["predicted_conversion_probability"] < 1
            assert 0 <= row["predictive_score"] <= 100
            assert 1 <= len(row["predictive_reasons"].split("; ")) <= 3
    known = {row["label"] for row in trained.rows("from prediction.predictive_scorecard")}
    reasons = {reason.split(" ", 1)[1] for row in rows for reason in (row["predictive_reasons"] or "").split("; ") if reason}
    assert reasons <= known


def test_what_training_never_saw_has_no_weight(trained):
    bins = {(row["feature"], row["bin_kind"], row["level"]): row for row in trained.rows("from prediction.predictive_scorecard")}
    # a source of newcomers is pooled with the other rare ones, of which training has none
    assert ("lead_source", "level", "fair") not in bins
    assert bins["lead_source", "other", None]["weight"] == 0
    # a feature that nobody has, and one that is 0 for all
    assert bins["region", "missing", None]["effect"] == bins["social_followers", "zero", None]["effect"] == 0
    [fresh] = trained.rows("from prediction.int_lead_predictions where lead_id = 'N1'")
    assert 0 < fresh["predicted_conversion_probability"] < 1


def test_labels_read_as_reasons(trained):
    labels = {row["label"] for row in trained.rows("from prediction.predictive_scorecard")}
    assert {
        "saw pricing 0 times in 30 days", "saw pricing 1 time in 30 days",
        "last viewed a page never", "lead source is partner", "lead source is another value", "employees is not known",
        "employees is 0", "viewed never or long ago, halving every 14 days", "average lead",
    } - labels == set()
    assert any(re.fullmatch(r"saw pricing \d\+ times in 30 days", label) for label in labels)


def test_threads_change_no_byte(trained):
    # the card of before was fitted on as many threads as there are cores
    before = card(trained)
    profiles = trained.path / "profiles.yml"
    shipped = profiles.read_text()
    profiles.write_text(shipped.replace(
        "config_options: &offline\n", "config_options: &offline\n        threads: 1\n",
    ))
    result = trained.dbt("run", "--select", "prediction", variables=trained.vars)
    profiles.write_text(shipped)
    assert result.returncode == 0, result.stdout
    assert card(trained) == before


def proposed(project):
    """The challenger that the card proposes, as rows of the seeds."""
    rules = {
        f"{family}_rules": project.rows(f"from prediction.proposed_{family}_rules order by rule_id")
        for family in ("attribute", "activity")
    }
    with open(project.path / "seeds" / "rules" / "bands.csv", encoding="utf-8") as file:
        rules["bands"] = [{**row, "ruleset": "proposed"} for row in csv.DictReader(file) if row["ruleset"] == "default"]
    rules["rulesets"] = [{"ruleset": "proposed", "status": "challenger", "description": "What the card says"}]
    return rules


def test_the_proposed_rules_order_leads_like_the_card(trained, make_project, record_property):
    metrics = pytest.importorskip("sklearn.metrics")
    project = make_project("proposed", runs_data_tests=False)
    project.needed = ("lead_score_history",)
    project.write_input(**trained.tables)
    for seed, rows in proposed(trained).items():
        path = project.path / "seeds" / "rules" / f"{seed}.csv"
        with open(path, encoding="utf-8") as file:
            write_seed(project, seed, [*csv.DictReader(file), *rows])
    project.vars |= {**DAYS, "as_of": "2026-05-31", "history_from": ""}
    project.build()
    assert project.rows("from scoring.ruleset_problems") == []
    scores = {
        row["lead_id"]: float(row["lead_score"])
        for row in project.rows("from marts.lead_score_history where ruleset = 'proposed'")
    }
    held_out = trained.rows("from prediction.int_heldout_predictions")
    outcomes = [row["is_conversion"] for row in held_out]
    by_rules = metrics.roc_auc_score(outcomes, [scores[row["lead_id"]] for row in held_out])
    by_card = metrics.roc_auc_score(outcomes, [float(row["log_odds"]) for row in held_out])
    record_property("measured", f"held-out AUC of the card {by_card:.4f}, of the rules it proposes {by_rules:.4f}")
    assert by_rules > by_card - 0.02


def learnt(project):
    return {
        name: repr(project.rows(f"from prediction.{name} as t order by cast(t as varchar)"))
        for name in ("int_scorecard_weights", "int_scorecard_calibration", "int_heldout_predictions", "scorecard_quality")
    }


def test_what_happens_later_moves_nothing(trained):
    before = learnt(trained)
    later = [
        activity(f"L{number:04}", "page_view", f"2026-06-{day:02}", asset="/pricing/later")
        for number in range(0, 700, 3) for day in (2, 9, 30)
    ]
    wins = [
        {"opportunity_id": f"later{number}", "lead_id": f"N{number}", "created_at": "2026-07-01", "closed_at": "2026-07-02",
         "outcome": "won"}
        for number in range(30)
    ]
    trained.write_input(
        leads=trained.tables["leads"], activities=[*trained.tables["activities"], *later],
        opportunities=[*trained.tables["opportunities"], *wins],
    )
    trained.build()
    assert learnt(trained) == before
    [told] = trained.rows("select count(*) as rows from prediction.predictive_scorecard where label like 'saw pricing%'")
    assert told["rows"] > 1


def test_a_daily_run_and_a_worse_card_keep_the_former(trained):
    before = trained.rows("from prediction.predictive_scorecard order by bin_number")
    trained.build(as_of="2026-07-01", history_from="")
    [today] = trained.rows("from prediction.scorecard_quality where trained_on = '2026-07-01'")
    assert (today["status"], str(today["active_trained_on"])) == ("kept_former", "2026-06-30")
    assert trained.rows("from prediction.predictive_scorecard order by bin_number") == before
    assert trained.rows("select count(predictive_score) as leads from marts.scored_leads")[0]["leads"] > 400
    # a card that reads nothing but the industry, which says nothing
    write_seed(trained, "scorecard_features", FEATURES[1:2])
    trained.build("--full-refresh", as_of="2026-07-01")
    [today] = trained.rows("from prediction.scorecard_quality where trained_on = '2026-07-01'")
    assert (today["status"], str(today["active_trained_on"])) == ("kept_former", "2026-06-30")
    assert trained.rows("from prediction.predictive_scorecard order by bin_number") == before


def predicted(project, as_of):
    [quality] = project.rows(f"from prediction.scorecard_quality where trained_on = '{as_of}'")
    [leads] = project.rows("select count(predictive_score) as predicted from marts.scored_leads")
    return quality["status"], leads["predicted"] > 0


def test_a_card_that_reads_the_score_of_other_rules_is_put_aside(trained):
    rules = trained.path / "seeds" / "rules" / "activity_rules.csv"
    shipped = rules.read_text()
    with open(rules, encoding="utf-8") as file:
        changed = [{**row, "points": "9"} if row["rule_id"] == "pricing_page" else row for row in csv.DictReader(file)]
    assert changed != list(csv.DictReader(shipped.splitlines()))
    write_seed(trained, "activity_rules", changed)
    trained.build(as_of="2026-07-01", history_from="")
    assert predicted(trained, "2026-07-01") == ("not_enough_data", False)
    [today] = trained.rows("from prediction.scorecard_quality where trained_on = '2026-07-01'")
    assert today["reason"].endswith("; the card of before is of other rules or another horizon")
    rules.write_text(shipped)
    trained.build(as_of="2026-07-01", history_from="", conversion_horizon_days=60)
    assert predicted(trained, "2026-07-01") == ("not_enough_data", False)
    trained.build(as_of="2026-07-01", history_from="")
    assert predicted(trained, "2026-07-01") == ("kept_former", True)


def test_what_is_learnt_again_replaces_the_card_of_the_day(trained):
    trained.build(history_from="")
    assert predicted(trained, "2026-06-30") == ("active", True)
    trained.write_input(leads=trained.tables["leads"], activities=trained.tables["activities"])
    trained.build()
    assert predicted(trained, "2026-06-30") == ("not_enough_data", False)


def wide(count):
    """Leads that are judged once, a third of which convert; one attribute tells the outcome itself."""
    chance = random.Random(3)
    tables = {"leads": [], "activities": [], "opportunities": []}
    for number in range(count):
        converts = number % 3 == 0
        lead_id, month = f"L{number:04}", 3 + number % 4
        tables["leads"].append(lead(lead_id, created_at=f"2026-0{month}-10 09:00:00", teller=str(converts)))
        tables["activities"] += [
            activity(lead_id, "page_view", f"2026-0{chance.randint(1, 2)}-{chance.randint(1, 28):02}", view)
            for view in range(chance.randint(0, 12))
        ]
        if converts:
            won = f"2026-0{month}-12 10:00:00"
            tables["opportunities"].append({
                "opportunity_id": f"O{number}", "lead_id": lead_id, "created_at": won, "closed_at": won, "outcome": "won",
            })
    return tables


@pytest.fixture(scope="module")
def hostile(make_project):
    """500 features: windows of every length, one that is 0 for all, one that separates the classes."""
    project = make_project("hostile", runs_data_tests=False)
    write_seed(project, "scorecard_features", [
        {"feature": "teller", "kind": "attribute", "attribute": "teller"},
        {"feature": "zero", "kind": "activity_count", "activity_type": "never"},
        *(
            {"feature": f"views_{days}", "kind": "activity_count", "activity_type": "page_view", "window_days": days}
            for days in range(1, 499)
        ),
    ])
    write_seed(project, "scorecard_settings", settings(examples="first_date", bin_count="2"))
    project.vars |= {
        "as_of": "2026-06-30", "history_from": "2026-03-10", "history_every": "day", "conversion_horizon_days": 5,
        "custom_attributes": ["teller"],
    }
    return project


@pytest.mark.hard
def test_500_features_and_one_that_separates_stay_finite(hostile, record_property):
    hostile.write_input(**wide(300))
    hostile.build("--select", "+int_lead_predictions", "+proposed_activity_rules", "--indirect-selection", "cautious")
    [quality] = hostile.rows("from prediction.scorecard_quality")
    [size] = hostile.rows("select count(*) as bins, max(abs(weight)) as largest from prediction.predictive_scorecard")
    record_property("measured", f"500 features: {size['bins']} bins, {quality['step_count']} steps, largest weight {size['largest']}")
    assert quality["is_converged"] and quality["status"] == "active"
    assert quality["auc"] > 0.95 and size["largest"] < 10
    [largest] = hostile.rows("""
        select feature from prediction.predictive_scorecard where kind is not null
        order by abs(effect) desc, bin_number limit 1
    """)
    assert largest["feature"] == "teller"


def test_50_rows_are_refused_by_name(hostile):
    hostile.warehouse.unlink(missing_ok=True)
    hostile.write_input(**wide(50))
    hostile.build("--select", "+int_lead_predictions", "+proposed_activity_rules", "--indirect-selection", "cautious")
    [quality] = hostile.rows("from prediction.scorecard_quality")
    assert (quality["status"], quality["active_trained_on"]) == ("not_enough_data", None)
    assert hostile.rows("from prediction.int_lead_predictions") == hostile.rows("from prediction.predictive_scorecard") == []


def test_wrong_rows_of_the_seeds_are_refused_by_name(make_project):
    project = make_project("wrong_scorecard")
    project.write_input()
    write_seed(project, "scorecard_features", [
        {"feature": "f1", "kind": "atribute"}, {"feature": "f2", "kind": "attribute", "attribute": "shoe_size"},
        {"feature": "f3", "kind": "decayed_count", "activity_type": "visit"},
        {"feature": "f4", "kind": "activity_count", "window_days": "-3"}, {"feature": "f5", "kind": "recency"},
        {"feature": "f5", "kind": "recency"}, {"feature": "f6", "kind": "score", "attribute": "grade"},
    ])
    write_seed(project, "scorecard_settings", [
        *(row for row in settings(l2_penalty="none", holdout_share="1.5", examples="never") if row["setting"] != "tolerance"),
        {"setting": "temperature", "value": "3"},
    ])
    write_seed(project, "evaluation_settings", [{"setting": "interval_z", "value": "-1.96"}, {"setting": "smoothing_count", "value": "0"}])
    write_seed(project, "sales_capacity", [{"stage": "mql", "leads_per_week": "ten"}, {"stage": "sql", "leads_per_week": "2.5"}])
    output = project.build("--select", "+rulesets_are_valid", fails=True)
    found = {(row["rule_id"], row["field"]) for row in project.rows("from scoring.ruleset_problems")}
    assert found == {
        ("f1", "scorecard_features.kind"), ("f2", "scorecard_features.attribute"), ("f3", "scorecard_features.half_life_days"),
        ("f4", "scorecard_features.window_days"), ("f5", "scorecard_features.feature"), ("f6", "scorecard_features.attribute"),
        ("l2_penalty", "scorecard_settings.l2_penalty"), ("examples", "scorecard_settings.examples"),
        ("tolerance", "scorecard_settings.setting"), ("temperature", "scorecard_settings.setting"),
        ("holdout_share", "scorecard_settings.value"), ("interval_z", "evaluation_settings.interval_z"),
        ("smoothing_count", "evaluation_settings.smoothing_count"), ("mql", "sales_capacity.leads_per_week"),
    }
    assert "f2 | scorecard_features.attribute | no attribute is named shoe_size" in output
