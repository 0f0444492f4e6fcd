"""Runs dbt in a process of its own, forked from one that has read the project: as on the command line, but sooner."""

import atexit
import gc
import multiprocessing
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from multiprocessing import forkserver
from pathlib import Path
from unittest import mock

# no model is another one for them, so that dbt need not parse everything anew
READ_WHEN_A_MODEL_RUNS = {
    "as_of", "history_from", "history_every", "rulesets", "conversion_horizon_days", "custom_attributes", "input_path", "lead_id",
}
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["warm_dbt", "dbt.adapters.duckdb", "duckdb"])


def run(arguments, *, folder, environment):
    """Runs one dbt command in the folder and returns the finished process, whatever its exit code."""
    folder.joinpath("logs").mkdir(exist_ok=True)
    output, errors = folder / "logs" / "stdout", folder / "logs" / "stderr"
    process = start(arguments, folder, environment, output, errors)
    process.join()
    return subprocess.CompletedProcess(["dbt", *arguments], process.exitcode, output.read_text(), errors.read_text())


@contextmanager
def running(arguments, *, folder, environment):
    """Runs one dbt command in the folder: its process, to be stopped or killed, and the lines that it prints as it prints them."""
    folder.joinpath("logs").mkdir(exist_ok=True)
    pipe = folder / "logs" / "pipe"
    os.mkfifo(pipe)
    process = start(arguments, folder, environment, pipe, pipe)
    try:
        with open(pipe) as lines:
            yield process, lines
    except BaseException:
        # a test that fails leaves nothing behind, stopped or running
        process.kill()
        raise
    finally:
        process.join()
        pipe.unlink()


def start(arguments, folder, environment, output, errors):
    """Starts a process with the modules that PYTHONPATH names, forked from one that is started for the first."""
    with mock.patch.dict(os.environ, PYTHONPATH=str(Path(__file__).parent)):
        forkserver.ensure_running()
    process = FORKS.Process(target=command_line, args=(arguments, folder, environment, output, errors))
    process.start()
    return process


def command_line(arguments, folder, environment, output, errors):
    """What the program dbt does, in this process."""
    # a short life: looking for garbage took an eighth of it
    gc.disable()
    # one of its threads runs Python at a time: the less they change, the less it costs
    sys.setswitchinterval(0.1)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    for stream, path in ((sys.stdout, output), (sys.stderr, errors)):
        with open(path, "wb") as file:
            os.dup2(file.fileno(), stream.fileno())
    sys.argv = ["dbt", *arguments]
    from dbt.cli.main import cli

    keep_what_was_parsed()
    if environment.get("DBT_LOG_LEVEL_FILE") == "none":
        leave_out_what_nobody_logs()
    try:
        cli()
    finally:
        # as a process does that was not forked; the warehouse file is closed here
        atexit._run_exitfuncs()


def keep_what_was_parsed():
    """Lets dbt go on from what it parsed under other values of the variables that only a run of a model reads."""
    from dbt.parser.manifest import ManifestLoader

    check = ManifestLoader.build_manifest_state_check

    def check_without(loader):
        variables = loader.root_project.cli_vars
        loader.root_project.cli_vars = read_by_parsing(variables)
        try:
            return check(loader)
        finally:
            loader.root_project.cli_vars = variables

    ManifestLoader.build_manifest_state_check = check_without


def leave_out_what_nobody_logs():
    """Spares dbt the thousands of debug messages that it makes and then throws away: a quarter of a small build."""
    from dbt_common.events.base_types import BaseEvent, EventLevel
    from dbt_common.events.event_manager import EventManager

    fire, make = EventManager.fire_event, BaseEvent.__init__

    def fire_if_logged(manager, event, level=None, **others):
        if (level or event.level_tag()) != EventLevel.DEBUG:
            fire(manager, event, level=level, **others)

    def make_later(event, *arguments, **named):
        vars(event)["made_of"] = arguments, named

    def read(event, name):
        if "made_of" in vars(event):
            arguments, named = vars(event).pop("made_of")
            make(event, *arguments, **named)
        return vars(event)["pb_msg"] if name == "pb_msg" else getattr(vars(event)["pb_msg"], name)

    EventManager.fire_event, BaseEvent.__init__, BaseEvent.__getattr__ = fire_if_logged, make_later, read


def read_by_parsing(variables):
    return {name: value for name, value in variables.items() if name not in READ_WHEN_A_MODEL_RUNS}
