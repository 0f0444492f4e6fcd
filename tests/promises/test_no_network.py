"""A build asks nobody: it passes where there is no network, and tries no connection where there is one."""

import shutil
import subprocess
import sys

from conftest import lead

# notes down what a Python process asks of the network
WITNESS = """
import os, sys
def witness(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        with open(os.environ["NETWORK_LOG"], "a") as log:
            log.write(f"{event} {arguments[-1]}\\n")
sys.addaudithook(witness)
"""


def can_cut_the_network():
    return shutil.which("unshare") and subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode == 0


def test_a_build_passes_without_a_network_and_asks_for_none(make_project, tmp_path):
    project = make_project("no_network", runs_data_tests=False)
    project.needed = ("int_leads",)
    project.write_input(leads=[lead("one", job_title="CTO")])
    (tmp_path / "sitecustomize.py").write_text(WITNESS)
    log = tmp_path / "network.log"
    environment = {**project.environment(), "PYTHONPATH": str(tmp_path), "NETWORK_LOG": str(log)}
    del environment["DBT_SEND_ANONYMOUS_USAGE_STATS"]
    cut = ["unshare", "-rn"] if can_cut_the_network() else []
    # the witness sees what there is to see
    lookup = [sys.executable, "-c", "import socket; socket.getaddrinfo('localhost', 80)"]
    subprocess.run([*cut, *lookup], env=environment, capture_output=True)
    assert log.read_text() != ""
    log.write_text("")
    result = subprocess.run([*cut, *project.command(as_of="2026-02-01")], cwd=project.path, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout[-3000:]
    assert log.read_text() == ""
