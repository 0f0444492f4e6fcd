"""Runs the project's compiled SQL without dbt, so that a test can try a thousand inputs and rulesets in a minute.

dbt builds a project once; each try then writes other input and rules, and the models that it asks for are made again
from the SQL that dbt compiled, in one connection to the same warehouse file. test_compiled.py shows that this gives
what dbt gives.
"""

import graphlib
import json

import duckdb

TABLES = ("leads", "accounts", "activities", "opportunities")
READERS = {
    "csv": "read_csv('{path}', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', comment = '', skip = 0)",
    "parquet": "read_parquet('{path}')",
}


class Compiled:
    """A built project, and one connection to its warehouse."""

    def __init__(self, project, as_of):
        self.project, self.built_as_of = project, as_of
        self.as_of = as_of
        self.nodes = json.loads((project.path / "target" / "manifest.json").read_text())["nodes"]
        self.ids = {node["name"]: unique_id for unique_id, node in self.nodes.items() if node["resource_type"] == "model"}
        self.parents = {model: set(self.nodes[model]["depends_on"]["nodes"]) for model in self.ids.values()}
        order = graphlib.TopologicalSorter(self.parents).static_order()
        self.order = [unique_id for unique_id in order if unique_id in self.parents]
        # what dbt built is up to date
        self.stale = set()
        # small tables are not worth a second thread
        self.connection = duckdb.connect(str(project.warehouse), config={"threads": 1})
        self.connection.execute("set timezone = 'UTC'")
        self.present_files(dict.fromkeys(TABLES, "csv"))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.connection.close()

    def made_from(self, unique_ids):
        """These nodes, and all models that are made from them."""
        found = set(unique_ids)
        for model in self.order:
            if self.parents[model] & found:
                found.add(model)
        return found

    def present_files(self, kinds):
        """Presents the input files of these kinds as the views that the models read."""
        for table, kind in kinds.items():
            reader = READERS[kind].format(path=self.project.input / f"{table}.{kind}")
            self.present(table, f"select * from {reader}")

    def present(self, table, query):
        """Lets the models read an input table from a query."""
        self.connection.execute(f"create or replace view raw.file_{table} as {query}")
        self.stale |= self.made_from(
            [model for model in self.order if f"raw('{table}')" in self.nodes[model]["raw_code"]]
        )

    def write_input(self, **tables):
        """Writes the four tables as CSV, as Project.write_input does."""
        self.project.write_input(**tables)
        self.present_files(dict.fromkeys(TABLES, "csv"))

    def load_rules(self, **seeds):
        """Replaces the rows of the rules seeds; one that is not given loses its rows."""
        for path in sorted((self.project.path / "seeds" / "rules").glob("*.csv")):
            self.load_seed(path.stem, seeds.get(path.stem, []))

    def load_seed(self, name, rows):
        """Replaces the rows of a seed the way dbt loads it: as bound values, an empty text being null."""
        seed = f"seed.lead_scoring.{name}"
        relation = self.nodes[seed]["relation_name"]
        columns = [row[0] for row in self.connection.execute(f"describe {relation}").fetchall()]
        self.connection.execute(f"delete from {relation}")
        marks = f"({', '.join('?' * len(columns))})"
        for start in range(0, len(rows), 500):
            some = rows[start:start + 500]
            values = [None if row.get(column) in (None, "") else str(row[column]) for row in some for column in columns]
            self.connection.execute(f"insert into {relation} values {', '.join([marks] * len(some))}", values)
        self.stale |= self.made_from([seed])

    def run(self, *models, as_of=None):
        """Makes these models anew, and before them whatever they are made from and is out of date."""
        if (as_of or self.built_as_of) != self.as_of:
            self.as_of, self.stale = as_of or self.built_as_of, set(self.order)
        wanted = set(self.ids[model] for model in models)
        for model in reversed(self.order):
            if model in wanted:
                wanted |= self.parents[model]
        for model in self.order:
            if model in wanted & self.stale:
                self.make(self.nodes[model])
                self.stale.discard(model)

    def make(self, node):
        """One model by one statement, or step by step. What is neither a view nor made by selects alone stays as dbt built it."""
        materialized, name = node["config"]["materialized"], node["relation_name"]
        if materialized not in ("view", "table", "incremental", "stepwise"):
            return
        sql = (self.project.path / "target" / "compiled" / "lead_scoring" / node["original_file_path"]).read_text()
        sql = sql.replace(f"cast('{self.built_as_of}' as date)", f"cast('{self.as_of}' as date)")
        if materialized == "stepwise":
            self.connection.execute(f"delete from {name}")
            while self.connection.execute(f"insert into {name} {sql}").fetchone()[0]:
                pass
        else:
            kind = "view" if materialized == "view" else "table"
            self.connection.execute(f"create or replace {kind} {name} as {sql}")

    def rows(self, query):
        """The rows of a query as dictionaries."""
        result = self.connection.execute(query)
        names = [column[0] for column in result.description]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
