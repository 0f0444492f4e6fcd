"""Every raw row is accepted, quarantined with its reasons, or counted as a duplicate, however dirty the input is.

DIRTY_INPUTS says how many random inputs are tried. What must become of their rows is counted by tests/reference.
"""

import os
import random

import pytest
from conftest import CONTRACT, activity, lead
from reference import random_project, scorer

DIRTY_INPUTS = int(os.environ.get("DIRTY_INPUTS", "25"))
KEYS = {"leads": "lead_id", "accounts": "account_id", "activities": "activity_id", "opportunities": "opportunity_id"}
# what people and programs leave in a field that should hold something else
DIRT = [
    None, "", " ", "\u00a0\t", "x", "0", "-1", "yes", "nan", "NULL", "1e400", "it's", '"', "a,b\nc", "{{ 1/0 }}", "2026-02-30",
    "2026-04-30 10:00:00", "2026-04-30T10:00:00+14:00", "2026-05-01T00:30:00-10:00", "1989-12-31", "9999-12-31", "0001-01-01",
    "30.04.2026", "46142", "won", "LOST",
]


def dirty_input(seed):
    """A random input in which fields were overwritten, rows written twice or emptied."""
    rng = random.Random(seed)
    tables = random_project.make(seed)[0]
    for table, rows in tables.items():
        # which version of a lead wins must not matter to who is merged into whom
        columns = [column for column in CONTRACT[table] if column != "merged_into_lead_id"]
        for row in list(rows):
            draw = rng.random()
            if draw < 0.2:
                row[rng.choice(columns)] = rng.choice(DIRT)
            elif draw < 0.25:
                row[KEYS[table]] = rng.choice(DIRT)
            elif draw < 0.35:
                rows.append(row | {rng.choice(columns): rng.choice(DIRT)})
            elif draw < 0.4:
                rows.append(dict(row))
            elif draw < 0.42:
                rows.append(dict.fromkeys(row))
        rng.shuffle(rows)
    return tables


def expected_rows(tables):
    """Per table: what becomes of the rows, counted in Python, and the quarantined ones with their reasons."""
    staged = {table: scorer.stage(table, tables[table]) for table in CONTRACT}
    scorer.quarantine_merge_cycles(staged["leads"])
    counts = {table: (len(tables[table]), *(rows.counts()[name] for name in ("accepted", "quarantined", "duplicates")))
              for table, rows in staged.items()}
    quarantined = {table: sorted((key or "", ", ".join(sorted(reasons))) for key, reasons in rows.quarantined)
                   for table, rows in staged.items()}
    return counts, quarantined


def found_rows(source):
    counts = {
        row["table_name"]: (row["raw_rows"], row["accepted_rows"], row["quarantined_rows"], row["duplicate_rows"])
        for row in source.rows("from quarantine.input_reconciliation")
    }
    quarantined = {table: [] for table in CONTRACT}
    for row in source.rows("from quarantine.quarantined_records"):
        reasons = ", ".join(sorted(row["quarantine_reasons"].split(", ")))
        quarantined[row["table_name"]].append((row["record_key"] or "", reasons))
    return counts, {table: sorted(rows) for table, rows in quarantined.items()}


def test_rows_of_dirty_inputs_are_all_accounted_for(compiled):
    seen = set()
    for seed in range(DIRTY_INPUTS):
        tables = dirty_input(seed)
        compiled.write_input(**tables)
        compiled.run("input_reconciliation", "quarantined_records")
        counts, quarantined = found_rows(compiled)
        expected_counts, expected_quarantine = expected_rows(tables)
        for table, (raw, *parts) in counts.items():
            assert raw == sum(parts), (seed, table)
        assert counts == expected_counts, seed
        assert quarantined == expected_quarantine, seed
        seen |= {reason for rows in quarantined.values() for _, reasons in rows for reason in reasons.split(", ")}
    # the dirt reached every reason there is
    required = {f"missing_{column}" for columns in scorer.REQUIRED.values() for column in columns}
    times = {f"{fault}_{column}" for fault in ("unparseable", "implausible") for column in ("created_at", "occurred_at")}
    assert seen == required | times | {"occurred_after_load", "merge_cycle"}


# table: a row that is right, and for each reason what is wrong in it at first
RIGHT = {
    "leads": lead("right"),
    "accounts": {"account_id": "right", "account_name": "Acme"},
    "activities": activity("right", "visit", "2026-04-01"),
    "opportunities": {"opportunity_id": "right", "created_at": "2026-04-01", "amount": "5"},
}
WRONG = {
    "leads": {"missing_lead_id": {"lead_id": " "}, "unparseable_created_at": {"created_at": "2026-02-30"},
              "implausible_created_at": {"created_at": "0001-01-01"}, "missing_created_at": {"created_at": ""}},
    "accounts": {"missing_account_id": {"account_id": ""}},
    "activities": {"missing_activity_id": {"activity_id": ""}, "missing_lead_id": {"lead_id": ""},
                   "missing_activity_type": {"activity_type": " "}, "missing_occurred_at": {"occurred_at": ""},
                   "unparseable_occurred_at": {"occurred_at": "1 April"}, "implausible_occurred_at": {"occurred_at": "1899-12-30"},
                   "occurred_after_load": {"occurred_at": "2026-04-02 00:00:01", "loaded_at": "2026-04-01 00:00:00"}},
    "opportunities": {"missing_opportunity_id": {"opportunity_id": ""}, "missing_created_at": {"created_at": ""},
                      "unparseable_created_at": {"created_at": "soon"}, "implausible_created_at": {"created_at": "2999-01-01"}},
}


def read_input(project, **tables):
    """Writes the tables, and builds what accounts for their rows."""
    project.write_input(**tables)
    result = project.dbt(
        "run", "--select", "+input_reconciliation", "+quarantined_records", "--exclude", "+int_ruled_activity_types",
        variables=project.vars,
    )
    assert result.returncode == 0, result.stdout[-3000:]


@pytest.fixture(scope="module")
def corrected(random_build):
    """What is found of wrong rows, after each was corrected where it stands, and after it was spoilt again.

    Each activity is the only one of its load day, so that nothing else makes a run read the day again.
    """
    project = random_build()
    project.right = {
        table: {reason: {**RIGHT[table], KEYS[table]: f"{table}/{reason}"} for reason in reasons}
        for table, reasons in WRONG.items()
    }
    for number, (reason, row) in enumerate(project.right["activities"].items()):
        day = f"2026-03-{10 + number}"
        row |= {"occurred_at": f"{day} 12:00:00", "loaded_at": f"{day} 13:00:00"}
    # loaded too early on a day, and later on the same day
    late = project.right["activities"]["occurred_after_load"]
    late |= {"occurred_at": "2026-04-02 00:00:01", "loaded_at": "2026-04-01 13:00:00"}
    # of two of one moment always one is wrong
    swapped = [activity("swapped", "visit", "2026-04-05", number) for number in (1, 2)]
    project.found = []
    for is_right in (False, True, False):
        rows = {
            table: [row if is_right else row | WRONG[table][reason] for reason, row in reasons.items()]
            for table, reasons in project.right.items()
        }
        rows["activities"] += [row | {"lead_id": ""} if is_right == bool(number) else row for number, row in enumerate(swapped)]
        read_input(project, **rows)
        accepted = {table: {row[key] for row in project.rows(f"select {key} from signals.int_{table}")} for table, key in KEYS.items()}
        project.found.append((*found_rows(project), accepted))
    return project


@pytest.mark.parametrize("table", WRONG)
def test_a_corrected_row_leaves_quarantine_at_the_next_run(corrected, table):
    (counts_before, before, _), (counts_after, after, accepted), _ = corrected.found
    swapped = table == "activities"
    first, second = (f"swapped/visit//2026-04-05/{number}" for number in (1, 2))
    assert sorted(reason for _, reason in before[table]) == sorted([*WRONG[table], *["missing_lead_id"] * swapped])
    assert after[table] == [(second, "missing_lead_id")] * swapped
    rows = len(WRONG[table])
    assert counts_before[table] == (rows + 2 * swapped, swapped, rows + swapped, 0)
    assert counts_after[table] == (rows + 2 * swapped, rows + swapped, swapped, 0)
    assert accepted[table] == {row[KEYS[table]] for row in corrected.right[table].values()} | {first for _ in range(swapped)}


def test_an_accepted_row_that_was_spoilt_is_quarantined_at_the_next_run(corrected):
    before, _, again = corrected.found
    assert again == before


def test_another_row_in_the_place_of_one_is_seen(corrected):
    # each alone on its load day, and of the same times before and after
    values = {"activity_id": "other", "lead_id": "other", "activity_type": "demo", "asset": "/other", "campaign": "other"}
    days = {column: f"2026-02-{10 + number}" for number, column in enumerate(values)}
    before = [activity(column, "visit", day) for column, day in days.items()]
    after = [{**row, row["lead_id"]: values[row["lead_id"]]} for row in before]
    # a row that is wrong in one way, and then in another; one that says when it came, and then does not
    before += [activity("", "visit", "2026-02-20"), activity("late", "visit", "2026-02-21", loaded_at="soon")]
    after += [activity("wrong", "", "2026-02-20"), activity("late", "visit", "2026-02-21", loaded_at="")]
    read_input(corrected, activities=before)
    read_input(corrected, activities=after)
    found = corrected.rows("select activity_id, lead_id, activity_type, asset, campaign from signals.int_activities")
    expected = [{column: row.get(column) or None for column in found[0]} for row in after if row["activity_type"]]
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    assert [reasons for _, reasons in found_rows(corrected)[1]["activities"]] == ["missing_activity_type"]
    assert corrected.rows("select unreadable_loaded_at from signals.int_activity_deliveries where lead_id = 'late'") == [
        {"unreadable_loaded_at": None}
    ]
