"""The results as Markdown: one table of costs per size, one of bars."""

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from statistics import median

START, END = "<!-- results: start -->", "<!-- results: end -->"
PAST_DATES = 23  # month ends before the current day
BAR_SIZE = "50m"  # the data set that most bars are about

STEPS = {
    "scan": "F2: scan of the four needed columns",
    "group": "F5: group by lead, type, asset",
    "marts": "build up to the marts",
    "marts_increment": "daily increment up to the marts",
    "full": "full build",
    "increment": "daily increment",
    "unchanged": "build without new data",
    "history": f"full build with {PAST_DATES} past month ends",
    "by_hand": "the same SQL without dbt (no tests)",
    "polars": "Polars, implicit score only",
    "naive": "naive SQL, implicit score only",
}


def machine() -> dict:
    """What the numbers depend on besides the code."""
    processors = Path("/proc/cpuinfo").read_text().splitlines()
    cpus = [line.split(":")[1].strip() for line in processors if line.startswith("model name")]
    total_kib = int(Path("/proc/meminfo").read_text().split()[1])
    git = ["git", "-C", Path(__file__).parent, "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(git, capture_output=True, text=True)
    return {
        "machine": f"{cpus[0] if cpus else platform.machine()}, {os.cpu_count()} cores, {total_kib / 1024**2:.0f} GiB",
        "system": platform.platform(terse=True),
        "versions": f"Python {sys.version.split()[0]}, "
        + ", ".join(f"{package} {version(package)}" for package in ("duckdb", "dbt-core", "dbt-duckdb", "polars")),
        "commit": commit.stdout.strip() or "none",
    }


def medians(runs: list[dict]) -> dict:
    """{data set: {step: {measure: median, walls: all}}} of the raw runs."""
    found: dict = {}
    for run in runs:
        found.setdefault(run["data"], {}).setdefault(run["step"], []).append(run["cost"])
    return {
        data: {step: {**middle(costs), "walls": [cost["wall"] for cost in costs]} for step, costs in steps.items()}
        for data, steps in found.items()
    }


def middle(costs: list[dict]) -> dict:
    """The median of each measure."""
    return {measure: median(cost[measure] for cost in costs) for measure in costs[0]}


def ratio(steps: dict, step: str, floor: str) -> str:
    """The wall time of a step in units of a floor's."""
    return f"{steps[step]['wall'] / steps[floor]['wall']:.1f}" if floor in steps else ""


def cost_table(steps: dict) -> list[str]:
    """One row per step."""
    lines = [
        "| step | wall s | least-most | CPU s | peak GB | dbt's own s | x F2 | x F5 |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for step, label in STEPS.items():
        if step in steps:
            cost = steps[step]
            spread = f"{min(cost['walls']):.1f}-{max(cost['walls']):.1f}"
            own = f"{cost['own']:.1f}" if "own" in cost else ""
            lines.append(
                f"| {label} | {cost['wall']:.2f} | {spread} | {cost['cpu']:.1f} | {cost['memory']:.2f} | {own}"
                f" | {ratio(steps, step, 'scan')} | {ratio(steps, step, 'group')} |"
            )
    return lines


class Results:
    """Medians by data set and step; None for what was not measured."""

    def __init__(self, found: dict):
        self.found = found

    def value(self, data: str, step: str, measure: str = "wall") -> float | None:
        """Seconds, or GB for memory."""
        return self.found.get(data, {}).get(step, {}).get(measure)

    def per(self, above: tuple, below: tuple) -> float | None:
        """One value divided by another."""
        upper, lower = self.value(*above), self.value(*below)
        return None if upper is None or lower is None else upper / lower

    def date_per_group(self, data: str) -> float | None:
        """What one more past date costs, in units of F5."""
        history, full, group = (self.value(data, step) for step in ("history", "full", "group"))
        return None if None in (history, full, group) else (history - full) / PAST_DATES / group


def bars(results: Results, data: str) -> list[tuple[str, str, float, float | None]]:
    """(what, comparison, bar, measured) of the bars about one data set."""
    marts, polars = (data, "marts"), (data, "polars")
    return [
        ("up to the marts, in F5", "at most", 9, results.per(marts, (data, "group"))),
        ("up to the marts, in F2", "at most", 40, results.per(marts, (data, "scan"))),
        ("up to the marts, peak GB", "under", 5, results.value(*marts, "memory")),
        ("dbt's own seconds of it", "at most", 4, results.value(*marts, "own")),
        ("up to the marts / Polars, wall", "at most", 1.2, results.per(marts, polars)),
        ("up to the marts / Polars, peak memory", "under", 0.7, results.per((*marts, "memory"), (*polars, "memory"))),
        ("naive SQL / up to the marts, wall", "at least", 1.8, results.per((data, "naive"), marts)),
        ("daily increment / first build, up to the marts", "at most", 0.30, results.per((data, "marts_increment"), marts)),
        ("daily increment / first build, everything", "at most", 0.30, results.per((data, "increment"), (data, "full"))),
        ("one past date, in F5", "at most", 0.6, results.date_per_group(data)),
        ("full build with history, peak GB", "under", 5, results.value(data, "history", "memory")),
    ]


def bars_between(results: Results) -> list[tuple[str, str, float, float | None]]:
    """(what, comparison, bar, measured) of the bars that compare data sets."""
    return [
        ("up to the marts, 50 M / 10 M", "at most", 5.5, results.per(("50m", "marts"), ("10m", "marts"))),
        ("up to the marts, 200 M / 50 M", "at most", 4.5, results.per(("200m", "marts"), ("50m", "marts"))),
        ("increment, 200 M / 50 M", "at most", 4, results.per(("200m", "marts_increment"), ("50m", "marts_increment"))),
        (
            "increment, 50 M with its history doubled / 50 M", "at most", 1.5,
            results.per(("50m-doubled", "marts_increment"), ("50m", "marts_increment")),
        ),
    ]


def verdict(comparison: str, bar: float, value: float) -> str:
    """Whether the bar is met."""
    is_met = value >= bar if comparison == "at least" else value < bar if comparison == "under" else value <= bar
    return "met" if is_met else "**missed**"


def bar_table(rows: list[tuple[str, str, float, float | None]], is_judged: bool = True) -> list[str]:
    """One row per bar that could be measured; without a verdict where the bar is about another size."""
    lines = ["| what | bar | measured | |", "|---|--:|--:|---|"]
    for what, comparison, bar, value in rows:
        if value is not None:
            judged = verdict(comparison, bar, value) if is_judged else ""
            lines.append(f"| {what} | {comparison} {bar:g} | {value:.2f} | {judged} |")
    return lines if len(lines) > 2 else []


def check_lines(last_round: dict) -> list[str]:
    """How the rivals' results compare: one line per data set and rival."""
    lines = []
    for data, found in last_round.items():
        for rival, counts in found["checks"].items():
            differing = [f"{name.replace('_', ' ')}: {count}" for name, count in counts.items() if name != "leads"]
            compared = f"{counts['leads']:,} leads compared"
            lines.append(f"- {data}, {rival.replace('_', ' ')}: {compared}; {', '.join(differing)}")
    return lines


def node_lines(nodes: dict) -> list[str]:
    """Where the time of the last round's builds went: one line per build."""
    return [
        f"- {STEPS[step]}: " + ", ".join(f"{node} {cost:.1f}" for node, cost in slowest)
        for step, slowest in nodes.items()
    ]


def data_section(data: str, steps: dict, results: Results, raw: dict) -> list[str]:
    """Costs, bars and slowest nodes of one data set."""
    facts = raw["data"][data]
    lines = [
        "",
        f"### {data}: {facts['activities']:,} activities over {facts['months']} months, {facts['leads']:,} leads,"
        f" daily batch of {facts['batch']:,}",
        "",
        *cost_table(steps),
    ]
    bars_of_data = bar_table(bars(results, data), data == BAR_SIZE)
    if bars_of_data:
        lines += ["", *bars_of_data]
        lines += [] if data == BAR_SIZE else ["", "The bars are about 50 M; here the ratios are shown for comparison."]
    nodes = node_lines(raw["last_round"][data]["nodes"])
    lines += ["", "Seconds of the slowest nodes in the last round (two run at a time):", "", *nodes] if nodes else []
    return lines


def heading(raw: dict) -> str:
    """When, where and with what was measured."""
    machine_of_run = raw["machine"]
    return (
        f"{raw['date']}, commit {machine_of_run['commit']}. {machine_of_run['machine']}; {machine_of_run['system']}."
        f" {machine_of_run['versions']}. Load average before the run {raw['load_average']:.2f}."
        f" Medians of {raw['repeats']}."
    )


def markdown(raw: dict) -> str:
    """The generated part of the page."""
    found = medians(raw["runs"])
    results = Results(found)
    lines = [heading(raw)]
    for data, steps in found.items():
        lines += data_section(data, steps, results, raw)
    between = bar_table(bars_between(results))
    lines += ["", "### Between sizes", "", *between] if between else []
    checks = check_lines(raw["last_round"])
    if checks:
        lines += ["", "### Do they agree?", "", "Leads whose result differs from the full build's:", "", *checks]
    return "\n".join(lines)


def written_into(page: str, results: str) -> str:
    """The page with what stands between the markers replaced."""
    before, rest = page.split(START)
    _, after = rest.split(END)
    return f"{before}{START}\n\n{results}\n\n{END}{after}"
