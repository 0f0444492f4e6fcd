"""Any text is only data, in the input and in the rules: what goes in comes out, nothing of it runs, nothing is lost.

GENERATED_TEXTS says how many texts stand in the input, RULE_TEXTS how many in the rules, BUILT_TEXTS how many rules dbt
itself loads and scores (0: tests/e2e/test_hostile_input.py does that with a list of texts).
"""

import csv
import os
import random
import sys
import unicodedata

import pytest
from conftest import CONTRACT, SHARED_DATA, activity, lead
from reference import random_project

GENERATED_TEXTS = int(os.environ.get("GENERATED_TEXTS", "1000"))
RULE_TEXTS = int(os.environ.get("RULE_TEXTS", "150"))
BUILT_TEXTS = int(os.environ.get("BUILT_TEXTS", "0"))
TODAY = str(random_project.TODAY)
PIECES = [
    "'", "''", '"', '""', "`", "\\", "\\'", "\\n", "\\x27", "$$", "$tag$", "--", "-- ", "/*", "*/", ";", "#", "//", "{{", "}}", "{%", "%}", "{#",
    "#}", "{{ 1/0 }}", "{% raw %}", "{{ ref('leads') }}", "{{ env_var('HOME') }}", "${HOME}", "$(id)", "%s", "%(a)s", "?", "$1", ":a", "{0}",
    "select", " union all ", "drop table marts.scored_leads", "or 1=1", "null", "NULL", "true", "nan", "1e5", "007", "0x1F", "%", "_", "100%_",
    "*", ".*", "(?i)a", "[a-z]", "^", "$", "|", "a|b", "..", "1..5", ",", ";;", "\t", "\n", "\r", "\r\n", " ", "\u00a0", "\u2028", "\u3000",
    "\u200b", "\u202e", "\ufeff", "\ufffd", "\ufffe", "e\u0301", "é", "ß", "İ", "ı", "ſ", "Ω", "你好", "😀", "👩‍💻", "<script>", "=1+1", "@SUM(A1)", "&amp;",
    "\x1b[31m", "\x7f", "\x85", "\b", "\0", "a", "B", "0",
]
BLANKS = "".join(chr(code) for code in range(sys.maxunicode + 1) if chr(code) in "\t\n\v\f\r" or unicodedata.category(chr(code))[0] == "Z")
TEXT_COLUMNS = {
    "leads": ("lead_id account_id email first_name last_name job_title phone company_name industry country region city postal_code"
              " lead_source owner_id").split(),
    "accounts": "account_id account_name domain industry country account_type".split(),
    "activities": "activity_id lead_id asset campaign".split(),
    "opportunities": "opportunity_id lead_id account_id".split(),
}
DATES = {"leads": "created_at", "activities": "occurred_at", "opportunities": "created_at"}
MARK = "zq8x"


def character(rng):
    """Any character but halves of a pair."""
    code = rng.choice((rng.randrange(1, 0x20), rng.randrange(0x20, 0x100), rng.randrange(0x100, 0x10000), rng.randrange(0x10000, 0x110000)))
    return "x" if 0xD800 <= code < 0xE000 else chr(code)


def texts(count, seed):
    """So many texts, no two of which are the same in any case: each has a number of its own."""
    rng = random.Random(seed)
    found = []
    for number in range(count):
        parts = [rng.choice(PIECES) if rng.random() < 0.7 else character(rng) for _ in range(rng.randint(1, 9))]
        parts.insert(rng.randint(0, len(parts)), f"{MARK}{number}x")
        found.append("".join(parts))
    return found


def objects(source):
    return source.rows("select table_schema, table_name, table_type from information_schema.tables order by all")


def raw_tables(values):
    """Each text in all text columns of a row of each table, all of which belong together."""
    return {
        table: [
            {**dict.fromkeys(columns, text), **({DATES[table]: "2026-03-01 09:00:00"} if table in DATES else {}),
             **({"activity_type": "page_view"} if table == "activities" else {})}
            for text in values
        ]
        for table, columns in TEXT_COLUMNS.items()
    }


def write_quoted(project, tables):
    """Writes the tables as CSV with every value in quotes, as a carriage return needs them and Python leaves them out."""
    project.write_input()
    for table, rows in tables.items():
        with open(project.input / f"{table}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, CONTRACT[table], quoting=csv.QUOTE_ALL, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def lost(compiled, values):
    """What of the texts did not come out as it went in, by where it was looked for."""
    write_quoted(compiled.project, raw_tables(values))
    compiled.present_files(dict.fromkeys(CONTRACT, "csv"))
    compiled.run("scored_leads", "scored_accounts", "lead_contacts", "input_reconciliation", "quarantined_records", "invalid_values")
    expected = sorted(text.strip(BLANKS) for text in values)
    places = {f"signals.int_{table}": columns for table, columns in TEXT_COLUMNS.items()} | {
        "marts.scored_leads": ["lead_id", "account_id", "lead_source", "owner_id"],
        "marts.scored_accounts": TEXT_COLUMNS["accounts"],
        "restricted.lead_contacts": ["lead_id", "first_name", "last_name", "email", "phone", "owner_id"],
    }
    wrong = {}
    for place, columns in places.items():
        rows = compiled.rows(f"select {', '.join(columns)} from {place}")
        for column in columns:
            found = sorted(row[column] or "" for row in rows)
            if found != expected:
                wrong[place, column] = [pair for pair in zip(found, expected) if pair[0] != pair[1]][:2] or (len(found), len(expected))
    found = sorted(row["text_value"] or "" for row in compiled.rows("from signals.int_lead_attributes where attribute = 'city'"))
    wrong |= {} if found == expected else {"int_lead_attributes": found[:2]}
    joined = compiled.rows("select lead_id from marts.scored_leads where activity_count <> 1 or lifecycle_stage <> 'opportunity'")
    wrong |= {"joined to another row": joined} if joined else {}
    set_aside = compiled.rows("from quarantine.quarantined_records") + compiled.rows("from quarantine.invalid_values")
    return wrong | ({"set aside": set_aside} if set_aside else {})


def test_generated_text_in_the_input_comes_out_as_it_went_in(compiled):
    before = objects(compiled)
    assert lost(compiled, texts(GENERATED_TEXTS, 1)) == {}
    assert objects(compiled) == before


def test_the_hostile_list_in_the_input_comes_out_as_it_went_in(compiled):
    path = SHARED_DATA / "hostile_inputs.csv"
    if not path.exists():
        pytest.skip(f"the list is not there: {path}")
    with open(path, newline="", encoding="utf-8") as file:
        cells = {cell for row in csv.reader(file) for cell in row if cell.strip(BLANKS)}
    # two that differ in blanks at their ends only are one
    values = list({cell.strip(BLANKS): cell for cell in cells}.values())
    assert len(values) > 20
    assert lost(compiled, values) == {}


# ---- rules ---------------------------------------------------------------------------------------


def rule_texts(count, seed):
    """Texts with the one kind of line end that a seed knows, and without addresses, which are masked in evidence."""
    return [text.replace("\r\n", "\n").replace("\r", "\n").replace("@", "(at)").strip(BLANKS) for text in texts(count, seed)]


def rules_of(values):
    """Rules all of whose texts are these; the first ones name the ruleset, its bands and its stage."""
    ruleset, high, low, stage, *values = values
    rules = {
        "rulesets": [{"ruleset": ruleset, "status": "active", "description": low}],
        "bands": [{"ruleset": ruleset, "scale": scale, "band": band, "lower_bound": bound}
                  for scale in ("priority", "grade", "engagement") for band, bound in ((high, "3"), (low, ""))],
        "stages": [{"ruleset": ruleset, "stage": stage, "stage_order": "1", "min_score": "5"}],
        "attribute_rules": [], "activity_rules": [], "group_caps": [],
    }
    for number, text in enumerate(values):
        # next to the text of one rule stand those of others
        reason, group = values[number - 1], values[number - 2]
        rules["attribute_rules"].append({
            "ruleset": ruleset, "rule_id": text, "dimension": "explicit", "criteria_group": group, "attribute": "job_title",
            "operator": ("equals", "contains", "starts_with", "ends_with")[number % 4], "operand": text, "points": "5", "reason": reason,
        })
        rules["group_caps"].append({"ruleset": ruleset, "criteria_group": group, "max_points": "3"})
        rules["activity_rules"].append({
            "ruleset": ruleset, "rule_id": f"{text} done", "dimension": "implicit", "activity_type": text, "asset_category": "other",
            "points": "2", "reason": reason,
        })
    return rules


def input_of(values):
    """A lead for each text that is its title, and another one that did it."""
    return {
        "leads": [row for text in values for row in (lead(f"is {text}", job_title=text), lead(f"did {text}"))],
        "activities": [activity(f"did {text}", text, TODAY) for text in values],
    }


def expected_ledger(values):
    expected = []
    for number, text in enumerate(values):
        reason, group = values[number - 1], values[number - 2]
        expected += [
            (f"is {text}", text, group, 5, reason, f"job title is {text}"),
            (f"is {text}", None, group, -2, f"Limit of the group {group}", None),
            (f"did {text}", f"{text} done", None, 2, reason, None),
        ]
    return sorted(expected, key=repr)


def found_ledger(source):
    rows = source.rows("from marts.point_ledger")
    return sorted(
        ((row["lead_id"], row["rule_id"], row["criteria_group"], int(row["points"]), row["reason"],
          row["evidence"] if row["component"] == "explicit" else None) for row in rows), key=repr,
    )


def test_generated_text_in_the_rules_is_only_text(compiled):
    values = rule_texts(RULE_TEXTS, 2)
    ruleset, high, low, stage, *others = values
    before = objects(compiled)
    compiled.load_rules(**rules_of(values))
    compiled.write_input(**input_of(others))
    compiled.run("ruleset_problems", "point_ledger", "scored_leads", "lead_scores")
    assert compiled.rows("from scoring.ruleset_problems") == []
    assert found_ledger(compiled) == expected_ledger(others)
    scored = compiled.rows("select distinct ruleset, grade_level, priority, lifecycle_stage from marts.scored_leads order by all")
    # a title gives 3 points, which is the upper band's bound, and a deed 2
    assert {tuple(row.values()) for row in scored} == {(ruleset, high + low, high, "lead"), (ruleset, low + low, low, "lead")}
    assert compiled.rows("select stage from scoring.int_reached_stages limit 1") == []
    assert objects(compiled) == before


@pytest.mark.parametrize("count", [BUILT_TEXTS] if BUILT_TEXTS else [])
def test_generated_rules_that_dbt_loads_are_only_text(make_project, count):
    project = make_project("texts")
    project.writes_artifacts = True
    values = rule_texts(count, 3)
    project.write_rules(**rules_of(values))
    project.write_input(**input_of(values[4:]))
    project.build(as_of=TODAY)
    assert found_ledger(project) == expected_ledger(values[4:])
    written = [path for folder in ("target/compiled", "target/run", "logs") for path in (project.path / folder).rglob("*") if path.is_file()]
    assert any(path.name == "dbt.log" for path in written)
    assert [path for path in written if MARK in path.read_text(encoding="utf-8")] == []
