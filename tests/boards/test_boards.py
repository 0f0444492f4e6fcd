"""The boards read the reports, are valid, load nothing from anywhere, and show what the tables hold."""

import html
import json
import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest
import yaml
from conftest import ROOT

BOARDS = sorted(path.stem for path in (ROOT / "boards").glob("*.yml") if path.stem not in ("dbt_charts", "meta"))
PAGES = [f"{theme}{board}" for theme in ("", "dark/") for board in BOARDS]
STAMP = ROOT / ".venv-boards" / "stamp"
CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--window-size=1280,2600", "--host-resolver-rules=MAP * ~NOTFOUND",
]
needs_boards = pytest.mark.skipif(not STAMP.exists(), reason=f"the boards' environment is not there: make {STAMP.relative_to(ROOT)}")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium to look at the boards with")


def board(name):
    return yaml.safe_load((ROOT / "boards" / f"{name}.yml").read_text(encoding="utf-8"))


def queries(name):
    """The queries of a board as they run when no variable is given."""
    defaults = {variable: spec["default"] for variable, spec in board(name).get("variables", {}).items()}
    return {
        query: re.sub(r"{{ (\w+) }}", lambda match: str(defaults[match.group(1)]), sql)
        for query, sql in board(name)["queries"].items()
    }


def render(warehouse, folder, boards=BOARDS):
    """Renders boards as the make line does."""
    result = subprocess.run(
        ["make", "-o", str(STAMP.relative_to(ROOT)), "boards", f"BOARDS_DB={warehouse}", f"BOARDS_OUT={folder}", f"BOARDS={' '.join(boards)}"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="module")
def pages(sample_history, tmp_path_factory):
    """The folder that the boards are rendered into."""
    return render(sample_history.warehouse, tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def seen(pages, tmp_path_factory):
    """What Chromium shows of each page, its network cut."""
    folder = tmp_path_factory.mktemp("seen")
    script = (Path(__file__).with_name("seen.js")).read_text()
    listen = "<script>window.errors = []; console.error = (...words) => window.errors.push(words.join(' '));" \
        " addEventListener('error', (event) => window.errors.push(event.message), true);</script>"

    def look(page):
        path = folder / f"{page.replace('/', '_')}.html"
        text = (pages / f"{page}.html").read_text(encoding="utf-8")
        path.write_text(text.replace("<head>", f"<head>{listen}", 1) + f"<script>{script}</script>", encoding="utf-8")
        result = subprocess.run(
            [CHROMIUM, *FLAGS, f"--user-data-dir={folder / page.replace('/', '_')}", "--dump-dom", path.as_uri()],
            capture_output=True, text=True, check=False, timeout=120,
        )
        report = re.search(r'<pre id="seen">(.*?)</pre>', result.stdout, re.DOTALL)
        assert report, result.stderr[-3000:]
        return json.loads(html.unescape(report.group(1)))

    with ThreadPoolExecutor(2) as pool:
        return dict(zip(PAGES, pool.map(look, PAGES), strict=True))


@pytest.mark.parametrize("name", BOARDS)
def test_every_query_reads_reports_only_and_returns_rows(sample_history, name):
    for query, sql in queries(name).items():
        tables = set(re.findall(r"\b(?:from|join)\s+(\S+)", sql))
        assert len(tables) == 1 and tables.pop().startswith("reports.rpt_"), f"{query} reads more than one report"
        assert not re.search(r"\b(case|over|group by|with|count|sum|min|max|avg|round|coalesce|cast)\b", sql), \
            f"{query} computes: that belongs into the report"
        columns = re.search(r"select\s+(.*?)\s+from", sql, re.DOTALL).group(1).split(",")
        assert all(re.match(r"rpt_\w+\.\w+( as \w+)?$", column.strip()) for column in columns), f"{query} has a bare column"
        assert sample_history.rows(sql), f"{query} returns no row"


def test_every_report_is_shown_on_a_board(sample_history):
    read = {table for name in BOARDS for sql in queries(name).values() for table in re.findall(r"reports\.(\w+)", sql)}
    built = {row["table_name"] for row in sample_history.rows("select table_name from information_schema.tables where table_schema = 'reports'")}
    assert read == built


def test_every_board_is_rendered_light_and_dark():
    rendered = re.search(r"^BOARDS = (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE).group(1)
    assert sorted(rendered.split()) == BOARDS
    for name in BOARDS:
        assert yaml.safe_load((ROOT / "boards" / "dark" / f"{name}.yml").read_text()) == {"extends": [f"../{name}.yml", "neon"]}


@needs_boards
def test_every_board_is_valid():
    result = subprocess.run(
        [STAMP.parent / "bin" / "dct", "validate", *[f"{name}.yml" for name in BOARDS], "--json"],
        cwd=ROOT / "boards", env={**os.environ, "DO_NOT_TRACK": "1", "BOARDS_DB": "no.duckdb"},
        capture_output=True, text=True, check=False,
    )
    verdicts = json.loads(result.stdout)
    assert len(verdicts) == len(BOARDS)
    assert [verdict for verdict in verdicts if not verdict["success"]] == []


@needs_boards
def test_boards_are_rendered_where_there_is_little_to_show(sample_history, tmp_path):
    """Bands without a judged lead; a challenger that was judged on no day, or that moves no points."""
    scarce = tmp_path / "scarce.duckdb"
    shutil.copy(sample_history.warehouse, scarce)
    with duckdb.connect(str(scarce)) as connection:
        for change in (
            "update reports.rpt_band_conversion set lead_count = 0, conversion_count = 0, conversion_rate = null,"
            " conversion_rate_low = null, conversion_rate_high = null where band_order = 1",
            "delete from reports.rpt_rehearsal_rules",
            "update reports.rpt_rehearsal_quality set figure = null, figure_low = null, figure_high = null",
            "update reports.rpt_rehearsal_verdicts set is_judged = false, is_not_judged = true, moves_points = false,"
            " auc_difference = null, auc_difference_interval = null, verdict_reason = 'evaluation_settings: history_from'",
            "update reports.rpt_prediction_summary set verdict_reason = 'evaluation_settings: history_from'",
        ):
            connection.execute(change)
    boards = ["does_it_predict", "ruleset_rehearsal"]
    rendered = render(scarce, tmp_path / "pages", boards)
    assert [page for page in PAGES if (rendered / f"{page}.html").exists()] == [page for page in PAGES if Path(page).name in boards]
    for name in boards:
        text = re.sub(r"<[^>]+>", "", (rendered / f"{name}.html").read_text(encoding="utf-8"))
        assert re.search(r"[.:]\s+evaluation_settings: history_from", text), "a name was read as Markdown"


@needs_boards
@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_no_address(pages, page):
    text = (pages / f"{page}.html").read_text(encoding="utf-8")
    assert set(re.findall(r"https?://[^\"' )<]+", text)) <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    assert re.findall(r"\b(?:src|href)=['\"](?!#|data:)[^'\"]*|@import", text) == []


@needs_boards
@needs_chromium
@pytest.mark.parametrize("page", PAGES)
def test_what_a_reader_sees(seen, page):
    name, view = page.removeprefix("dark/"), seen[page]
    assert view["errors"] == [] and view["loads"] == []
    assert view["title"] == board(name)["title"]
    assert (view["background"] < 0.05) if page.startswith("dark/") else (view["background"] > 0.9)
    assert view["faint"] == []
    assert not [text for text in view["texts"] if re.search(r"no data|{{|\bnan\b|\bnull\b|undefined|error", text, re.IGNORECASE)]
    hidden = {"nothing_judged", "no_challenger"}
    assert set(view["charts"]) == set(board(name)["charts"]) - hidden
    for chart, shown in view["charts"].items():
        spec = board(name)["charts"][chart]
        heading = spec.get("title") or spec["label"]
        assert heading.lower() in " ".join(shown["texts"]).lower(), f"{chart} has not its heading whole"
        assert shown["marks"] or shown["type"] in ("kpi", "table"), f"{chart} has no mark"


def texts(seen, page, chart):
    return seen[page]["charts"][chart]["texts"]


@needs_boards
@needs_chromium
@pytest.mark.parametrize("theme", ["", "dark/"])
def test_what_is_read_is_what_the_tables_hold(seen, sample_history, theme):
    for name in BOARDS:
        for chart, shown in seen[f"{theme}{name}"]["charts"].items():
            spec = board(name)["charts"][chart]
            if shown["type"] in ("bar", "custom"):
                dots = [layer for layer in spec.get("layers", []) if layer["type"] == "scatter"]
                rows = sample_history.rows(queries(name)[spec["query"]])
                assert shown["marks"] == len(rows) * (1 + len(dots)), f"{chart} has a mark too many or too few"
    pipeline, health = f"{theme}pipeline_today", f"{theme}data_health"
    summary = sample_history.rows("from reports.rpt_pipeline_summary")[0]
    for chart, column in (("sqls", "sql_count"), ("mqls", "mql_count"), ("opportunities", "opportunity_count"), ("leads", "lead_count")):
        assert f"{summary[column]:,}" in texts(seen, pipeline, chart)
    queue = sample_history.rows("select lead_id from marts.scored_leads where is_mql")
    first = sample_history.rows("from reports.rpt_work_queue order by queue_position limit 15")
    shown = [text for text in texts(seen, pipeline, "queue") if re.fullmatch(r"L\d+", text)]
    assert shown == [row["lead_id"] for row in first]
    assert f"1–15 / {len(queue)}" in texts(seen, pipeline, "queue")
    matrix = sample_history.rows("select lead_count from reports.rpt_grade_level_matrix order by grade_order, level_order")
    assert [text for text in texts(seen, pipeline, "matrix") if text.replace(",", "").isdigit()][4:] == [
        f"{row['lead_count']:,}" for row in matrix
    ]
    stages = sample_history.rows("select lifecycle_stage, count(*) as leads from marts.scored_leads group by all")
    assert {f"{row['leads']:,}" for row in stages} <= set(texts(seen, pipeline, "stages"))
    quality = sample_history.rows("from evaluation.ruleset_quality where status = 'active'")[0]
    assert f"{quality['auc']:.2f}" in texts(seen, f"{theme}does_it_predict", "auc")
    bands = sample_history.rows("from evaluation.band_performance where ruleset = 'default' and scale = 'grade'")
    assert {f"{row['lead_count']:,}" for row in bands} <= set(texts(seen, f"{theme}does_it_predict", "grades"))
    comparison = sample_history.rows("from evaluation.ruleset_comparison order by ruleset")[0]
    for count in ("mql_up_count", "mql_down_count", "sql_up_count", "sql_down_count"):
        assert f"{comparison[count]:,}" in texts(seen, f"{theme}ruleset_rehearsal", "crossings")
    assert any(comparison["verdict_reason"].split(".")[0][-20:] in text for text in seen[f"{theme}ruleset_rehearsal"]["texts"])
    tables = sample_history.rows("from quarantine.input_reconciliation")
    for row in tables:
        assert {f"{row[column]:,}" for column in ("raw_rows", "accepted_rows", "quarantined_rows", "duplicate_rows", "erased_rows")} <= set(
            texts(seen, health, "reconciliation")
        )
    # as the subtitle says
    assert all(
        row["raw_rows"] == row["accepted_rows"] + row["quarantined_rows"] + row["duplicate_rows"] + row["erased_rows"]
        for row in sample_history.rows(queries("data_health")["reconciliation"])
    )
