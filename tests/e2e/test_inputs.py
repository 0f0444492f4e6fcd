"""The same input is read as the same rows from every source, and an input that breaks the contract is named."""

import json

import duckdb
import pytest
from conftest import CONTRACT, activity, lead

AS_OF = "2026-02-01"
READ = (
    "int_leads", "int_accounts", "int_activities", "int_opportunities",
    "quarantined_records", "invalid_values", "input_reconciliation",
)
TABLES = {
    "leads": [
        lead("l1", account_id="a1", job_title="CTO", employee_count="250", email_opt_out="false"),
        lead("l2", created_at="2026-01-05T10:00:00+02:00", shoe_size="44", phone="007"),
        lead("l3", created_at="not a date"),
    ],
    "accounts": [{"account_id": "a1", "industry": "Software", "annual_revenue": "12000000.50"}],
    "activities": [
        activity("l1", "visit", "2026-01-20"),
        activity("l1", "page_view", "2026-01-21", asset="https://acme.example/pricing"),
        activity("nobody", "visit", "2026-01-22"),
        activity("l2", "demo_request", "2026-01-31", occurred_at="2026-01-31T23:30:00-02:00"),
    ],
    "opportunities": [
        {"opportunity_id": "o1", "lead_id": "l1", "created_at": "2026-01-25 00:00:00", "outcome": "open", "amount": "5"}
    ],
}


@pytest.fixture(scope="module")
def project(make_project):
    project = make_project("inputs", runs_data_tests=False)
    project.needed = READ
    return project


@pytest.fixture(scope="module")
def from_csv(project):
    project.write_input(**TABLES)
    project.build(as_of=AS_OF)
    return project.marts()


def empty_input(project):
    project.write_input()
    for path in project.input.iterdir():
        path.unlink()


def test_json_lines_are_read_as_the_same_rows(project, from_csv):
    empty_input(project)
    for table, columns in CONTRACT.items():
        rows = [{column: row.get(column) or None for column in [*columns, "shoe_size"]} for row in TABLES[table]]
        (project.input / f"{table}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    project.build(as_of=AS_OF)
    assert project.marts() == from_csv


def test_typed_parquet_gives_the_same_marts(project, from_csv):
    project.write_input(**TABLES)
    types = {
        "leads": "try_cast(employee_count as integer) as employee_count, try_cast(email_opt_out as boolean) as"
        " email_opt_out",
        "accounts": "cast(annual_revenue as double) as annual_revenue",
        "activities": "cast(loaded_at as timestamp) as loaded_at",
        "opportunities": "cast(created_at as timestamptz) as created_at, cast(amount as decimal(10, 0)) as amount",
    }
    for table, replaced in types.items():
        path = project.input / f"{table}.csv"
        duckdb.connect().execute(
            f"set timezone = 'UTC'; copy (select * replace ({replaced}) from read_csv('{path}', all_varchar = true))"
            f" to '{project.input / table}.parquet'"
        )
        path.unlink()
    project.build(as_of=AS_OF)
    assert project.marts() == from_csv


def test_ids_that_came_as_floating_point_are_the_same_ids(make_project):
    project = make_project("floating_ids", runs_data_tests=False)
    project.needed = ("scored_leads", "scored_accounts")
    project.write_input(
        # what is not there is NaN where a data frame wrote the file
        leads=[lead("1", account_id="7"), lead("2", merged_into_lead_id="1"), lead("3", account_id="nan")],
        accounts=[{"account_id": "7"}],
        opportunities=[{"opportunity_id": "5", "lead_id": "2", "created_at": "2026-01-10", "outcome": "won"}],
    )
    for table, columns in {
        "leads": ["account_id", "merged_into_lead_id"], "accounts": ["account_id"], "opportunities": ["lead_id"],
    }.items():
        path = project.input / f"{table}.csv"
        floats = ", ".join(f"cast({column} as double) as {column}" for column in columns)
        duckdb.connect().execute(
            f"copy (select * replace ({floats}) from read_csv('{path}', all_varchar = true))"
            f" to '{project.input / table}.parquet'"
        )
        path.unlink()
    project.build(as_of=AS_OF)
    assert project.rows("select lead_id, account_id, lifecycle_stage from marts.scored_leads order by lead_id") == [
        {"lead_id": "1", "account_id": "7", "lifecycle_stage": "customer"},
        {"lead_id": "3", "account_id": None, "lifecycle_stage": "lead"},
    ]
    # an opportunity that names no account belongs to the account of its lead
    assert project.rows("select account_id, is_customer from marts.scored_accounts") == [
        {"account_id": "7", "is_customer": True}
    ]


@pytest.mark.parametrize(("schema", "variables"), [("raw", {}), ("crm", {"input": "tables", "raw_schema": "CRM"}), ("segment", {"input": "segment"})])
def test_warehouse_named_like_a_schema_is_refused(make_project, schema, variables):
    project = make_project(f"{schema}_file", runs_data_tests=False)
    project.warehouse = project.path / f"{schema}.duckdb"
    # for another file dbt reads the whole project anew
    project.parse_unchanged = None
    project.write_input()
    assert "name another file in LEAD_SCORING_DB" in project.build(fails=True, **variables)


def test_own_tables_are_read_as_the_same_rows_and_stay_as_they_are(make_project, project, from_csv):
    own = make_project("tables", runs_data_tests=False)
    project.write_input(**TABLES)
    with duckdb.connect(str(own.warehouse)) as connection:
        connection.execute("create schema crm; create schema raw")
        for table in CONTRACT:
            # an export of a warehouse that writes names in upper case
            connection.execute(
                f"create table crm.{table.upper()} as from read_csv('{project.input / table}.csv', all_varchar = true)"
            )
        connection.execute("create table raw.leads as select 'mine' as note")
    own.vars, own.needed = {"input": "tables", "raw_schema": "crm"}, READ
    own.build(as_of=AS_OF)
    assert own.marts() == from_csv
    assert own.rows("from raw.leads") == [{"note": "mine"}]


def test_every_missing_column_is_named(project):
    for table, columns in CONTRACT.items():
        kept = [column for column in columns if column != columns[-1]]
        project.write_input(**TABLES)
        (project.input / f"{table}.csv").write_text(",".join(kept) + "\n")
        output = project.build(fails=True)
        assert f"the input table {table} has no column {columns[-1]}" in output
        assert "What to do: add the column" in output
        if table == "leads":
            # one table shows what happens to the tables, the others only what is said
            assert project.rows("select count(*) as n from signals.int_leads")[0]["n"] == 2


@pytest.mark.parametrize(("attribute", "words"), [("email", "personal data"), ('say "hi"', "can be no column"), ("Industry", "an attribute already"), ("hat_size", "no column hat_size")])
def test_custom_attribute_that_cannot_be_one_is_named(project, attribute, words):
    project.write_input(**TABLES)
    assert words in project.build(fails=True, custom_attributes=attribute)


HEADER = ",".join(CONTRACT["accounts"])


@pytest.mark.parametrize(("content", "words"), [
    (HEADER.replace(",", ";"), "the columns of accounts are separated by semicolons"),
    (HEADER.replace(",", "\t"), "the columns of accounts are separated by tabs"),
    ("", "the first line of the file accounts.csv is empty"),
    (f"\n{HEADER}\n", "the first line of the file accounts.csv is empty"),
    (f'"account\nid",{HEADER}\n', "a quote in the first line of the file accounts.csv is not closed"),
    (f"{HEADER},größe\n".encode("latin-1"), "the file accounts.csv cannot be read at line 1"),
    (f"{HEADER},domain\n", "the file accounts.csv has the column domain more than once"),
    (f'{HEADER}\na1,Canary{"," * 7}\na2,"Canary{"," * 7}\n', "the file accounts.csv cannot be read at line 3"),
    (f'{HEADER}\na1,"Ca" nary{"," * 7}\n', "the file accounts.csv cannot be read at line 2"),
    (f'{HEADER}\na1,"{"Canary" * 400_000}"{"," * 7}\n', "the file accounts.csv cannot be read at line 2"),
    (f"{HEADER}\na1,Gründer{',' * 7}\n".encode("latin-1"), "the file accounts.csv cannot be read at line 2"),
    (f"{HEADER}\na1,Canary\n", "the file accounts.csv cannot be read at line 2"),
])
def test_a_csv_file_that_cannot_be_read_is_named_and_not_quoted(project, content, words):
    project.write_input(**TABLES)
    (project.input / "accounts.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    output = " ".join(project.build(fails=True).split())
    assert words in output and "Canary" not in output


def test_a_header_is_read_as_it_is_meant(project):
    project.write_input(**TABLES)
    header = [f' "{column}" ' for column in CONTRACT["accounts"]]
    header[:2] = ["\ufeffACCOUNT_ID", '"Account_Name"']
    lines = [",".join([*header, "", "", '"a ""b"""', "note", "NOTE"]), 'a1,"Acme, Inc.",' + "," * 11]
    (project.input / "accounts.csv").write_bytes("\r\n".join(lines).encode())
    project.build(as_of=AS_OF)
    assert project.rows("select account_id, account_name from signals.int_accounts") == [
        {"account_id": "a1", "account_name": "Acme, Inc."}
    ]


def test_missing_file_is_named(project):
    project.write_input(**TABLES)
    (project.input / "accounts.csv").unlink()
    output = project.build(fails=True)
    assert "0 files for the table accounts" in output and "accounts.parquet, accounts.csv" in output


@pytest.mark.usefixtures("from_csv")
def test_unknown_input_and_day_are_named(project):
    project.write_input(**TABLES)
    last_build = project.rows("from publishing.last_build")
    assert "What to do: write one of: sample, tables, files" in project.build(fails=True, input="excel")
    for day in ("yesterday", "2026-02-30", "2026-13-01", "2026-01-01 12:00"):
        assert "What to do: write a day as YYYY-MM-DD" in project.build(fails=True, as_of=day), day
    assert "make a random one: openssl rand -hex 32" in project.build(fails=True, environment={"LEAD_SCORING_EMAIL_KEY": "short"})
    # no model was touched: what is said of the build before stays true
    assert project.rows("from publishing.last_build") == last_build != []


@pytest.mark.usefixtures("from_csv")
def test_a_build_whose_input_was_forgotten_stops_before_it_scores_the_sample(project):
    forgotten = project.dbt("build", "--select", "stg_leads", variables={"as_of": AS_OF})
    assert forgotten.returncode != 0 and (
        "the last build read files, and the variable input of this one is not given, so that it would score the sample. What to do: "
    ) in " ".join(forgotten.stdout.split())
    meant = project.dbt("build", "--select", "regions", variables={"input": "sample"})
    assert meant.returncode == 0, meant.stdout[-2000:]


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_empty_tables_build(make_project, kind):
    project = make_project("empty")
    project.write_input()
    if kind == "jsonl":
        empty_input(project)
        for table in CONTRACT:
            (project.input / f"{table}.jsonl").touch()
        # it is as empty from here on
        project.needed, project.runs_data_tests = ("scored_leads", "input_reconciliation"), False
    project.build()
    assert project.rows("select count(*) as n from marts.scored_leads") == [{"n": 0}]
    assert {row["raw_rows"] for row in project.rows("from quarantine.input_reconciliation")} == {0}


def test_custom_attribute_is_scored(make_project):
    project = make_project("custom", runs_data_tests=False)
    project.needed = ("scored_leads",)
    project.write_input(leads=[lead("l1", **{"Shoe Size": "44"}), lead("l2", **{"Shoe Size": "big"}), lead("l3")])
    project.write_rules(
        rulesets=[{"ruleset": "own", "status": "active"}],
        attribute_rules=[
            {"ruleset": "own", "rule_id": "feet", "dimension": "explicit", "attribute": "Shoe Size",
             "operator": "more_than", "operand": "43.5", "points": "7.25", "reason": "Big feet"},
        ],
        bands=[
            {"ruleset": "own", "scale": scale, "band": "only"} for scale in ("priority", "grade", "engagement")
        ],
    )
    project.build(custom_attributes=["Shoe Size"])
    scores = project.rows("select lead_id, cast(lead_score as varchar) as score, top_reasons from marts.scored_leads order by 1")
    assert scores == [
        {"lead_id": "l1", "score": "7.25", "top_reasons": "+7.25 Big feet"},
        {"lead_id": "l2", "score": "0.00", "top_reasons": None},
        {"lead_id": "l3", "score": "0.00", "top_reasons": None},
    ]
