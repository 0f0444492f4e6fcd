"""Text is only text, wherever it stands: nothing of it runs, nothing of it is lost, and dirty values are named."""

import csv
from datetime import datetime
from decimal import Decimal

import pytest
from conftest import CONTRACT, activity, lead

AS_OF = "2026-06-30"
TEXTS = {
    "quote": "O'Brien",
    "sql": "Robert'); DROP TABLE leads;--",
    "sql comment": "x /* */ -- y",
    "jinja": "{{ 1/0 }}{% raw %}",
    "backslash": "a\\b\\",
    "newline": "line1\nline2",
    "crlf": "a\r\nb",
    "comma and quotes": 'a,"b",c"',
    "tab": "a\tb",
    "emoji": "😀 👩‍💻",
    "combining": "Cafe\u0301",
    "composed": "Caf\u00e9",
    "right to left": "\u202eabc",
    "zero width": "a\u200bb",
    "turkish i": "İSTANBUL",
    "sharp s": "straße",
    "cjk": "你好",
    "full width digits": "０１２",
    "byte order mark": "\ufeffname",
    "formula": '=HYPERLINK("http://x","y")',
    "formula plus": "+1+1",
    "formula at": "@SUM(A1)",
    "hash": "#1001",
    "html": "<script>alert(1)</script>",
    "like wildcards": "100%_match",
    "leading zeros": "007",
    "underscored digits": "29051_00040",
    "exponent": "1e5",
    "not applicable": "NA",
    "none": "None",
    "every latin character": "".join(chr(code) for code in range(1, 256) if chr(code) != "@"),
    "131072 characters": "long" * 32768,
}
# what is written -> what is read; None is a value that is invalid
NUMBERS = {
    "12,000": None, " 12 ": "12", "\u00a012": "12", "$1,000": None, "11-50": None, "1000+": None, "12.6": "12.6",
    "-5": None, "nan": None, "inf": None, "-infinity": None, "2147483648": "2147483648",
    "9223372036854775808": "9223372036854775808", "1e30": None, "1e5": "100000", "29051_00040": None, "007": "7",
    "0": "0", "-0": "0", "+5": "5", ".5": "0.5", "5.": "5", "1 000": None, "0x1F": None, "０１２": None, "1,5": None,
    "abc": None, "NULL": None, "true": None, "0.1234567": "0.123457", "1e400": None,
}
DATES = {
    "2024-03-01": "2024-03-01 00:00:00",
    "2024-3-1": "2024-03-01 00:00:00",
    " 2024-03-01 10:00:00 ": "2024-03-01 10:00:00",
    "2024-03-01T10:00": "2024-03-01 10:00:00",
    "2024-03-01 10:00:00.123456789": "2024-03-01 10:00:00.123456",
    "2024-03-01T10:00:00+02:00": "2024-03-01 08:00:00",
    "2024-03-01T10:00:00-0530": "2024-03-01 15:30:00",
    "2024-03-01 10:00:00+02": "2024-03-01 08:00:00",
    "2024-03-01 10:00:00 +02:00": "2024-03-01 08:00:00",
    "2024-03-01 10:00:00Z": "2024-03-01 10:00:00",
    "2024-03-01 10:00:00 Z": "2024-03-01 10:00:00",
    "2024-03-01 10:00:00 UTC": "2024-03-01 10:00:00",
    "2024-03-01T00:30:00+02:00": "2024-02-29 22:30:00",
    "2024-02-29": "2024-02-29 00:00:00",
    "2026-03-29 02:30:00": "2026-03-29 02:30:00",
    "2026-03-08 02:30:00": "2026-03-08 02:30:00",
    "2024-03-01 00:00:00": "2024-03-01 00:00:00",
    "2024-03-01 23:59:59.999999": "2024-03-01 23:59:59.999999",
    "1990-01-01": "1990-01-01 00:00:00",
    "2200-12-31 23:59:59": "2200-12-31 23:59:59",
    "1989-12-31 23:59:59": "implausible",
    "2201-01-01": "implausible",
    "0001-01-01": "implausible",
    "290000-01-01": "implausible",
    "2024-03-01T10:00:00+23:59": "2024-02-29 10:01:00",
    "2024-03-01T10:00:00-23:59": "2024-03-02 09:59:00",
    "2024-03-01T10:00:00+24:00": "unparseable",
    "2024-03-01 10:00:00+99": "unparseable",
    "2024-03-01 10:00:00 -0260": "unparseable",
    "2024-02-30": "unparseable",
    "2023-02-29": "unparseable",
    "02/03/2024": "unparseable",
    "01.03.2024": "unparseable",
    "0000-00-00": "unparseable",
    "20240301": "unparseable",
    "infinity": "unparseable",
    "epoch": "unparseable",
    "999999-01-01": "unparseable",
    "1709283600000": "unparseable",
    "45352": "unparseable",
    "2024-03-01 10:00:00 PM": "unparseable",
    "2024-03-01 25:00:00": "unparseable",
    "2024-03-01 10:00:00 Europe/Paris": "unparseable",
    "yesterday": "unparseable",
    "２０２４-03-01": "unparseable",
    "  ": "missing",
}
BOOLEANS = {
    **dict.fromkeys(["true", "t", "yes", "y", "1", "TRUE", "True", " Yes ", "Y"], "true"),
    **dict.fromkeys(["false", "f", "no", "n", "0", "FALSE", "No", "\u00a0N"], "false"),
    **dict.fromkeys(["maybe", "2", "on", "off", "1.0", "-1", "ja", "wahr", "truee", "null"]),
}
EMAILS = {
    "jane.doe@acme.com": ("acme.com", "business"),
    "  Jane.DOE@ACME.com ": ("acme.com", "business"),
    "jane+promo@acme.com": ("acme.com", "business"),
    "o'brien@acme.co.uk": ("acme.co.uk", "business"),
    "j@bücher.de": ("bücher.de", "business"),
    "jane@GMail.com": ("gmail.com", "free"),
    "jane@notgmail.com": ("notgmail.com", "business"),
    "jane@gmail.com.acme.com": ("gmail.com.acme.com", "business"),
    "jane@0-Mail.com": ("0-mail.com", "disposable"),
    "a@@b.com": (None, "invalid"),
    "a@b@c.com": (None, "invalid"),
    "a@b": (None, "invalid"),
    "a b@c.com": (None, "invalid"),
    "a@c.com d": (None, "invalid"),
    "a\tb@c.com": (None, "invalid"),
    "a\nb@c.com": (None, "invalid"),
    "a\u00a0b@c.com": (None, "invalid"),
    '"a b"@c.com': (None, "invalid"),
    "Jane <jane@acme.com>": (None, "invalid"),
    "a@b.com; c@d.com": (None, "invalid"),
    "@acme.com": (None, "invalid"),
    "jane@": (None, "invalid"),
    "jane": (None, "invalid"),
    "": (None, "missing"),
    "   ": (None, "missing"),
}
TEXT_COLUMNS = {
    "leads": (
        "lead_id account_id email first_name last_name job_title phone company_name industry country region city"
        " postal_code lead_source owner_id"
    ).split(),
    "accounts": "account_id account_name domain industry country account_type".split(),
    "activities": "activity_id lead_id activity_type asset campaign".split(),
    "opportunities": "opportunity_id lead_id account_id".split(),
}
TYPED_COLUMNS = {
    "leads": "employee_count annual_revenue social_followers email_opt_out is_deleted updated_at".split(),
    "accounts": "employee_count annual_revenue updated_at".split(),
    "activities": ["loaded_at"],
    "opportunities": "closed_at outcome amount".split(),
}
KEYS = {"leads": "lead_id", "accounts": "account_id", "activities": "activity_id", "opportunities": "opportunity_id"}
REQUIRED_DATES = {"leads": "created_at", "activities": "occurred_at", "opportunities": "created_at"}
OPTIONAL_DATES = {"leads": "updated_at", "accounts": "updated_at", "activities": "loaded_at", "opportunities": "closed_at"}


def stripped(text):
    """The text without the blanks around it; Python's strip also takes control characters."""
    return text.strip(" \t\n\r\f\v\u00a0")


def hostile_tables():
    tables = {table: [] for table in CONTRACT}
    for name, text in TEXTS.items():
        for table, rows in tables.items():
            known = {REQUIRED_DATES[table]: "2026-01-01 09:00:00"} if table in REQUIRED_DATES else {}
            typed = dict.fromkeys(TYPED_COLUMNS[table], text) if name != "131072 characters" else {}
            rows.append({**dict.fromkeys(TEXT_COLUMNS[table], text), **typed, **known})
            if known:
                # DuckDB reads lines of up to two million bytes
                columns = [*TEXT_COLUMNS[table], *typed][: 30 if typed else 3]
                rows.append({**dict.fromkeys([*columns, *known], text), KEYS[table]: f"bad/{text}"})
    for value in NUMBERS:
        counts = dict.fromkeys(["employee_count", "annual_revenue"], value)
        tables["leads"].append(lead(f"number/{value}", **counts, social_followers=value))
        tables["accounts"].append({"account_id": f"number/{value}", **counts})
        tables["opportunities"].append(
            {"opportunity_id": f"number/{value}", "created_at": "2026-01-01", "amount": value}
        )
    for value in DATES:
        for table, column in REQUIRED_DATES.items():
            others = {"lead_id": "nobody", "activity_type": "visit"} if table == "activities" else {}
            tables[table].append({**others, KEYS[table]: f"date/{value}", column: value})
        for table, column in OPTIONAL_DATES.items():
            others = {"lead_id": "nobody", "activity_type": "visit"} if table == "activities" else {}
            needed = {REQUIRED_DATES[table]: "1990-01-01"} if table in REQUIRED_DATES else {}
            tables[table].append({**others, **needed, KEYS[table]: f"optional/{value}", column: value})
    for value in BOOLEANS:
        tables["leads"].append(lead(f"opt out/{value}", email_opt_out=value))
        tables["leads"].append(lead(f"deleted/{value}", is_deleted=value))
    for value in EMAILS:
        tables["leads"].append(lead(f"email/{value}/", email=value))
    tables["leads"] += [lead("same/1", email="same@acme.com"), lead("same/2", email="same@acme.com"), lead("clock")]
    tables["activities"] += [
        activity("clock", "visit", AS_OF, 1, occurred_at=f"{AS_OF} 00:00:00"),
        activity("clock", "visit", AS_OF, 2, occurred_at=f"{AS_OF} 23:59:59.999999"),
        activity("clock", "visit", AS_OF, 3, occurred_at="2026-07-01T01:30:00+02:00"),
        activity("clock", "visit", AS_OF, 4, occurred_at="2026-07-01 00:00:00"),
        activity("clock", "visit", AS_OF, 5, occurred_at=f"{AS_OF}T23:30:00-02:00"),
        activity("clock", "visit", AS_OF, 6, occurred_at="2026-06-02 00:00:00", loaded_at="2026-06-01 00:00:00"),
        activity("clock", "visit", AS_OF, 7, occurred_at="2026-06-02 00:00:01", loaded_at="2026-06-01 00:00:00"),
        activity("clock", "visit", AS_OF, 8, occurred_at="2025-01-01 00:00:00"),
    ]
    return tables


def tables_of(project):
    return {
        (row["table_schema"], row["table_name"])
        for row in project.rows("select table_schema, table_name from information_schema.tables")
    }


@pytest.fixture(scope="module")
def project(make_project):
    project = make_project("hostile")
    project.tables = hostile_tables()
    project.write_input(**project.tables)
    # a spreadsheet writes a byte order mark
    path = project.input / "accounts.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    project.build(as_of=AS_OF)
    project.built = tables_of(project)
    project.found = {table: by_key(project, f"from signals.int_{table}", KEYS[table]) for table in CONTRACT}
    project.quarantined = {
        table: by_key(project, f"from quarantine.quarantined_records where table_name = '{table}'", "record_key")
        for table in CONTRACT
    }
    project.scored = by_key(project, "from marts.scored_leads", "lead_id")
    project.contacts = by_key(project, "from restricted.lead_contacts", "lead_id")
    project.accounts = by_key(project, "from marts.scored_accounts", "account_id")
    project.counts = project.rows("from quarantine.input_reconciliation")
    project.invalid = {
        (row["table_name"], row["record_key"], row["column_name"]): row["raw_value"]
        for row in project.rows("from quarantine.invalid_values")
    }
    project.attributes = {
        (row["lead_id"], row["attribute"]): (row["text_value"], row["number_value"])
        for row in project.rows("from signals.int_lead_attributes")
    }
    return project


def by_key(project, query, key):
    return {row[key]: row for row in project.rows(query)}


def test_every_raw_row_is_accounted_for(project):
    for row in project.counts:
        rows = project.tables[row["table_name"]]
        assert row["raw_rows"] == len(rows) == row["accepted_rows"] + row["quarantined_rows"], row
        assert row["duplicate_rows"] == 0, row
    for table, rows in project.tables.items():
        accepted, quarantined = set(project.found[table]), set(project.quarantined[table])
        assert not accepted & quarantined
        assert accepted | quarantined == {stripped(row[KEYS[table]]) for row in rows}, table


@pytest.mark.parametrize("name", TEXTS)
def test_text_stays_as_it_is(project, name):
    text = TEXTS[name]
    for table, columns in TEXT_COLUMNS.items():
        found = project.found[table][text]
        kept = [column for column in columns if column != "activity_type"]
        assert {found[column] for column in kept} == {text}, table
    assert {project.scored[text][column] for column in ("account_id", "lead_source", "owner_id")} == {text}
    assert {project.contacts[text][column] for column in ("email", "first_name", "last_name", "phone")} == {text}
    assert {project.accounts[text][column] for column in TEXT_COLUMNS["accounts"]} == {text}
    assert {
        project.attributes[text, attribute][0]
        for attribute in ("job_title", "company_name", "industry", "country", "region", "city", "postal_code")
    } == {text}


@pytest.mark.parametrize("name", TEXTS)
def test_text_joins_to_itself_only(project, name):
    text = TEXTS[name]
    assert project.scored[text]["activity_count"] == 1
    assert project.scored[text]["lifecycle_stage"] == "opportunity"
    assert project.accounts[text]["contact_count"] == 1


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_no_date(project, name):
    text = TEXTS[name]
    for table, column in REQUIRED_DATES.items():
        row = project.quarantined[table][f"bad/{text}"]
        assert row["quarantine_reasons"] == f"unparseable_{column}", table
        assert f"{column}: {text}" in row["raw_values"], table


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "131072 characters"])
def test_text_that_is_no_value_is_named(project, name):
    text = TEXTS[name]
    numbers = {"employee_count", "annual_revenue", "social_followers", "amount"}
    for table, columns in TYPED_COLUMNS.items():
        for column in columns:
            if column in numbers and text in ("007", "1e5"):
                assert project.found[table][text][column] == Decimal(text)
            elif column == "outcome":
                assert project.found[table][text]["outcome"] == "open"
            else:
                assert project.invalid[table, text, column] == text


@pytest.mark.parametrize("value", NUMBERS)
def test_number_is_read_or_named(project, value):
    key, expected = stripped(f"number/{value}"), NUMBERS[value]
    read = None if expected is None else Decimal(expected)
    for attribute in ("employee_count", "annual_revenue", "social_followers"):
        assert project.attributes[key, attribute] == (expected, read)
        assert (project.invalid.get(("leads", key, attribute)) == stripped(value)) == (expected is None)
    for attribute in ("employee_count", "annual_revenue"):
        assert project.found["accounts"][key][attribute] == read
        assert (("accounts", key, attribute) in project.invalid) == (expected is None)
    amount = Decimal(-5) if value == "-5" else read
    assert project.found["opportunities"][key]["amount"] == amount
    assert (("opportunities", key, "amount") in project.invalid) == (amount is None)


@pytest.mark.parametrize("value", DATES)
def test_required_date_is_read_or_quarantined(project, value):
    key, expected = stripped(f"date/{value}"), DATES[value]
    for table, column in REQUIRED_DATES.items():
        if expected in ("implausible", "unparseable", "missing"):
            assert project.quarantined[table][key]["quarantine_reasons"] == f"{expected}_{column}"
        else:
            assert project.found[table][key][column] == datetime.fromisoformat(expected)


@pytest.mark.parametrize("value", DATES)
def test_optional_date_is_read_or_named(project, value):
    key, expected = stripped(f"optional/{value}"), DATES[value]
    for table, column in OPTIONAL_DATES.items():
        is_bad = expected in ("implausible", "unparseable", "missing")
        read = None if is_bad else datetime.fromisoformat(expected)
        assert project.found[table][key][column] == read, table
        assert ((table, key, column) in project.invalid) == (is_bad and expected != "missing"), table


def test_days_end_at_midnight_in_utc(project):
    assert project.scored["clock"]["activity_count"] == 5
    assert project.scored["clock"]["last_activity_at"] == datetime.fromisoformat(f"{AS_OF} 23:59:59.999999")
    late = f"clock/visit//{AS_OF}/7"
    assert project.quarantined["activities"][late]["quarantine_reasons"] == "occurred_after_load"


@pytest.mark.parametrize("value", BOOLEANS)
def test_boolean_is_read_or_named(project, value):
    key, expected = stripped(f"opt out/{value}"), BOOLEANS[value]
    assert project.attributes[key, "email_opt_out"][0] == expected
    assert (("leads", key, "email_opt_out") in project.invalid) == (expected is None)
    key = stripped(f"deleted/{value}")
    assert (key not in project.scored) == (expected == "true")
    assert (("leads", key, "is_deleted") in project.invalid) == (expected is None)


@pytest.mark.parametrize("value", EMAILS)
def test_email_is_judged(project, value):
    key = f"email/{value}/"
    found = tuple(project.attributes[key, attribute][0] for attribute in ("email_domain", "email_type"))
    assert found == EMAILS[value]


def test_two_leads_may_share_an_address(project):
    assert project.contacts["same/1"]["email"] == project.contacts["same/2"]["email"] == "same@acme.com"


# ---- hostile rules -------------------------------------------------------------------------------

MARK = "zq7x"
ACTIVE = 'it\'s "{{ 1/0 }}" 😀\nsecond line {% raw %}'
PICKED = "d'Or {{ 2/0 }}; --"
CUSTOM = "Taille d'habit {{ 3/0 }}"
HIGH, LOW = "O'Brien's {% raw %}", 'low\n"2"; --'
BEST = "best'; {{ 1/0 }} --"
CATEGORY = "o'brien {{ 1/0 }}, \"x\""
# a CSV seed knows one kind of line end, and no field above 131072 characters
RULE_TEXTS = {name: text.replace("\r\n", "\n").replace("\r", "\n")[:131000] for name, text in TEXTS.items()}
# asset -> category; patterns stand below
ASSETS = {
    "a_b/x": "underscore", "AxB/x": "other", "wow!": "exclamation", "wow": "other", "wow!!": "other",
    "!_/1": "both", "!x/1": "other", "it's here": "quote", "its here": "other", 'say "hi"': "quotes",
    "back\\slash/1": "backslash", "{{ 1/0 }}/1": "jinja", "a,b": "comma", "x 50 off": "percent", "50%": "percent",
    "straße/1": "sharp", "Straße/1": "sharp", "hostile category": CATEGORY, "'; drop table leads;--": "sql",
    "#anchor/1": "hash",
}
PATTERNS = {
    "a_b/%": "underscore", "wow!": "exclamation", "!_/%": "both", "it's%": "quote", '%"hi"': "quotes",
    "back\\slash%": "backslash", "{{ 1/0 }}%": "jinja", "a,b": "comma", "%50%": "percent", "straße%": "sharp",
    "hostile cat%": CATEGORY, "'; drop table%": "sql", "#anchor%": "hash",
}


def hostile_rules():
    attribute_rules, activity_rules, group_caps = [], [], []
    for text in RULE_TEXTS.values():
        group = f"{text} {MARK}"
        attribute_rules.append({
            "ruleset": ACTIVE, "rule_id": f"{MARK} attribute {text}", "dimension": "explicit", "criteria_group": group,
            "attribute": "job_title", "operator": "equals", "operand": text, "points": 5, "reason": f"{text}{MARK}",
        })
        group_caps.append({"ruleset": ACTIVE, "criteria_group": group, "max_points": 3})
        activity_rules.append({
            "ruleset": ACTIVE, "rule_id": f"{MARK} activity {text}", "dimension": "implicit", "activity_type": text,
            "points": 2, "reason": f"{MARK}{text}",
        })
    attribute_rules += [
        {"ruleset": ACTIVE, "rule_id": rule_id, "dimension": dimension, "attribute": attribute, "operator": operator,
         "operand": operand, "points": points, "reason": reason}
        for rule_id, dimension, attribute, operator, operand, points, reason in [
            ("wildcard", "explicit", "industry", "contains", "0%_M", 1, "Wildcards are letters"),
            ("starts", "explicit", "industry", "starts_with", "o'b", 1, "{{ 1/0 }}"),
            ("ends", "explicit", "industry", "ends_with", "\\", 1, "ends with \\"),
            ("list", "explicit", "industry", "in", "{{ 1/0 }}{% raw %}|x /* */ -- y|%", 1, "in a list"),
            ("custom", "explicit", CUSTOM, "equals", "'; --", 1, f"custom {MARK} {{{{ 3/0 }}}}"),
            ("out", "disqualify", CUSTOM, "equals", "'); drop table leads;--", "", "'); drop table marts.scored_leads;--"),
        ]
    ]
    attribute_rules.append({
        "ruleset": PICKED, "rule_id": "'", "dimension": "explicit", "attribute": "job_title", "operator": "equals",
        "operand": "O'Brien", "points": 7, "reason": "'",
    })
    return {
        "rulesets": [
            {"ruleset": ACTIVE, "status": "active", "description": "'; {{ 1/0 }}"},
            {"ruleset": PICKED, "status": "preset", "max_score": 6},
        ],
        "attribute_rules": attribute_rules,
        "activity_rules": [
            *activity_rules,
            {"ruleset": ACTIVE, "rule_id": "category", "dimension": "implicit", "activity_type": "visit",
             "asset_category": CATEGORY.upper(), "points": 4, "reason": "category"},
        ],
        "nonresponse_rules": [
            {"ruleset": ACTIVE, "rule_id": f"{MARK} '; --", "sent_activity_type": "it's sent",
             "response_activity_type": "it's {{ 1/0 }}", "sent_count": 1, "points": -1, "reason": "No answer; '--"},
        ],
        "surge_rules": [
            {"ruleset": ACTIVE, "rule_id": "surge\n'", "activity_type": "it's sent", "recent_days": 7,
             "baseline_days": 7, "min_count": 1, "ratio": 1, "points": 1, "reason": "Surge\n'; --"},
        ],
        "dormancy_rules": [
            {"ruleset": ACTIVE, "rule_id": '"dormant"', "inactive_days": 90, "points": -2, "reason": "{# dormant #}"},
        ],
        "group_caps": group_caps,
        "bands": [
            {"ruleset": ruleset, "scale": scale, "band": band, "lower_bound": bound}
            for ruleset in (ACTIVE, PICKED)
            for scale in ("priority", "grade", "engagement")
            for band, bound in ((HIGH, 3), (LOW, ""))
        ],
        "stages": [
            {"ruleset": ACTIVE, "stage": "o'stage {{ 1/0 }}", "stage_order": 1, "min_score": 5, "description": "'"},
        ],
    }


@pytest.fixture(scope="module")
def ruled(project):
    """The second hostile build of the same project: every text is now a rule as well."""
    leads = [lead(f"title/{name}", job_title=text) for name, text in RULE_TEXTS.items()]
    leads += [lead(f"type/{name}") for name in RULE_TEXTS]
    leads += [lead(f"industry/{name}", industry=text) for name, text in RULE_TEXTS.items()]
    leads += [lead(text) for text in TEXTS.values()]
    leads += [
        lead("custom", **{CUSTOM: "'; --"}), lead("disqualified", **{CUSTOM: "'); DROP TABLE leads;--"}),
        lead("category"), lead("sent"), lead(BEST, job_title="O'Brien"),
    ]
    project.write_input(
        leads=leads,
        activities=[
            *[activity(f"type/{name}", text, AS_OF) for name, text in RULE_TEXTS.items()],
            *[activity("nobody", "visit", AS_OF, asset=asset) for asset in ASSETS],
            activity("category", "visit", AS_OF, asset="Hostile Category"),
            activity(BEST, "visit", AS_OF, asset="hostile category"),
            activity("sent", "it's sent", AS_OF),
        ],
        accounts=[{"account_id": "#1001"}, {"account_id": "1002"}, {"account_id": "#1003"}],
    )
    project.write_rules(**hostile_rules())
    with open(project.path / "seeds" / "reference" / "asset_categories.csv", "a", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([pattern, category, 1] for pattern, category in PATTERNS.items())
    project.build(as_of=AS_OF, rulesets=[PICKED], custom_attributes=[CUSTOM])
    project.ledger = {}
    for row in project.rows("from marts.point_ledger"):
        project.ledger.setdefault(row["lead_id"], []).append(row)
    project.rescored = by_key(project, "from marts.scored_leads", "lead_id")
    return project


def reasons(project, lead_id):
    return {
        row["reason"]: int(row["points"]) for row in project.ledger[lead_id] if row["entry_type"] != "dormancy"
    }


@pytest.mark.parametrize("name", RULE_TEXTS)
def test_operand_reason_and_group_are_only_text(ruled, name):
    text, lead_id = RULE_TEXTS[name], f"title/{name}"
    cap = f"Limit of the group {text} {MARK}"
    assert reasons(ruled, lead_id) == {f"{text}{MARK}": 5, cap: -2}
    rules = {(row["rule_id"], row["criteria_group"]) for row in ruled.ledger[lead_id] if row["entry_type"] == "rule"}
    assert rules == {(f"{MARK} attribute {text}", f"{text} {MARK}")}
    assert ruled.rescored[lead_id]["top_reasons"] == f"+5 {text}{MARK}; -2 {{# dormant #}}; -2 {cap}"
    evidence = [row["evidence"] for row in ruled.ledger[lead_id] if row["entry_type"] == "rule"]
    assert evidence == [f"job title is {text}"]


@pytest.mark.parametrize("name", RULE_TEXTS)
def test_activity_type_of_a_rule_is_only_text(ruled, name):
    text, lead_id = RULE_TEXTS[name], f"type/{name}"
    assert reasons(ruled, lead_id) == {f"{MARK}{text}": 2}
    assert ruled.rescored[lead_id]["top_reasons"] == f"+2 {MARK}{text}"


def test_comparisons_know_no_wildcards(ruled):
    found = {
        name: {row["rule_id"] for row in ruled.ledger[f"industry/{name}"] if row["entry_type"] == "rule"}
        for name in RULE_TEXTS
    }
    expected = dict.fromkeys(RULE_TEXTS, set()) | {
        "like wildcards": {"wildcard"}, "quote": {"starts"}, "backslash": {"ends"}, "jinja": {"list"},
        "sql comment": {"list"},
    }
    assert found == expected


def test_other_families_of_rules_take_any_text(ruled):
    assert reasons(ruled, "custom") == {f"custom {MARK} {{{{ 3/0 }}}}": 1}
    assert reasons(ruled, "sent") == {"No answer; '--": -1, "Surge\n'; --": 1}
    assert reasons(ruled, "category") == {"category": 4}
    assert [row["evidence"] for row in ruled.ledger["category"]] == [f"1 {CATEGORY} visit, last {AS_OF}"]
    assert ruled.rescored["disqualified"]["disqualified_reason"] == "'); drop table marts.scored_leads;--"
    dormant = [row for row in ruled.ledger["custom"] if row["entry_type"] == "dormancy"]
    assert [(row["rule_id"], row["reason"]) for row in dormant] == [('"dormant"', "{# dormant #}")]


def test_names_of_rulesets_bands_and_stages_are_only_text(ruled):
    scores = {
        (row["lead_id"], row["ruleset"]): row
        for row in ruled.rows("from marts.lead_scores where lead_id in ('title/quote', 'category')")
    }
    assert {ruleset for _, ruleset in scores} == {ACTIVE, PICKED}
    assert scores["title/quote", ACTIVE]["ruleset"] == ruled.rescored["title/quote"]["ruleset"]
    assert (scores["title/quote", PICKED]["lead_score"], scores["title/quote", PICKED]["priority"]) == (6, HIGH)
    assert scores["title/quote", ACTIVE]["priority"] == LOW
    assert ruled.rescored["title/quote"]["grade_level"] == HIGH + LOW
    assert scores["category", ACTIVE]["grade_level"] == LOW + HIGH


def test_asset_patterns_have_one_wildcard(ruled):
    found = {row["asset"]: row["asset_category"] for row in ruled.rows("from signals.int_asset_categories")}
    assert {asset: found.get(asset, "other") for asset in ASSETS} == ASSETS


def test_a_line_that_begins_with_a_hash_is_no_comment(ruled):
    assert set(by_key(ruled, "from marts.scored_accounts", "account_id")) == {"#1001", "1002", "#1003"}


def test_hostile_builds_add_and_drop_no_table(ruled):
    assert tables_of(ruled) == ruled.built


def test_no_rule_text_is_in_compiled_sql(ruled):
    allowed = ["'" + PICKED.replace("'", "''") + "'", f'"custom_{CUSTOM}"', f'"{CUSTOM}"']
    allowed.append("'" + CUSTOM.lower().replace("'", "''") + "'")
    forbidden = [MARK, MARK.upper(), "1/0", "O'Brien", "O''Brien", "d'Or", "d''Or", "habit", "drop table leads", "100%_match"]
    files = [path for folder in ("compiled", "run") for path in (ruled.path / "target" / folder).rglob("*") if path.is_file()]
    assert len(files) > 100
    for path in files:
        text = path.read_text(encoding="utf-8")
        for name in allowed:
            text = text.replace(name, "")
        assert not [word for word in forbidden if word in text], path


def test_best_leads_are_printed(ruled):
    result = ruled.dbt("--quiet", "run-operation", "print_best_leads", variables=ruled.vars)
    assert result.returncode == 0, result.stdout
    assert f"1. {BEST}   score 7.00" in result.stdout
    assert f"+5.00  O'Brien{MARK} (job title is O'Brien)" in result.stdout
