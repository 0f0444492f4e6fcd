"""Runs dbt in a process of its own, forked from one that has imported dbt: as on the command line, two seconds sooner."""

import atexit
import multiprocessing
import os
import subprocess
import sys
import time

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["dbt.cli.main", "dbt.adapters.duckdb", "duckdb"])


def run(arguments, *, folder, environment):
    """Runs one dbt command in the folder and returns the finished process, whatever its exit code."""
    folder.joinpath("logs").mkdir(exist_ok=True)
    output, errors = folder / "logs" / "stdout", folder / "logs" / "stderr"
    process = FORKS.Process(target=command_line, args=(arguments, folder, environment, output, errors))
    process.start()
    process.join()
    return subprocess.CompletedProcess(["dbt", *arguments], process.exitcode, output.read_text(), errors.read_text())


def command_line(arguments, folder, environment, output, errors):
    """What the program dbt does, in this process."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    for stream, path in ((sys.stdout, output), (sys.stderr, errors)):
        with open(path, "wb") as file:
            os.dup2(file.fileno(), stream.fileno())
    sys.argv = ["dbt", *arguments]
    from dbt.cli.main import cli

    try:
        cli()
    finally:
        # as a process does that was not forked; the warehouse file is closed here
        atexit._run_exitfuncs()
