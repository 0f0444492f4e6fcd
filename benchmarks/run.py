"""Measures the project, its floors and its rivals in one run on the same data. See README.md beside this file.

Everything measured is a process of its own; this one only starts them, so it imports no engine.
"""

import argparse
import json
import os
import shutil
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import report
from measure import measured, measured_dbt, slowest_nodes

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
BIN = PROJECT / ".venv" / "bin"
PYTHON = BIN / "python"
SEEDS = PROJECT / "seeds"
PAGE, RAW_RESULTS = HERE / "README.md", HERE / "results.json"

BATCH_PER_MILLION = 4_000  # rows of the daily batch: 200,000 at 50 M, about three days of it
MONTHS = 24
FIRST_MONTH_END = "2024-07-31"  # the sample ends on 2026-06-30: 23 month ends and the current day
PARTS = ("floors", "marts", "build", "history", "by_hand", "polars", "naive")
UP_TO_THE_MARTS = ("--select", "+path:models/marts", "+path:models/publishing", "--indirect-selection", "buildable")


@dataclass
class DataSet:
    """One generated input. activities is what the generator is asked for."""

    name: str
    folder: Path
    leads: int
    accounts: int
    activities: int
    months: int
    batch: int
    parts: tuple

    @property
    def all_rows(self) -> Path:
        """The input after the daily batch."""
        return self.folder / "all"

    @property
    def base(self) -> Path:
        """The input before the daily batch."""
        return self.folder / f"without_last_{self.batch}"


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", nargs="+", type=float, default=[50], help="millions of activities")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--data", type=Path, default=HERE / "data", help="folder that keeps the generated data")
    parser.add_argument("--leads", type=int, default=1_000_000)
    parser.add_argument("--accounts", type=int, default=100_000)
    parser.add_argument("--batch", type=int, help=f"rows of the daily batch, else {BATCH_PER_MILLION} a million")
    parser.add_argument("--doubled", action="store_true", help="each size also over twice the months")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS, help="what to measure")
    parser.add_argument("--keep", action="store_true", help="keep the warehouses of the last repeat")
    parser.add_argument("--no-page", action="store_true", help="leave README.md as it is; print instead")
    return parser.parse_args()


def data_sets(asked: argparse.Namespace) -> list[DataSet]:
    """The data sets to measure, the doubled ones after their originals."""
    found = []
    for size in asked.sizes:
        for months in (MONTHS, 2 * MONTHS) if asked.doubled else (MONTHS,):
            name = f"{size:g}m" + ("-doubled" if months > MONTHS else "")
            is_usual = (asked.leads, asked.accounts) == (1_000_000, 100_000)
            folder = asked.data.resolve() / (name if is_usual else f"{name}-{asked.leads}-leads")
            activities = round(size * 1_000_000 * months / MONTHS)
            batch = asked.batch or round(size * BATCH_PER_MILLION)
            parts = tuple(asked.parts) if months == MONTHS else ("marts",)
            found.append(DataSet(name, folder, asked.leads, asked.accounts, activities, months, batch, parts))
    return found


def dbt_environment(work: Path) -> dict:
    """Where dbt works: warehouse, target and log under the folder."""
    return {
        "LEAD_SCORING_DB": str(work / "lead_scoring.duckdb"),
        "DBT_TARGET_PATH": str(work / "target"),
        "DBT_LOG_PATH": str(work / "logs"),
        "DBT_PROFILES_DIR": str(PROJECT),
        "DBT_PROJECT_DIR": str(PROJECT),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }


def fresh(folder: Path) -> Path:
    """An empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def generate(data: DataSet) -> None:
    """Writes what is missing of a data set; a folder gets its name when it is complete."""
    data.folder.mkdir(parents=True, exist_ok=True)
    log = data.folder / "generate.log"
    if not data.all_rows.exists():
        print(f"{data.name}: generating", flush=True)
        unfinished = fresh(data.folder / "unfinished")
        wanted = {name: getattr(data, name) for name in ("leads", "accounts", "activities", "months")}
        options = json.dumps({**wanted, "format": "parquet", "path": str(unfinished)})
        work = fresh(data.folder / "work")
        environment = dbt_environment(work)
        measured([BIN / "dbt", "run-operation", "generate_sample", "--args", options], log, environment)
        unfinished.rename(data.all_rows)
    if not data.base.exists():
        print(f"{data.name}: splitting off the last {data.batch:,} rows", flush=True)
        unfinished = fresh(data.folder / "unfinished")
        measured([PYTHON, HERE / "split.py", data.all_rows, unfinished, data.batch], log)
        unfinished.rename(data.base)


def present(rows: Path, folder: Path) -> None:
    """Lets the folder hold the files of rows, as if a daily export had replaced them in place."""
    fresh(folder)
    for file in rows.iterdir():
        os.link(file, folder / file.name)


class Round:
    """One repeat on one data set. Costs are appended to runs, and the nodes of each build kept in nodes."""

    def __init__(self, data: DataSet, runs: list[dict]):
        self.data = data
        self.runs = runs
        self.nodes: dict = {}
        self.work = fresh(data.folder / "work")
        self.log = data.folder / "run.log"
        self.input = self.work / "input"
        self.built = self.work / "built"

    def note(self, step: str, cost: dict) -> None:
        """Keeps and prints one cost."""
        self.runs.append({"data": self.data.name, "step": step, "cost": cost})
        line = f"{self.data.name}: {step:10} {cost['wall']:8.2f} s, {cost['cpu']:.1f} CPU s, {cost['memory']:.2f} GB"
        print(line + (f", dbt's own {cost['own']:.1f} s" if "own" in cost else ""), flush=True)

    def run_sql(self, step: str, file: str, *database: Path) -> None:
        """Measures a SQL file."""
        command = [PYTHON, HERE / "run_sql.py", HERE / file, self.data.base, SEEDS, *database]
        self.note(step, measured(command, self.log))

    def build(self, step: str, folder: Path, selected: tuple = (), **variables: str) -> None:
        """Measures dbt build, called as users call it."""
        folder.mkdir(exist_ok=True)
        options = json.dumps({"input": "files", "input_path": str(self.input), **variables})
        command = [BIN / "dbt", "build", "--exclude-resource-type", "unit_test", *selected, "--vars", options]
        target = folder / "target"
        self.note(step, measured_dbt(command, self.log, dbt_environment(folder), target))
        self.nodes[step] = slowest_nodes(target)

    def floors(self) -> None:
        """F2 and F5."""
        self.run_sql("scan", "floor_scan.sql")
        self.run_sql("group", "floor_group.sql")

    def polars(self) -> None:
        """The Polars pipeline."""
        output = self.work / "polars.parquet"
        self.note("polars", measured([PYTHON, HERE / "polars_pipeline.py", self.data.base, SEEDS, output], self.log))

    def naive(self) -> None:
        """The naive SQL, into a database file."""
        self.run_sql("naive", "naive.sql", self.work / "naive.duckdb")

    def marts(self) -> None:
        """The first build of a warehouse and the build of the next day, without what judges scores and reports on them."""
        folder = self.work / "marts"
        present(self.data.base, self.input)
        self.build("marts", folder, UP_TO_THE_MARTS)
        present(self.data.all_rows, self.input)
        self.build("marts_increment", folder, UP_TO_THE_MARTS)
        shutil.rmtree(folder)

    def full_build(self) -> None:
        """The first build of a warehouse."""
        present(self.data.base, self.input)
        self.build("full", self.built)

    def by_hand(self) -> None:
        """The compiled SQL of the full build, without dbt."""
        folder = fresh(self.work / "by_hand")
        warehouse = self.built / "lead_scoring.duckdb"
        command = [PYTHON, HERE / "by_hand.py", warehouse, self.built / "target", self.input, folder / warehouse.name]
        self.note("by_hand", measured(command, self.log))

    def check(self) -> dict:
        """Compares the results of whoever ran with the full build's."""
        rivals = [self.work / name for name in ("polars.parquet", "naive.duckdb", "by_hand/lead_scoring.duckdb")]
        named = [rival if rival.exists() else "-" for rival in rivals]
        log = self.work / "check.log"
        measured([PYTHON, HERE / "check.py", self.built / "lead_scoring.duckdb", *named], log)
        return json.loads(log.read_text().splitlines()[-1])

    def forget_rivals(self) -> None:
        """Frees the disk of what was only made to be measured and compared."""
        shutil.rmtree(self.work / "by_hand", ignore_errors=True)
        (self.work / "naive.duckdb").unlink(missing_ok=True)

    def daily_builds(self) -> None:
        """The build of the next day, and one more without new data."""
        present(self.data.all_rows, self.input)
        self.build("increment", self.built)
        self.build("unchanged", self.built)

    def history(self) -> None:
        """The first build of a warehouse, with month ends of two years."""
        present(self.data.base, self.input)
        self.build("history", self.work / "history", history_from=FIRST_MONTH_END, history_every="month")


def run_round(data: DataSet, runs: list[dict], is_kept: bool) -> dict:
    """Measures every part once. Returns how the rivals' results compare, and the slowest nodes of each build."""
    this = Round(data, runs)
    checks = {}
    for part in ("floors", "polars", "naive", "marts"):
        if part in data.parts:
            getattr(this, part)()
    if "build" in data.parts:
        this.full_build()
        if "by_hand" in data.parts:
            this.by_hand()
        checks = this.check()
        this.forget_rivals()
        this.daily_builds()
    if "history" in data.parts:
        this.history()
    if not is_kept:
        shutil.rmtree(this.work)
    return {"checks": checks, "nodes": this.nodes}


def prepare(chosen: list[DataSet]) -> None:
    """Generates what is missing and reads the data once, so that the page cache is warm."""
    for data in chosen:
        generate(data)
        log = data.folder / "run.log"
        log.unlink(missing_ok=True)
        measured([PYTHON, HERE / "run_sql.py", HERE / "floor_scan.sql", data.base, SEEDS], log)


def measure_all(asked: argparse.Namespace, chosen: list[DataSet], raw: dict) -> None:
    """Every round on every data set, into raw, which is saved even if a step fails."""
    try:
        for number in range(1, asked.repeats + 1):
            print(f"round {number} of {asked.repeats}", flush=True)
            for data in chosen:
                is_last = number == asked.repeats
                raw["last_round"][data.name] = run_round(data, raw["runs"], asked.keep and is_last)
    finally:
        RAW_RESULTS.write_text(json.dumps(raw, indent=1) + "\n")


def main() -> None:
    """Generates what is missing, measures, and writes the page and the raw results."""
    asked = arguments()
    chosen = data_sets(asked)
    prepare(chosen)
    raw = {
        "date": date.today().isoformat(),
        "machine": report.machine(),
        "load_average": os.getloadavg()[0],
        "repeats": asked.repeats,
        "data": {data.name: {key: value for key, value in asdict(data).items() if key != "folder"} for data in chosen},
        "runs": [],
        "last_round": {},
    }
    measure_all(asked, chosen, raw)
    if asked.no_page:
        print(report.markdown(raw))
    else:
        PAGE.write_text(report.written_into(PAGE.read_text(), report.markdown(raw)))


if __name__ == "__main__":
    main()
