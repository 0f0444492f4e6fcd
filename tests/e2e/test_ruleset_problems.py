"""A wrong ruleset stops the build before any score, and the message says what to write instead."""

import pytest
from conftest import lead

# what a wrong ruleset stops before, and one model that it stops
CHECKED = ("rulesets_are_valid", "int_rulesets")
RULESETS = [
    {"ruleset": "good", "status": "active", "min_score": 0, "max_score": 100},
    {"ruleset": "bad", "status": "challenger", "min_score": 0, "max_score": 100},
]
BANDS = [
    {"ruleset": ruleset, "scale": scale, "band": band, "lower_bound": bound}
    for ruleset in ("good", "bad")
    for scale in ("priority", "grade", "engagement")
    for band, bound in (("top", 50), ("bottom", ""))
]


def attribute(rule_id, **values):
    return {
        "ruleset": "bad", "rule_id": rule_id, "dimension": "explicit", "attribute": "industry", "operator": "equals",
        "operand": rule_id, "points": 5, "reason": "a reason", **values,
    }


def action(rule_id, **values):
    return {
        "ruleset": "bad", "rule_id": rule_id, "dimension": "implicit", "activity_type": rule_id, "points": 5,
        "reason": "a reason", **values,
    }


# fault: (seed, rows), the id it is refused by, the field, and words of the problem and of what to write instead
FAULTS = {
    "unknown attribute": ("attribute_rules", [attribute("a1", attribute="shoe_size")], "a1", "attribute_rules.attribute", "shoe_size", "custom_attributes"),
    "open quote": ("attribute_rules", [attribute("a60", reason="No power\nbad,a61,explicit,,industry,equals,x,5,y")], "a60", "attribute_rules.reason", "the rows that follow", "closing quote"),
    "unknown operator": ("attribute_rules", [attribute("a2", operator="like")], "a2", "attribute_rules.operator", "like", "equals"),
    "unknown attribute dimension": ("attribute_rules", [attribute("a3", dimension="implicit")], "a3", "attribute_rules.dimension", "implicit", "explicit, negative, disqualify"),
    "unknown activity dimension": ("activity_rules", [action("b3", dimension="explicit")], "b3", "activity_rules.dimension", "explicit", "implicit, negative"),
    "unknown decay": ("activity_rules", [action("b4", decay="exponential", decay_days=3)], "b4", "activity_rules.decay", "exponential", "half_life"),
    "unknown per": ("activity_rules", [action("b5", per="day")], "b5", "activity_rules.per", "day", "event, lead"),
    "two choices at once": ("activity_rules", [action("b6", per="event|lead")], "b6", "activity_rules.per", "event|lead is not known", "event, lead"),
    "number comparison of a boolean": ("attribute_rules", [attribute("a22", attribute="has_phone", operator="at_least", operand="1")], "a22", "attribute_rules.operator", "true or false", "equals"),
    "stage of a reserved name": ("stages", [{"ruleset": "bad", "stage": "Customer", "stage_order": 3, "min_score": 10}], "Customer", "stages.stage", "this name already", "another name"),
    "stage twice": ("stages", [{"ruleset": "bad", "stage": "hot", "stage_order": 4, "min_score": 9}, {"ruleset": "bad", "stage": "Hot", "stage_order": 5, "min_score": 8}], "hot", "stages.stage", "more than once", "one row"),
    "unknown ruleset": ("attribute_rules", [attribute("a6", ruleset="ugly")], "a6", "attribute_rules.ruleset", "ugly", "rulesets.csv"),
    "null points": ("attribute_rules", [attribute("a7", points="")], "a7", "attribute_rules.points", "empty", "above 0"),
    "non-numeric points": ("activity_rules", [action("b8", points="ten")], "b8", "activity_rules.points", "ten", "plain number"),
    "oversized points": ("activity_rules", [action("b9", points="10000000")], "b9", "activity_rules.points", "too large", "9999999.99"),
    "points with three decimals": ("activity_rules", [action("b10", points="1.005")], "b10", "activity_rules.points", "two decimals", "two decimals"),
    "negative explicit points": ("attribute_rules", [attribute("a11", points=-5)], "a11", "attribute_rules.points", "below 0", "above 0"),
    "zero implicit points": ("activity_rules", [action("b12", points=0)], "b12", "activity_rules.points", "must not be 0", "above 0"),
    "positive negative points": ("attribute_rules", [attribute("a13", dimension="negative")], "a13", "attribute_rules.points", "above 0", "below 0"),
    "positive nonresponse points": ("nonresponse_rules", [{"ruleset": "bad", "rule_id": "n1", "sent_activity_type": "sent", "response_activity_type": "open", "sent_count": 5, "points": 5, "reason": "r"}], "n1", "nonresponse_rules.points", "above 0", "below 0"),
    "negative surge points": ("surge_rules", [{"ruleset": "bad", "rule_id": "s1", "activity_type": "visit", "recent_days": 7, "baseline_days": 28, "min_count": 3, "ratio": 2, "points": -5, "reason": "r"}], "s1", "surge_rules.points", "below 0", "above 0"),
    "positive dormancy points": ("dormancy_rules", [{"ruleset": "bad", "rule_id": "d1", "inactive_days": 30, "points": 5, "reason": "r"}], "d1", "dormancy_rules.points", "above 0", "below 0"),
    "operand missing": ("attribute_rules", [attribute("a14", operand="")], "a14", "attribute_rules.operand", "nothing to compare", "a value"),
    "empty list": ("attribute_rules", [attribute("a15", operator="in", operand="")], "a15", "attribute_rules.operand", "nothing to compare", "a|b|c"),
    "range without an end": ("attribute_rules", [attribute("a16", attribute="employee_count", operator="between", operand="50")], "a16", "attribute_rules.operand", "50", "50..200"),
    "range of three": ("attribute_rules", [attribute("a43", attribute="employee_count", operator="between", operand="1..2..3")], "a43", "attribute_rules.operand", "1..2..3", "50..200"),
    "range upside down": ("attribute_rules", [attribute("a17", attribute="employee_count", operator="between", operand="200..50")], "a17", "attribute_rules.operand", "200..50", "lower one first"),
    "comparison with a word": ("attribute_rules", [attribute("a18", attribute="postal_code", operator="at_least", operand="many")], "a18", "attribute_rules.operand", "many", "plain number"),
    "number equal to a word": ("attribute_rules", [attribute("a19", attribute="employee_count", operand="many")], "a19", "attribute_rules.operand", "many", "plain number"),
    "boolean equal to a word": ("attribute_rules", [attribute("a20", attribute="has_phone", operand="maybe")], "a20", "attribute_rules.operand", "maybe", "true or false"),
    "decay without days": ("activity_rules", [action("b21", decay="linear")], "b21", "activity_rules.decay_days", "linear", "above 0"),
    "decay of no days": ("activity_rules", [action("b22", decay="half_life", decay_days=0)], "b22", "activity_rules.decay_days", "not above 0", "above 0"),
    "window of no days": ("activity_rules", [action("b23", window_days=-1)], "b23", "activity_rules.window_days", "not above 0", "above 0"),
    "half an event": ("activity_rules", [action("b24", min_count=1.5)], "b24", "activity_rules.min_count", "whole number", "whole number"),
    "group over two dimensions": ("attribute_rules", [attribute("a25", criteria_group="g1"), attribute("a26", criteria_group="g1", dimension="negative", points=-5)], "a26", "attribute_rules.criteria_group", "g1", "all explicit"),
    "group over two axes": ("nonresponse_rules", [{"ruleset": "bad", "rule_id": "n2", "criteria_group": "g2", "sent_activity_type": "sent", "response_activity_type": "open", "sent_count": 4, "points": -5, "reason": "r"}], "n2", "nonresponse_rules.criteria_group", "g2", "of one seed"),
    "two open bands": ("bands", [{"ruleset": "bad", "scale": "grade", "band": "other", "lower_bound": ""}], "grade", "bands.lower_bound", "2 bands without", "exactly one"),
    "two equal bounds": ("bands", [{"ruleset": "bad", "scale": "priority", "band": "other", "lower_bound": 50}], "top", "bands.lower_bound", "begin at 50", "of its own"),
    "unknown scale": ("bands", [{"ruleset": "bad", "scale": "colour", "band": "red", "lower_bound": 1}], "red", "bands.scale", "colour", "priority, grade, engagement"),
    "cap upside down": ("group_caps", [{"ruleset": "bad", "criteria_group": "g3", "min_points": 9, "max_points": 1}], "g3", "group_caps.min_points", "above max_points", "lower number"),
    "duplicate rule id": ("activity_rules", [action("a7", activity_type="other")], "a7", "rule_id", "more than one rule", "of its own"),
    "two identical rules": ("activity_rules", [action("b27", activity_type="same"), action("b28", activity_type="Same ")], "b28", "activity_rules", "same as the rule b27", "one of the two"),
    "stage out of reach": ("stages", [{"ruleset": "bad", "stage": "mql", "stage_order": 1, "min_score": 101}], "mql", "stages.min_score", "at most 100", "lower minimum"),
    "stage order missing": ("stages", [{"ruleset": "bad", "stage": "sql", "min_score": 10}], "sql", "stages.stage_order", "empty", "plain number"),
}
# further rows that a fault needs beside its own
COMPANIONS = {"attribute_rules": [attribute("a27", dimension="negative", points=-1, criteria_group="g2")]}


@pytest.fixture(scope="module")
def wrong(make_project):
    project = make_project("wrong_rulesets")
    project.write_input()
    seeds = {"rulesets": RULESETS, "bands": BANDS}
    for seed, rows in COMPANIONS.items():
        seeds.setdefault(seed, []).extend(rows)
    for seed, rows, *_ in FAULTS.values():
        seeds[seed] = [*seeds.get(seed, []), *rows]
    project.write_rules(**seeds)
    project.output = project.build(fails=True)
    return project


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_refused_by_its_id(wrong, fault):
    _, _, rule_id, field, problem, write_instead = FAULTS[fault]
    printed = [line.split(" | ") for line in wrong.output.splitlines() if line.count(" | ") == 4]
    assert any(
        row[1:3] == [rule_id, field] and problem in row[3] and write_instead in row[4] for row in printed
    ), "\n".join(map(str, printed))


def test_nothing_is_scored_under_a_wrong_ruleset(wrong):
    built = {row["name"] for row in wrong.rows("select table_name as name from information_schema.tables")}
    assert "ruleset_problems" in built
    assert not built & {"int_rulesets", "int_point_ledger", "int_scored_leads", "scored_leads"}


def test_every_problem_is_a_fault_of_this_list(wrong):
    known = {(rule_id, field) for _, _, rule_id, field, _, _ in FAULTS.values()}
    known |= {("a25", "attribute_rules.criteria_group"), ("a27", "attribute_rules.criteria_group")}
    found = {(row["rule_id"], row["field"]) for row in wrong.rows("from scoring.ruleset_problems")}
    assert found == known


@pytest.mark.parametrize(
    ("statuses", "words"),
    [(("active", "active"), "more than one ruleset is active"), (("preset", "challenger"), "no ruleset is active")],
)
def test_exactly_one_ruleset_must_be_active(make_project, statuses, words):
    project = make_project("active")
    project.needed = CHECKED
    project.write_input()
    rulesets = [{**ruleset, "status": status} for ruleset, status in zip(RULESETS, statuses, strict=True)]
    project.write_rules(rulesets=rulesets, bands=BANDS)
    assert words in project.build(fails=True)


def test_ruleset_that_a_variable_names_must_exist(make_project):
    project = make_project("picked")
    project.needed = CHECKED
    project.write_input()
    project.write_rules(rulesets=RULESETS, bands=BANDS)
    assert "nope | nope | the variable rulesets | no ruleset is named nope" in project.build(fails=True, rulesets="bad, nope")


def test_empty_lines_of_a_seed_are_no_rows(make_project):
    project = make_project("empty_lines", runs_data_tests=False)
    project.needed = ("lead_scores",)
    project.write_input()
    project.write_rules(rulesets=RULESETS, bands=BANDS)
    for seed in (project.path / "seeds" / "rules").glob("*.csv"):
        columns = seed.read_text().split("\n")[0].count(",")
        seed.write_text(seed.read_text() + "\n" + "," * columns + "\n")
    project.build()
    assert len(project.rows("from scoring.int_rulesets")) == 2


def test_bounds_upside_down_and_status_unknown(make_project):
    project = make_project("bounds")
    project.needed = CHECKED
    project.write_input()
    project.write_rules(
        rulesets=[RULESETS[0], {"ruleset": "bad", "status": "draft", "min_score": 9, "max_score": 1}], bands=BANDS
    )
    output = project.build(fails=True)
    assert "min_score is above max_score" in output
    assert "draft is not known | one of active, challenger, preset, archived" in output


def test_a_run_without_tests_stops_at_a_wrong_ruleset(make_project):
    project = make_project("untested", runs_data_tests=False)
    project.needed = ("lead_scores",)
    project.write_input(leads=[lead("l1")])
    project.write_rules(rulesets=RULESETS, bands=BANDS)
    project.build()
    assert len(project.rows("from marts.lead_scores")) == 2
    project.write_rules(rulesets=RULESETS, bands=BANDS, attribute_rules=[attribute("a1", points="ten"), attribute("a2", points="two")])
    output = project.build(fails=True)
    for rule, points in (("a1", "ten"), ("a2", "two")):
        assert f"bad | {rule} | attribute_rules.points | {points} is not a number | a plain number such as 10 or 2.5\n" in output
    assert "the rulesets have 2 problems. What to do: put right what is printed above" in " ".join(output.split())
    assert len(project.rows("from marts.lead_scores")) == 2


def test_a_slip_is_printed_and_stops_nothing(make_project):
    project = make_project("slips")
    project.needed = ("ruleset_warnings", "rulesets_mean_what_they_say")
    project.write_input()
    project.write_rules(
        stages=[{"ruleset": "bad", "stage": "open", "stage_order": 1}],
        dormancy_rules=[
            {"ruleset": "bad", "rule_id": name, "inactive_days": 30, "points": points, "reason": "Quiet"}
            for name, points in (("d1", -1), ("d2", -2))
        ],
        rulesets=RULESETS, bands=[*BANDS, {"ruleset": "bad", "scale": "grade", "band": "best", "lower_bound": 99}],
        activity_rules=[action("b1", activity_type="pageview")],
        attribute_rules=[attribute("a1", operator="is_present", operand="x", criteria_group="Web")],
        group_caps=[{"ruleset": "bad", "criteria_group": "Web", "min_points": 3}],
    )
    printed = project.build().splitlines()
    assert "bad | a1 | attribute_rules.operand | is_present compares with nothing | equals to compare with it, or an empty field" in printed
    assert {line.split(" | ")[1] for line in printed if line.count(" | ") == 4} == {
        "rule_id", "a1", "b1", "d2", "open", "Web", "grade best", "priority top", "grade top", "engagement top",
    }


@pytest.mark.parametrize(("change", "words"), [((",", ";"), "no column ruleset"), (("points", "Point"), "no column points")])
def test_a_seed_whose_columns_are_not_there_is_named(make_project, change, words):
    project = make_project("columns")
    path = project.path / "seeds" / "rules" / "dormancy_rules.csv"
    path.write_text(path.read_text().replace(*change))
    result = project.dbt("seed", "--select", "dormancy_rules", variables=project.vars)
    assert result.returncode != 0
    assert f"the seed dormancy_rules.csv has {words}" in " ".join(result.stdout.split()) and "commas" in result.stdout
