"""docs/promises.md names the tests of each promise, and no file of tests/promises is missing there."""

import re
import subprocess

from conftest import ROOT

PAGE = ROOT / "docs" / "promises.md"


def test_each_promise_has_tests_that_exist():
    rows = re.findall(r"^\| (\d+) \| (.+?) \| (.*?) \|$", PAGE.read_text(), re.MULTILINE)
    assert [int(number) for number, _, _ in rows] == list(range(1, 19))
    for number, _, tests in rows:
        paths = re.findall(r"\]\(([^)]+)\)", tests)
        assert paths and all((PAGE.parent / path).exists() for path in paths), number


def test_each_file_of_promises_is_on_the_page():
    files = {path.stem for path in (ROOT / "tests" / "promises").glob("test_*.py")}
    assert files - set(re.findall(r"promises/(\w+)\.py", PAGE.read_text())) == set()


def test_the_long_form_runs_every_file_on_the_page():
    line = subprocess.run(["make", "-n", "-C", str(ROOT), "test-hard"], capture_output=True, text=True, check=True).stdout
    for path in re.findall(r"\]\(\.\./(tests/[^)]+\.py)\)", PAGE.read_text()):
        assert path in line or path.startswith("tests/promises/") and " tests/promises " in line, path
