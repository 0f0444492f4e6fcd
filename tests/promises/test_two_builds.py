"""Two builds at once: the second stops and says who holds the warehouse file; the first is unharmed."""

import os
import signal

from conftest import activity, lead


def test_the_second_build_stops_and_the_first_goes_on(make_project):
    project = make_project("two_builds", runs_data_tests=False)
    project.needed = ("lead_scores",)
    project.write_input(leads=[lead("one", job_title="CTO"), lead("two")], activities=[activity("one", "visit", "2026-01-20")])
    with project.running(as_of="2026-02-01") as (first, lines):
        said = ""
        for line in lines:
            said += line
            if "START" in line:
                break
        # held where it is, so that the second comes in time however long it takes to start
        os.kill(first.pid, signal.SIGSTOP)
        second = project.dbt("build", *project.selection(), variables={**project.vars, "as_of": "2026-02-02"})
        os.kill(first.pid, signal.SIGCONT)
        said += lines.read()
    assert first.exitcode == 0, said[-3000:]
    assert second.returncode != 0
    # the file, and the process to look at
    assert project.warehouse.name in second.stdout and f"PID {first.pid}" in second.stdout, second.stdout[-3000:]
    assert {str(row["as_of_date"]) for row in project.rows("from marts.lead_scores")} == {"2026-02-01"}
    assert project.rows("select status from publishing.last_build") == [{"status": "partial"}]
