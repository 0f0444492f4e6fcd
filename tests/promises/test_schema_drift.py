"""An input whose columns changed gives the same result, or stops with the name of the column: never a silent null.

DRIFT_SOURCES says from how many of the three sources (CSV, Parquet, own tables) missing columns are tried with dbt.
"""

import os
import random

import duckdb
import pytest
from conftest import CONTRACT, write_csv
from reference import random_project

DRIFT_SOURCES = ["csv", "parquet", "tables"][:int(os.environ.get("DRIFT_SOURCES", "1"))]
# every column holds something, in a form that each of its types below can hold
ROWS = {
    "leads": {
        "lead_id": "{n}", "account_id": "1{n}", "email": "jo{n}@acme.example", "first_name": "Jo", "last_name": "Doe", "job_title": "CTO",
        "phone": "49301234{n}", "company_name": "Acme", "industry": "Software", "employee_count": "25{n}", "annual_revenue": "120000{n}",
        "country": "Germany", "region": "7", "city": "Berlin", "postal_code": "1011{n}", "lead_source": "2025-12-0{n}",
        "social_followers": "51{n}", "email_opt_out": "0", "owner_id": "90{n}", "is_deleted": "0", "merged_into_lead_id": "",
        "created_at": "2026-01-0{n}", "updated_at": "2026-02-0{n}",
    },
    "accounts": {
        "account_id": "1{n}", "account_name": "42", "domain": "acme.example", "industry": "1", "employee_count": "30{n}",
        "annual_revenue": "990000{n}", "country": "DE", "account_type": "0", "updated_at": "2026-02-0{n}",
    },
    "activities": {
        "activity_id": "5{n}", "lead_id": "{n}", "activity_type": "page_view", "occurred_at": "2026-04-0{n}", "asset": "2026",
        "campaign": "2026-03-01", "loaded_at": "2026-04-0{n}",
    },
    "opportunities": {
        "opportunity_id": "7{n}", "lead_id": "{n}", "account_id": "1{n}", "created_at": "2026-03-0{n}", "closed_at": "2026-04-0{n}",
        "outcome": "won", "amount": "100{n}",
    },
}
TIMES = ["TIMESTAMP", "TIMESTAMPTZ", "DATE", "TIMESTAMP_NS", "TIMESTAMP_MS", "TIMESTAMP_S", "VARCHAR"]
WHOLE = ["INTEGER", "BIGINT", "HUGEINT", "UBIGINT", "DOUBLE", "DECIMAL(18, 0)", "DECIMAL(18, 2)", "FLOAT", "VARCHAR"]
# a code that was typed as text, and text that happens to be a day or a truth
TYPES = {
    **dict.fromkeys("lead_id account_id owner_id merged_into_lead_id activity_id opportunity_id".split(), WHOLE),
    **dict.fromkeys("employee_count annual_revenue social_followers amount".split(), WHOLE),
    **dict.fromkeys("phone region postal_code account_name".split(), [*WHOLE[:-2], "VARCHAR"]),
    **dict.fromkeys("email_opt_out is_deleted account_type".split(), ["INTEGER", "TINYINT", "DOUBLE", "DECIMAL(18, 2)", "VARCHAR"]),
    "asset": ["INTEGER", "BIGINT", "UBIGINT", "VARCHAR"],
    **dict.fromkeys("lead_source campaign".split(), ["DATE", "VARCHAR"]),
    **dict.fromkeys("created_at updated_at occurred_at loaded_at closed_at".split(), TIMES),
    **dict.fromkeys("email first_name job_title industry country domain activity_type outcome".split(), ["VARCHAR", "ENUM"]),
}
# all that anything else is made from
RESULTS = {
    "signals.int_leads": "lead_id", "signals.int_accounts": "account_id", "signals.int_activities": "activity_id",
    "signals.int_opportunities": "opportunity_id", "quarantine.quarantined_records": "all", "quarantine.invalid_values": "all",
    "quarantine.input_reconciliation": "table_name",
}


def tables():
    return {
        table: [{column: text.format(n=number) for column, text in row.items()} for number in (2, 3, 4, 5)]
        for table, row in ROWS.items()
    }


def results(compiled):
    compiled.run(*(model.split(".")[1] for model in RESULTS))
    return {model: compiled.rows(f"select * from {model} order by {key}") for model, key in RESULTS.items()}


def without_received(rows):
    """The rows without what is kept as it was received."""
    return [{column: value for column, value in row.items() if column != "asset_key"} for row in rows]


@pytest.fixture(scope="module")
def drifting(compiled):
    """The input as CSV, and a table of text for each input table, from which other forms are made."""
    compiled.write_input(**tables())
    compiled.expected = results(compiled)
    for table, columns in CONTRACT.items():
        compiled.connection.execute(f"create temp table text_{table} as from read_csv('{compiled.project.input}/{table}.csv', all_varchar = true)")
    return compiled


def changed(compiled, forms):
    """The results that differ when the models read the input in other forms: table: select list, of quoted columns."""
    for table, columns in forms.items():
        compiled.connection.execute(f"create or replace temp table drifted_{table} as select {', '.join(columns)} from text_{table}")
        path = compiled.project.input / f"{table}.parquet"
        compiled.connection.execute(f"copy drifted_{table} to '{path}'")
    compiled.present_files(dict.fromkeys(forms, "parquet"))
    found = results(compiled)
    return [model for model in RESULTS if without_received(found[model]) != without_received(compiled.expected[model])]


def test_every_column_counts(drifting):
    """No column is null in the result, so that one that gets lost is seen."""
    kept = {"leads": "merged_into_lead_id", "accounts": "", "activities": "", "opportunities": ""}
    for table, columns in CONTRACT.items():
        for row in drifting.expected[f"signals.int_{table}"]:
            assert {column for column in columns if row.get(column) is None and column in row} <= {kept[table]}, table


def test_columns_in_any_order_and_case_give_the_same(drifting):
    rng = random.Random(1)
    forms = {}
    for table, columns in CONTRACT.items():
        shuffled = rng.sample(columns, k=len(columns))
        forms[table] = [f'"{column}" as "{rng.choice((column.upper(), column.title(), column))}"' for column in shuffled]
    assert changed(drifting, forms) == []


def test_further_columns_change_nothing(drifting):
    further = ["raw_created_at", "raw_asset", "created_at_text", "quarantine_reasons", "loaded_date", "asset_key", "email_1", "typed",
               "ruleset", "surviving_lead_id", "Shoe Size", "select", "it's"]
    forms = {
        table: [*(f"'extra' as \"{column}\"" for column in further), *(f'"{column}"' for column in columns),
                "{'email': 'no@acme.example'} as nested"]
        for table, columns in CONTRACT.items()
    }
    assert changed(drifting, forms) == []


@pytest.mark.parametrize("number", range(max(map(len, TYPES.values()))))
def test_columns_of_other_types_give_the_same(drifting, number):
    drifting.connection.execute("create type if not exists text_enum as enum (select distinct unnest(['page_view', 'won', 'CTO', 'Jo', 'DE',"
                                " 'Software', 'Germany', '1', 'acme.example']) union select email from text_leads)")
    forms = {}
    for table, columns in CONTRACT.items():
        forms[table] = []
        for place, column in enumerate(columns):
            types = TYPES.get(column, ["VARCHAR"])
            # at the same time each column has another one of its types
            kind = types[(number + place) % len(types)].replace("ENUM", "text_enum")
            forms[table].append(f'cast("{column}" as {kind}) as "{column}"')
    assert changed(drifting, forms) == []


# ---- what stops ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def project(make_project):
    return make_project("drift")


def stopped(project, **variables):
    """What dbt says when it stops before the first model."""
    result = project.dbt("run", "--select", "stg_accounts", variables={**project.vars, **variables})
    assert result.returncode != 0, result.stdout[-3000:]
    assert "Finished running  in" in result.stdout or "stg_accounts" not in result.stdout
    return result.stdout


@pytest.mark.parametrize("source", DRIFT_SOURCES)
def test_every_column_that_is_dropped_or_renamed_is_named(project, source):
    project.write_input()
    project.warehouse.unlink(missing_ok=True)
    with duckdb.connect(str(project.warehouse)) as connection:
        connection.execute("create schema crm")
        for table, columns in CONTRACT.items():
            # every second column has another name, the others are not there
            others = [f"{column}__c" for column in columns[::2]]
            write_csv(project.input / f"{table}.csv", others, [dict.fromkeys(others, "x")])
            connection.execute(f"create table crm.{table} as from '{project.input}/{table}.csv'")
            if source == "parquet":
                connection.execute(f"copy crm.{table} to '{project.input}/{table}.parquet'")
                (project.input / f"{table}.csv").unlink()
    output = stopped(project, **({"input": "tables", "raw_schema": "crm"} if source == "tables" else {}))
    for table, columns in CONTRACT.items():
        assert f"the input table {table} has no column {', '.join(columns)}" in output, table
    assert "What to do: add the column" in output


def test_a_column_that_stands_twice_in_a_header_is_named(project):
    project.write_input()
    (project.input / "activities.csv").write_text(",".join([*CONTRACT["activities"], "other", "Other", "Asset"]) + "\n")
    assert "the file activities.csv has the column asset more than once" in stopped(project)
