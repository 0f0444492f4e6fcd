"""The lines of docs/bi_connections.md go on reading while versions are published. Needs .venv-bi, which make test-hard makes."""

import json
import re
import subprocess
import time

import pytest
from conftest import ROOT
from test_publish import Warehouse, one_more

PYTHON = ROOT / ".venv-bi" / "bin" / "python"
PAGE = (ROOT / "docs" / "bi_connections.md").read_text()
# the others of the page only connect
LINES = [lines for lines in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL) if "total = " in lines]
TOOLS = ["sqlalchemy", "adbc_driver_duckdb", "pandas", "polars"]
# runs the lines again and again, and writes down the totals that they gave
READER = """
import json, pathlib, sys, time
lines, stop, log = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
totals = []
while not stop.exists():
    exec(lines)
    if str(total) not in totals[-1:]:
        totals.append(str(total))
        log.with_suffix(".new").write_text(json.dumps(totals))
        log.with_suffix(".new").replace(log)
    time.sleep(0.1)
"""


def test_the_page_shows_a_total_by_each_tool():
    assert [re.search(r"import (\w+)", lines).group(1) for lines in LINES] == TOOLS
    # a file that is opened twice through the link may be two files
    assert ["resolve()" in lines for lines in LINES] == [".parquet" in lines for lines in LINES] == [False, False, True, True]


@pytest.mark.skipif(not PYTHON.exists(), reason="make .venv-bi/stamp installs the BI packages")
def test_each_tool_reads_on_and_sees_each_new_version(sample, tmp_path):
    warehouse = Warehouse(sample, tmp_path)
    warehouse.publish()
    stop = tmp_path / "stop"
    readers = [
        subprocess.Popen(
            [str(PYTHON), "-c", READER, lines, str(stop), str(tmp_path / tool)],
            cwd=tmp_path, stderr=subprocess.PIPE, text=True,
        )
        for tool, lines in zip(TOOLS, LINES, strict=True)
    ]
    published = warehouse.execute("select sum(lead_score) from marts.scored_leads")[0]
    try:
        for number in range(1, 11):
            warehouse.change(number, one_more())
            warehouse.publish()
            published += warehouse.execute("select sum(lead_score) from marts.scored_leads")[0]
            # the slowest has to see this one before the next comes, or it would not be known whether it sees new ones
            wait_for(tmp_path, published[-1], readers)
    finally:
        stop.touch()
        complaints = [reader.communicate()[1] for reader in readers]
    assert complaints == [""] * len(TOOLS)
    for tool in TOOLS:
        seen = json.loads((tmp_path / tool).read_text())
        assert seen == [str(total) for total in published[-len(seen):]], tool


def wait_for(path, total, readers):
    for _ in range(300):
        logs = [path / tool for tool in TOOLS]
        if all(log.exists() and json.loads(log.read_text())[-1] == str(total) for log in logs):
            return
        if any(reader.poll() for reader in readers):
            return
        time.sleep(0.1)
