"""A metric asked for with MetricFlow is the number that plain SQL over the marts gives."""

import csv
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import yaml
from conftest import ROOT

README = (ROOT / "README.md").read_text()
MF = Path(sys.executable).with_name("mf")
HEADLINE = "leads,mqls,sqls,mql_rate,mean_score,p90_score,engaged_accounts,score_change_7d,judged_leads,conversions,conversion_rate"
# the leads of the newest day, and what followed the last day that can be judged
PLAIN = """
    with judged as (
        select
            exists (
                from signals.int_opportunities as wins
                where
                    wins.lead_id = score_history.lead_id and wins.outcome = 'won'
                    and wins.decided_date > score_history.as_of_date
                    and wins.decided_date <= score_history.as_of_date + 90
            ) as converts
        from marts.lead_score_history as score_history
        semi join signals.int_lead_profiles as lead_profiles on score_history.lead_id = lead_profiles.lead_id
        where
            score_history.ruleset = 'default'
            and score_history.as_of_date = date '{judged}'
            and not exists (
                from signals.int_opportunities as wins
                where
                    wins.lead_id = score_history.lead_id and wins.outcome = 'won'
                    and wins.decided_date <= score_history.as_of_date
            )
    )

    select
        count(*) as leads,
        count(*) filter (is_mql) as mqls,
        count(*) filter (is_sql) as sqls,
        count(*) filter (is_mql) / count(*) as mql_rate,
        avg(lead_score) as mean_score,
        quantile_disc(lead_score, 0.9) as p90_score,
        (select count(*) from marts.scored_accounts where engaged_contact_count > 0) as engaged_accounts,
        avg(score_change_7d) as score_change_7d,
        (select count(*) from judged) as judged_leads,
        (select count(*) from judged where converts) as conversions,
        (select avg(cast(converts as integer)) from judged) as conversion_rate
    from marts.scored_leads
"""


@pytest.fixture(scope="module")
def semantic_manifest(sample):
    return json.loads((sample.path / "target" / "semantic_manifest.json").read_text())


@pytest.fixture(scope="module")
def ask(sample_history, tmp_path_factory):
    if not MF.exists():
        pytest.skip("MetricFlow is not installed: make .venv/metrics.stamp")

    def ask(*arguments):
        answer = tmp_path_factory.mktemp("answer") / "answer.csv"
        result = subprocess.run(
            [str(MF), "query", "--quiet", "--csv", str(answer), *arguments], cwd=sample_history.path, text=True,
            env=sample_history.environment(), capture_output=True, check=False,
        )
        assert result.returncode == 0, result.stdout + result.stderr
        with open(answer, newline="") as file:
            return list(csv.DictReader(file))

    return ask


def test_semantic_manifest_holds_what_the_yaml_defines(semantic_manifest):
    # dbt passes over a form of semantic models that it does not know, and the manifest is empty
    for kind in ("metrics", "semantic_models"):
        written = yaml.safe_load((ROOT / "models" / "metrics" / f"{kind}.yml").read_text())[kind]
        assert written
        assert {entry["name"] for entry in semantic_manifest[kind]} == {entry["name"] for entry in written}
    spines = semantic_manifest["project_configuration"]["time_spines"]
    assert [(spine["node_relation"]["alias"], spine["primary_column"]["time_granularity"]) for spine in spines] == [
        ("time_spine_daily", "day")
    ]


def test_no_measure_adds_up_days(semantic_manifest):
    measures = [measure for model in semantic_manifest["semantic_models"] for measure in model["measures"]]
    assert measures
    assert [measure["name"] for measure in measures if not measure["non_additive_dimension"]] == []


def test_readme_names_every_metric(semantic_manifest):
    section = re.search(r"\n## Metrics\n(.*?)\n## ", README, re.DOTALL).group(1)
    assert [metric["name"] for metric in semantic_manifest["metrics"] if f"`{metric['name']}`" not in section] == []


def test_answer_that_the_readme_shows_is_the_one_of_the_sample(sample):
    answer = re.search(r"```\nlead__lead_source .*?\n---.*?\n(.*?)```", README, re.DOTALL).group(1)
    shown = [line.split() for line in answer.splitlines()]
    assert shown == [
        [str(value) for value in row.values()]
        for row in sample.rows("""
            select
                lead_source, count(*) as leads, count(*) filter (is_mql) as mqls,
                quantile_disc(lead_score, 0.9)::decimal(18, 3) as p90_score,
                (count(*) filter (is_mql) / count(*))::decimal(18, 3) as mql_rate
            from marts.scored_leads
            group by lead_source
            order by count(*) filter (is_mql) / count(*) desc
        """)
    ]


def test_headline_metrics_equal_plain_sql(sample_history, ask):
    # the newest Sunday whose 90 days have passed on 2026-06-30
    [expected] = sample_history.rows(PLAIN.format(judged="2026-03-29"))
    assert all(expected.values()), expected
    answer = ask("--metrics", HEADLINE)[0]
    assert {name: float(value) for name, value in answer.items()} == pytest.approx(
        {name: float(value) for name, value in expected.items()}
    )


def test_a_month_shows_its_last_scored_day_and_the_slices_of_every_dimension_add_up(semantic_manifest, sample_history, ask):
    keys = {"scored_lead_days": "lead", "accounts": "account"}
    slices = [
        f"{keys[model['name']]}__{dimension['name']}"
        for model in semantic_manifest["semantic_models"] for dimension in model["dimensions"]
        if dimension["type"] == "categorical"
    ]
    answer = ask("--metrics", "leads", "--group-by", ",".join(["metric_time__month", *slices]))
    counted = Counter()
    for row in answer:
        counted[row["metric_time__month"][:10], row["lead__grade"], row["lead__priority"]] += int(row["leads"])
    expected = sample_history.rows("""
        select cast(date_trunc('month', as_of_date) as date) as month, grade, priority, count(*) as leads
        from marts.lead_score_history
        where ruleset = 'default' and as_of_date in (
            select max(as_of_date) from marts.lead_score_history group by date_trunc('month', as_of_date)
        )
        group by all
    """)
    assert len({row["month"] for row in expected}) == 12
    assert counted == {(str(row["month"]), row["grade"], row["priority"]): row["leads"] for row in expected}
