"""A table or view is replaced in one transaction: when its model fails, the last one is there as it was."""

import pytest

KINDS = {"table": "BASE TABLE", "stepwise": "BASE TABLE", "view": "VIEW"}


@pytest.fixture(scope="module")
def run(make_project):
    """Runs a project whose model in_place selects what is given, and returns what there is of it then."""
    project = make_project("in_place", runs_data_tests=False)
    project.write_input()
    (project.path / "models" / "in_place.yml").write_text(
        "models: [{name: in_place, columns: [{name: number, data_type: integer}]}]\n"
    )

    def run(sql, materialized, fails=False):
        until = "where not exists (select * from {{ this }})" if materialized == "stepwise" else ""
        (project.path / "models" / "in_place.sql").write_text(f"{{{{ config(materialized='{materialized}') }}}}\n{sql} {until}\n")
        project.build("--select", "in_place", fails=fails)
        (found,) = project.rows("select table_type from information_schema.tables where table_name like 'in_place%'")
        return found["table_type"], project.rows("select * from main.in_place")

    return run


@pytest.mark.parametrize(("materialized", "wrong"), [
    ("table", "select cast('many' as integer) as number"),
    ("stepwise", "select cast('many' as integer) as number"),
    ("view", "select many as number"),
])
def test_a_model_that_fails_leaves_what_was_there(run, materialized, wrong):
    assert run("select 1 as number", materialized) == (KINDS[materialized], [{"number": 1}])
    assert run("select 2 as number", materialized) == (KINDS[materialized], [{"number": 2}])
    assert run(wrong, materialized, fails=True) == (KINDS[materialized], [{"number": 2}])


def test_a_table_becomes_a_view_and_a_view_a_table(run):
    for materialized in ("table", "view", "table"):
        assert run("select 3 as number", materialized) == (KINDS[materialized], [{"number": 3}])
