"""A run that reads only what arrived since the last one gives the marts of a build from nothing, whatever arrives when.

One build holds many sequences at once: each is a random project of its own whose ids carry the sequence's name, and
its rows arrive in its own order, so that a few builds try them all. SEQUENCES says how many, KILLS how many runs die:
one somewhere in the middle, or more than there are models, so that one dies at each.
With few sequences only the marts are built that are made of what outlives a run: the others are made of these anew.
"""

import os
import random
import shutil
import time

import pytest
from reference import random_project

SEQUENCES = int(os.environ.get("SEQUENCES", "20"))
KILLS = int(os.environ.get("KILLS", "1"))
BATCHES = 4
HISTORY = {"as_of": "2026-05-01", "history_from": "2026-03-15", "history_every": "month"}
OUTLIVING = (
    "lead_score_history", "lead_stage_changes", "lead_scores", "point_ledger", "quarantined_records",
    "input_reconciliation",
)
IDS = ("lead_id", "account_id", "activity_id", "opportunity_id", "merged_into_lead_id")


def arrivals(seed, tables):
    """The batches in which the rows of a sequence arrive: in the order of loading, of happening, or in none."""
    rng = random.Random(seed)
    order = rng.choice(("loaded_at", "occurred_at", "none", "backwards"))
    batches = [{table: [] for table in tables} for _ in range(BATCHES)]
    for table, rows in tables.items():
        rows = list(rows)
        if table == "activities" and order in ("loaded_at", "occurred_at"):
            rows.sort(key=lambda row: row[order] or "")
        elif order == "backwards":
            rows.reverse()
        else:
            rng.shuffle(rows)
        cuts = sorted(rng.randint(0, len(rows)) for _ in range(BATCHES - 1))
        for batch, start, end in zip(batches, [0, *cuts], [*cuts, len(rows)], strict=True):
            batch[table] = rows[start:end]
    return batches


def named(sequence, row):
    """The row with its ids under the sequence's name; an id that is blank stays blank."""
    names = {column: f"s{sequence}-{row[column].strip()}" for column in IDS if (row.get(column) or "").strip()}
    return {**row, **names}


def write_input(project, batch_count):
    """Writes the rows of the first batches."""
    project.write_input(**{
        table: [row for batch in project.batches[:batch_count] for row in batch[table]]
        for table in project.batches[0]
    })


def build_anew(project):
    """The marts of a build from nothing on the input that is there."""
    # under the same name: for another file dbt would read the whole project anew
    kept = project.warehouse.rename(project.path / "kept.duckdb")
    project.build(**HISTORY)
    marts = project.marts()
    kept.replace(project.warehouse)
    return marts


def differing(found, expected):
    return [mart for mart in expected if found[mart] != expected[mart]]


@pytest.fixture(scope="module")
def project(make_project):
    """Random rulesets, and the batches of all sequences; built batch by batch, and once from nothing."""
    project = make_project("incremental", runs_data_tests=False)
    project.needed = OUTLIVING if SEQUENCES < 100 else ()
    first_seed = 1000
    tables, rules, asset_categories, _ = random_project.make(first_seed)
    project.input.mkdir()
    random_project.write(project.path, project.input, tables, rules, asset_categories)
    project.batches = [{table: [] for table in tables} for _ in range(BATCHES)]
    for sequence in range(SEQUENCES):
        tables = random_project.make(first_seed + sequence)[0]
        for together, batch in zip(project.batches, arrivals(sequence, tables), strict=True):
            for table, rows in batch.items():
                together[table] += [named(sequence, row) for row in rows]
    project.outputs = []
    for count in range(1, BATCHES + 1):
        if count == BATCHES:
            shutil.copy(project.warehouse, project.path / "before_last.duckdb")
        write_input(project, count)
        project.outputs.append(project.build(**HISTORY))
    project.batchwise = project.marts()
    project.at_once = build_anew(project)
    return project


def test_batches_in_any_order_give_what_a_build_from_nothing_gives(project):
    assert not differing(project.batchwise, project.at_once)
    assert len(project.at_once) >= len(OUTLIVING) and all(project.at_once.values())
    # the first run reads everything, each later one says what it reads
    assert ["rows since the last run" in output for output in project.outputs] == [False] + [True] * (BATCHES - 1)


def test_a_run_without_new_rows_changes_nothing_and_says_so(project):
    assert "Activities: nothing is new since the last run" in project.build(**HISTORY)
    assert not differing(project.marts(), project.at_once)


@pytest.mark.hard
def test_rows_that_are_taken_out_of_the_input_leave_no_trace(project):
    write_input(project, BATCHES - 1)
    project.build(**HISTORY)
    assert not differing(project.marts(), build_anew(project))


@pytest.mark.hard
def test_another_asset_category_needs_no_full_refresh(project):
    seed = project.path / "seeds" / "reference" / "asset_categories.csv"
    kept, before = seed.read_text(), project.marts()
    seed.write_text(kept.replace("%pricing%,Pricing,20", "%pricing%,docs,20"))
    project.build(**HISTORY)
    found, expected = project.marts(), build_anew(project)
    seed.write_text(kept)
    assert "marts.lead_scores" in differing(found, before)
    assert not differing(found, expected)


@pytest.mark.parametrize("number", range(KILLS))
def test_a_killed_run_again_gives_what_a_clean_run_gives(project, number):
    shutil.copy(project.path / "before_last.duckdb", project.warehouse)
    project.warehouse.with_suffix(".duckdb.wal").unlink(missing_ok=True)
    write_input(project, BATCHES)
    models = models_that_start(project)
    assert KILLS == 1 or KILLS >= len(models), "a model starts at which no run dies"
    # spread over the run
    kill_at(project, models[(2 * number + 1) * len(models) // (2 * KILLS)], random.Random(number).uniform(0, 0.15))
    project.build(**HISTORY)
    assert not differing(project.marts(), project.at_once)
    assert project.rows("select table_name from information_schema.tables where table_name like '%__dbt_%'") == []


def models_that_start(project):
    """The models of a run that write rows, in their order: with a view dies only what comes after it."""
    starts = (line.split(" START sql ")[1].split() for line in project.outputs[-1].splitlines() if " START sql " in line)
    return [words[2].split(".")[1] for words in starts if words[0] != "view"]


def kill_at(project, model, seconds):
    """Runs a build and kills it without warning so many seconds after dbt said that the model starts."""
    with project.running(**HISTORY) as (process, lines):
        for line in lines:
            if f".{model} " in line and " START " in line:
                time.sleep(seconds)
                process.kill()
                return
    raise AssertionError(f"{model} never started")
