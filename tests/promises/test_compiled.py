"""Compiled SQL that runs without dbt gives what dbt gives, so that the tests beside this one may use it."""

from conftest import MARTS
from reference import random_project


def marts(compiled):
    return {mart: compiled.rows(f"select * from {mart} order by {key}") for mart, key in MARTS.items()}


def run(compiled, seed):
    """The marts of another random project."""
    tables, rules, asset_categories, _ = random_project.make(seed)
    compiled.write_input(**tables)
    compiled.load_rules(**rules)
    compiled.load_seed("asset_categories", asset_categories)
    compiled.run(*(mart.split(".")[1] for mart in MARTS))
    return marts(compiled)


def test_compiled_sql_gives_what_dbt_gives(compiled):
    built = marts(compiled)
    other = run(compiled, 2)
    again = run(compiled, 1)
    assert [mart for mart in MARTS if other[mart] == built[mart]] == []
    assert [mart for mart in MARTS if again[mart] != built[mart]] == []
