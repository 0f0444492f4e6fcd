"""What a command costs, and how much of it is dbt's own."""

import json
import os
import subprocess
import time
from datetime import datetime
from pathlib import Path

BYTES_PER_KIB = 1024
BYTES_PER_GB = 1_000_000_000


def measured(command: list, log: Path, environment: dict | None = None) -> dict:
    """Runs a command to its end. wall and cpu in seconds, memory (peak, resident) in GB of 10^9 bytes.

    Linux hands the peak of the starting process down to the started one, so this process must stay small: nothing
    here imports an engine.
    """
    with open(log, "ab") as output:
        output.write(f"\n$ {' '.join(map(str, command))}\n".encode())
        output.flush()
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], stdout=output, stderr=output, env={**os.environ, **(environment or {})}
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"failed: {' '.join(map(str, command))}\n{last_lines(log)}")
    return {
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss * BYTES_PER_KIB / BYTES_PER_GB,
    }


def last_lines(log: Path, count: int = 25) -> str:
    """The end of a log."""
    return "\n".join(log.read_text(errors="replace").splitlines()[-count:])


def seconds(timestamp: str) -> float:
    """An ISO time as seconds since 1970."""
    return datetime.fromisoformat(timestamp).timestamp()


def executions(target: Path) -> list[tuple[float, float, str]]:
    """(start, end, node) of every node (seed, model, test or hook) that dbt executed, in seconds since 1970."""
    results = json.loads((target / "run_results.json").read_text())["results"]
    return sorted(
        (seconds(timing["started_at"]), seconds(timing["completed_at"]), result["unique_id"])
        for result in results
        for timing in result["timing"]
        if timing["name"] == "execute"
    )


def slowest_nodes(target: Path, count: int = 10) -> list[tuple[str, float]]:
    """The nodes that took longest, with their seconds (two run at a time, so they add up to more than the wall)."""
    costs = [(node.split(".")[2], completed - started) for started, completed, node in executions(target)]
    return sorted(costs, key=lambda cost: -cost[1])[:count]


def busy_seconds(target: Path) -> float:
    """Seconds in which dbt was executing at least one node."""
    busy, covered_to = 0.0, 0.0
    for started, completed, _ in executions(target):
        busy += max(0.0, completed - max(started, covered_to))
        covered_to = max(covered_to, completed)
    return busy


def measured_dbt(command: list, log: Path, environment: dict, target: Path) -> dict:
    """As measured(), and own: seconds in which dbt executed no node (start, parsing, compiling, results)."""
    cost = measured(command, log, environment)
    return {**cost, "own": cost["wall"] - busy_seconds(target)}
