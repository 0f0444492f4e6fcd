"""A ruleset with one fault is refused by the id of what is wrong in it, and a ruleset without one is not.

Each try takes a valid random ruleset and puts one fault of the specification into it; all tries stand in the seeds at
once, each under its own name. RULESET_TRIES says how many of each fault. What is said of the first try of each is in
ruleset_messages.csv. When a message changes on purpose, write the file anew and read its diff:

    WRITE_MESSAGES=1 .venv/bin/python -m pytest -p no:xdist -o addopts= tests/promises/test_generated_rulesets.py
"""

import csv
import itertools
import os
import random
from pathlib import Path

import pytest
from reference import random_project

RULESET_TRIES = int(os.environ.get("RULESET_TRIES", "1"))
MESSAGES = Path(__file__).with_name("ruleset_messages.csv")
FAMILIES = ["attribute_rules", "activity_rules", "nonresponse_rules", "surge_rules", "dormancy_rules"]
NAMES = {"rulesets": "ruleset", "group_caps": "criteria_group", "bands": "band", "stages": "stage"}
COMPARISONS = ("at_least", "at_most", "more_than", "less_than")
NUMBER_ATTRIBUTES = tuple(random_project.NUMBERS)
# what no number, no choice and no points look like
WORDS = ("ten", "1,5", "12 000", "0x1F", "nan", "inf", "--1", "1..2", "½")
TOO_LARGE = ("10000000", "-10000000", "99999999.99", "1e7", "1e2")
TOO_FINE = ("1.005", "-0.001", "2.999")


def change(rng, rules, table, suits, **values):
    """Overwrites fields of a random row that suits, each with the value or one of a tuple; gives its id and the row."""
    row = rng.choice([row for row in rules[table] if suits(row)])
    row |= {column: rng.choice(value) if isinstance(value, tuple) else value for column, value in values.items()}
    return row[NAMES.get(table, "rule_id")], row


def sets(table, field, value, reported=None, suits=lambda row: True, **others):
    """A fault that writes the value (or one of a tuple) into the field of a row that suits it."""

    def fault(rng, rules):
        name, _ = change(rng, rules, table, suits, **{field: value, **others})
        return {(name, reported or f"{table}.{field}")}

    return fault


def points_of(family, dimension, value):
    return sets(family, "points", value, suits=lambda row: row.get("dimension", dimension) == dimension)


def repeated_rule(family):
    def fault(rng, rules):
        row = dict(rng.choice([row for row in rules[family] if row.get("dimension") != "disqualify"]))
        rules[family].append(row | {"rule_id": row["rule_id"] + " again"})
        return {(row["rule_id"] + " again", family)}

    return fault


def in_other_words(operator, operand):
    """The operand written in another way; None where there is none."""
    if operator in ("in", "not_in"):
        return " | ".join(reversed(operand.upper().split("|")))
    if operator in ("equals", "not_equals"):
        return None if "|" in operand else f" {operand} "
    if operator == "between":
        return operand.replace("..", " .. ")
    if operator in COMPARISONS:
        return f"{float(operand)}0"
    return None if operand else "not read"


def rule_in_other_words(rng, rules):
    row = dict(rng.choice([row for row in rules[ATTRIBUTE] if in_other_words(row["operator"], row["operand"])]))
    other = {"rule_id": row["rule_id"] + " again", "operand": in_other_words(row["operator"], row["operand"])}
    rules[ATTRIBUTE].append(row | other | {"operator": row["operator"].replace("equals", "in")})
    return {(other["rule_id"], ATTRIBUTE)}


def id_of_another_family(rng, rules):
    first, second = rng.sample(FAMILIES, 2)
    rule_id = rng.choice(rules[first])["rule_id"]
    rng.choice(rules[second])["rule_id"] = rule_id
    return {(rule_id, "rule_id")}


def group_over(first, second, **dimensions):
    """A group with one rule of each family, and no other."""

    def fault(rng, rules):
        found = set()
        for family in (first, second) if first != second else (first, first):
            dimension = dimensions[f"{family}_{len(found)}"]
            rows = [row for row in rules[family] if row.get("dimension", dimension) == dimension and row["criteria_group"] != "torn"]
            row = rng.choice(rows)
            row["criteria_group"] = "torn"
            found.add((row["rule_id"], f"{family}.criteria_group"))
        return found

    return fault


def without_open_band(rng, rules):
    row = rng.choice([row for row in rules["bands"] if not row["lower_bound"]])
    row["lower_bound"] = "-500"
    return {(row["scale"], "bands.lower_bound")}


def two_open_bands(rng, rules):
    row = rng.choice([row for row in rules["bands"] if row["lower_bound"]])
    row["lower_bound"] = None
    return {(row["scale"], "bands.lower_bound")}


def bound_of_a_word(rng, rules):
    name, row = change(rng, rules, "bands", lambda row: row["lower_bound"], lower_bound=WORDS)
    # the scale then has no bound there, either
    return {(name, "bands.lower_bound"), (row["scale"], "bands.lower_bound")}


def equal_bounds(rng, rules):
    row = rng.choice([row for row in rules["bands"] if row["lower_bound"]])
    rules["bands"].append(row | {"band": "zz"})
    return {("zz", "bands.lower_bound")}


def band_twice(rng, rules):
    row = rng.choice(rules["bands"])
    rules["bands"].append(row | {"lower_bound": "4321"})
    return {(row["band"], "bands.band")}


def again(table, field, **changes):
    """A row that stands there twice."""

    def fault(rng, rules):
        row = rng.choice(rules[table])
        rules[table].append(row | changes)
        return {(row[NAMES[table]], f"{table}.{field}")}

    return fault


def cap_upside_down(rng, rules):
    rules["group_caps"].append({"ruleset": rules["rulesets"][0]["ruleset"], "criteria_group": "upside down", "min_points": "9",
                                "max_points": "-9.5"})
    return {("upside down", "group_caps.min_points")}


def bounds_upside_down(rng, rules):
    rules["rulesets"][0] |= {"min_score": "50", "max_score": "49.99"}
    # stages above the new maximum would be a second fault
    rules["stages"] = []
    return {(rules["rulesets"][0]["ruleset"], "rulesets.min_score")}


def stage_out_of_reach(rng, rules):
    rules["rulesets"][0]["max_score"] = "100"
    row = rng.choice(rules["stages"])
    row["min_score"] = rng.choice(("100.01", "5000"))
    return {(row["stage"], "stages.min_score")}


def fit_out_of_reach(rng, rules):
    row = rng.choice(rules["stages"])
    row["min_fit_score"] = "99999999"
    return {(row["stage"], "stages.min_fit_score")}


def left_above_entry(rng, rules):
    row = rng.choice([row for row in rules["stages"] if row.get("min_score")])
    row["leave_below"] = "5000"
    return {(row["stage"], "stages.leave_below")}


ATTRIBUTE, ACTIVITY = "attribute_rules", "activity_rules"
# a ruleset that nobody has is named for the one that it was taken from
NOBODY = "nobody's "
KEPT = [(ACTIVITY, "window_days"), (ACTIVITY, "min_count"), (ACTIVITY, "max_per_day"), ("nonresponse_rules", "sent_count"),
        ("surge_rules", "recent_days"), ("surge_rules", "baseline_days"), ("surge_rules", "min_count")]


def of_nobody(table):
    def fault(rng, rules):
        name, row = change(rng, rules, table, is_no_disqualifier)
        row["ruleset"] = NOBODY + row["ruleset"]
        if table in FAMILIES:
            row["criteria_group"] = None
        return {(name, f"{table}.ruleset")}

    return fault


def has_operator(*operators):
    return lambda row: row["operator"] in operators


def is_no_disqualifier(row):
    return row.get("dimension") != "disqualify"


def is_good(row):
    return row["dimension"] in ("explicit", "implicit")


FAULTS = {
    "unknown attribute": sets(ATTRIBUTE, "attribute", ("shoe_size", "email", "job title", "industry;")),
    "unknown operator": sets(ATTRIBUTE, "operator", ("like", "=", "equals|in", "not equals"), suits=lambda row: row["operand"]),
    "unknown dimension of an attribute rule": sets(ATTRIBUTE, "dimension", ("implicit", "fit", "firmographic"), suits=is_good,
                                                   criteria_group=None),
    "unknown dimension of an activity rule": sets(ACTIVITY, "dimension", ("explicit", "disqualify"), suits=is_good,
                                                  criteria_group=None),
    "unknown decay": sets(ACTIVITY, "decay", ("exponential", "halflife", "linear|none")),
    "unknown per": sets(ACTIVITY, "per", ("day", "events")),
    "unknown status": sets("rulesets", "status", ("draft", "activ", "")),
    "unknown scale": lambda rng, rules: (
        rules["bands"].append({"ruleset": rules["rulesets"][0]["ruleset"], "scale": "colour", "band": "red", "lower_bound": "1"})
        or {("red", "bands.scale")}
    ),
    "decay without days": sets(ACTIVITY, "decay_days", None, suits=lambda row: row["decay"] in ("linear", "half_life")),
    "decay of no days": sets(ACTIVITY, "decay_days", ("0", "-1", "-0.5", "0.0000001"), decay=("linear", "half_life")),
    "decay of a word": sets(ACTIVITY, "decay_days", WORDS, decay=("none",)),
    "limit of no points": sets(ACTIVITY, "max_points", ("0", "-5")),
    "ratio of nothing": sets("surge_rules", "ratio", ("0", "-2")),
    "silence below 0": sets("dormancy_rules", "inactive_days", "-1"),
    "minimum of a stage is a word": sets("stages", "min_score", WORDS, leave_below=None),
    "order of a stage is missing": sets("stages", "stage_order", (None, "first")),
    "bound of a band is a word": bound_of_a_word,
    "bound of a ruleset is a word": sets("rulesets", "max_score", WORDS),
    "bound of a ruleset is too large": sets("rulesets", "min_score", "-10000000"),
    "cap is a word": sets("group_caps", "min_points", WORDS),
    "nothing to compare with": sets(ATTRIBUTE, "operand", (None, " "), suits=has_operator("equals", "contains", "in", "starts_with")),
    "list of nothing": sets(ATTRIBUTE, "operand", ("|", " | |"), suits=has_operator("in", "not_in")),
    "no range": sets(ATTRIBUTE, "operand", ("50", "50..", "..50", "a..b", "50-60", "1..2..3"), suits=has_operator("between")),
    "range upside down": sets(ATTRIBUTE, "operand", ("200..50", "1..-1", "0.2..0.1"), suits=has_operator("between")),
    "comparison with a word": sets(ATTRIBUTE, "operand", ("many", "10 people", "1,000"), suits=has_operator(*COMPARISONS)),
    "number equal to a word": sets(ATTRIBUTE, "operand", ("many", "12|x"), attribute=NUMBER_ATTRIBUTES,
                                   suits=has_operator("equals", "not_equals", "in", "not_in")),
    "boolean equal to a word": sets(ATTRIBUTE, "operand", ("maybe", "yes", "1"), attribute=("has_phone", "email_opt_out"),
                                    suits=has_operator("equals", "not_equals")),
    "number comparison of a boolean": sets(ATTRIBUTE, "operator", COMPARISONS, attribute=("has_phone", "email_opt_out"), operand="1"),
    "id of another rule": id_of_another_family,
    "group over two dimensions": group_over(ATTRIBUTE, ATTRIBUTE, attribute_rules_0="explicit", attribute_rules_1="negative"),
    "group over fit and engagement": group_over(ATTRIBUTE, "nonresponse_rules", attribute_rules_0="negative", nonresponse_rules_1="negative"),
    "group over explicit and implicit": group_over(ATTRIBUTE, "surge_rules", attribute_rules_0="explicit", surge_rules_1="implicit"),
    "no open band": without_open_band,
    "two open bands": two_open_bands,
    "equal bounds": equal_bounds,
    "band twice": band_twice,
    "cap twice": again("group_caps", "criteria_group", max_points="4321"),
    "stage twice": again("stages", "stage", stage_order="4321"),
    "ruleset twice": again("rulesets", "ruleset", description="again"),
    "cap upside down": cap_upside_down,
    "bounds upside down": bounds_upside_down,
    "stage out of reach": stage_out_of_reach,
    "fit out of reach": fit_out_of_reach,
    "stage left above its entry": left_above_entry,
    "stage with a name of the lifecycle": lambda rng, rules: (
        change(rng, rules, "stages", lambda row: True, stage="Customer") and {("Customer", "stages.stage")}
    ),
    **{f"points missing, {family}": points_of(family, dimension, (None, " ")) for family, dimension in [
        (ATTRIBUTE, "explicit"), (ATTRIBUTE, "negative"), (ACTIVITY, "implicit"), ("nonresponse_rules", "negative"),
        ("surge_rules", "implicit"), ("dormancy_rules", "decay")]},
    **{f"points are a word, {family}": sets(family, "points", WORDS) for family in FAMILIES},
    **{f"points too large, {family}": sets(family, "points", TOO_LARGE) for family in FAMILIES},
    **{f"points too fine, {family}": sets(family, "points", TOO_FINE) for family in FAMILIES},
    **{f"points of the wrong sign, {family} {dimension}": points_of(family, dimension, wrong) for family, dimension, wrong in [
        (ATTRIBUTE, "explicit", ("-5", "0", "-0.01")), (ATTRIBUTE, "negative", ("5", "0", "+1")),
        (ACTIVITY, "implicit", ("-5", "0")), (ACTIVITY, "negative", ("5", "0")), ("nonresponse_rules", "negative", ("5", "0")),
        ("surge_rules", "implicit", ("-5", "0")), ("dormancy_rules", "decay", ("5", "0"))]},
    **{f"identical rules, {family}": repeated_rule(family) for family in FAMILIES},
    **{f"{field} is not above 0, {family}": sets(family, field, ("0", "-1")) for family, field in KEPT},
    **{f"{field} is not whole, {family}": sets(family, field, ("1.5", "0.25", "12345678901")) for family, field in KEPT},
    **{f"{field} is a word, {family}": sets(family, field, WORDS) for family, field in KEPT},
    **{f"id missing, {family}": lambda rng, rules, family=family: (
        change(rng, rules, family, lambda row: True, rule_id=None) and {(None, f"{family}.rule_id")}) for family in FAMILIES},
    **{f"{field} missing, {family}": sets(family, field, (None, "\t")) for family, field in [
        (ATTRIBUTE, "attribute"), (ACTIVITY, "activity_type"), ("nonresponse_rules", "sent_activity_type"),
        ("nonresponse_rules", "response_activity_type"), ("surge_rules", "ratio"), ("dormancy_rules", "inactive_days")]},
    **{f"unknown ruleset, {table}": of_nobody(table) for table in [*FAMILIES, "group_caps", "stages"]},
    "identical rules in other words": rule_in_other_words,
}


def valid_ruleset(seed, name):
    """A random ruleset of its own name, whose groups, caps and stages leave room for one fault only."""
    rules = {table: [] for table in random_project.RULES}
    rng = random.Random(seed)
    for table, rows in random_project.Rules(rng, name, "archived", random_project.TEXTS).tables.items():
        rules[table] = [dict.fromkeys([*random_project.RULES[table].split(), "leave_below"]) | row for row in rows]
    return rules


def generated():
    """All rulesets in one set of seeds, and per ruleset what must be refused in it."""
    seeds = {table: [] for table in random_project.RULES}
    active = valid_ruleset(0, "good")
    active["rulesets"][0]["status"] = "active"
    expected, rulesets = {"good": set()}, [active]
    for number, fault in enumerate(FAULTS):
        for attempt in range(RULESET_TRIES):
            name = f"{fault} {attempt}"
            for further in itertools.count():
                rules = valid_ruleset(100000 * further + 1000 * attempt + number + 1, name)
                try:
                    expected[name] = FAULTS[fault](random.Random(f"{number} {attempt}"), rules)
                    break
                except IndexError:
                    # no row of this ruleset can have the fault
                    pass
            rulesets.append(rules)
    for rules in rulesets:
        for table, rows in rules.items():
            seeds[table] += rows
    return seeds, expected


@pytest.fixture(scope="module")
def problems(compiled):
    """What is found wrong, per ruleset: (rule id, field): (problem, what to write instead)."""
    seeds, compiled.expected = generated()
    compiled.load_rules(**seeds)
    compiled.run("ruleset_problems")
    compiled.found = {name: {} for name in compiled.expected}
    for row in compiled.rows("from scoring.ruleset_problems order by all"):
        compiled.found[row["ruleset"].removeprefix(NOBODY)][row["rule_id"], row["field"]] = (row["problem"], row["write_instead"])
    return compiled


def test_each_fault_is_refused_by_its_id_and_nothing_else_is(problems):
    wrong = {
        name: (set(problems.found[name]), ids) for name, ids in problems.expected.items() if set(problems.found[name]) != ids
    }
    assert wrong == {}


def test_every_problem_says_what_to_write_instead(problems):
    for found in problems.found.values():
        for problem, write_instead in found.values():
            assert problem and write_instead


def test_messages_are_those_that_were_reviewed(problems):
    found = [
        [fault, rule_id or "", field, problem, write_instead]
        for fault in FAULTS
        for (rule_id, field), (problem, write_instead) in sorted(
            problems.found[f"{fault} 0"].items(), key=lambda item: (item[0][0] or "", item[0][1]))
    ]
    header = ["fault", "rule_id", "field", "problem", "write_instead"]
    if os.environ.get("WRITE_MESSAGES"):
        with open(MESSAGES, "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *found])
    with open(MESSAGES, newline="", encoding="utf-8") as file:
        reviewed = list(csv.reader(file))
    assert [header, *found] == reviewed, "to accept the new messages, see the top of this file"
