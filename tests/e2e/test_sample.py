"""The shipped sample: believable, reproducible, and scored so that the score predicts."""

import hashlib
import json

import duckdb
import pytest
from conftest import ROOT


def test_sample_has_the_promised_size(sample):
    counts = sample.rows("""
        select
            (select count(*) from raw.sample_leads) as leads,
            (select count(*) from raw.sample_accounts) as accounts,
            (select count(*) from raw.sample_activities) as activities,
            (select count(*) from signals.int_opportunities where outcome = 'won') as won
    """)[0]
    promised = {"leads": 2_000, "accounts": 400, "activities": 40_000, "won": 200}
    assert {name: round(counts[name] / promised[name], 1) for name in promised} == dict.fromkeys(promised, 1.0)


def test_generator_writes_the_shipped_sample_again(sample, tmp_path):
    arguments = json.dumps({"path": str(tmp_path)})
    result = sample.dbt("run-operation", "generate_sample", "--args", arguments)
    assert result.returncode == 0, result.stdout
    written = sorted(tmp_path.glob("*.csv"))
    assert [path.stem for path in written] == [f"sample_{table}" for table in ("accounts", "activities", "leads", "opportunities")]
    for path in written:
        assert digest(path) == digest(ROOT / "seeds" / "sample" / path.name), path.name


@pytest.mark.hard
def test_a_large_sample_needs_little_memory(sample, tmp_path):
    arguments = json.dumps({"activities": 2_000_000, "format": "parquet", "path": str(tmp_path)})
    result = sample.dbt("run-operation", "generate_sample", "--args", arguments, environment={"LEAD_SCORING_MEMORY": "150MB"})
    assert result.returncode == 0, result.stdout
    assert duckdb.execute(f"select round(count(*) / 2e6, 1) from '{tmp_path}/activities.parquet'").fetchone() == (1.0,)


def test_every_kind_of_bad_row_is_in_the_sample(sample):
    reasons = {
        reason
        for row in sample.rows("select quarantine_reasons from quarantine.quarantined_records")
        for reason in row["quarantine_reasons"].split(", ")
    }
    assert reasons >= {
        "missing_lead_id", "missing_activity_id", "missing_activity_type", "missing_created_at",
        "unparseable_created_at", "unparseable_occurred_at", "implausible_created_at", "occurred_after_load",
        "merge_cycle",
    }
    reconciliation = sample.rows("from quarantine.input_reconciliation")
    assert all(row["duplicate_rows"] > 0 for row in reconciliation)
    assert sum(row["orphan_rows"] for row in reconciliation) > 0


def test_every_default_rule_fires_in_the_sample(sample):
    silent = sample.rows("""
        select rule_reasons.rule_id
        from scoring.int_rule_reasons as rule_reasons
        left join scoring.int_point_ledger as point_ledger on rule_reasons.rule_id = point_ledger.rule_id
        left join scoring.int_disqualifications as disqualifications
            on rule_reasons.reason = disqualifications.disqualified_reason
        where point_ledger.rule_id is null and disqualifications.lead_id is null
    """)
    assert silent == []


def test_build_prints_no_warning(sample):
    assert "WARN=0 ERROR=0 SKIP=0" in sample.output
    assert "deprecat" not in sample.output.lower()


def test_higher_priority_converts_more_often(sample_history, record_property):
    rates = sample_history.rows("""
        with conversions as (
            select opportunities.lead_id
            from signals.int_opportunities as opportunities
            where
                opportunities.outcome = 'won'
                and opportunities.decided_date > date '2026-03-29'
                and opportunities.decided_date <= date '2026-03-29' + 90
            group by opportunities.lead_id
        )

        select
            scored_leads.priority,
            count(*) as leads,
            100.0 * count(conversions.lead_id) / count(*) as percent
        from marts.lead_score_history as scored_leads
        left join conversions on scored_leads.lead_id = conversions.lead_id
        where
            scored_leads.lifecycle_stage <> 'customer'
            and scored_leads.ruleset = 'default'
            and scored_leads.as_of_date = date '2026-03-29'
        group by scored_leads.priority
        order by min(scored_leads.lead_score)
    """)
    record_property("measured", "sample as of 2026-03-29: " + ", ".join(
        f"{row['priority']} {row['leads']} leads {row['percent']:.2f} %" for row in rates
    ))
    low, medium, high = (row["percent"] for row in rates)
    assert 3 * low < medium and 3 * medium < high


def test_presets_are_scored_beside_the_active_ruleset_and_change_nothing_of_it(sample_history, sample):
    scores = sample_history.rows("select ruleset, count(*) as leads from marts.lead_scores group by ruleset order by ruleset")
    assert [row["ruleset"] for row in scores] == ["default", "marketo_defaults", "pardot_defaults"]
    assert len({row["leads"] for row in scores}) == 1
    # past days add how the score changed and what was learnt from them
    leads = "select * exclude (score_change_7d, score_change_30d, predicted_conversion_probability, predictive_score, predictive_reasons) from marts.scored_leads order by lead_id"
    assert sample_history.rows(leads) == sample.rows(leads)


def test_the_summary_says_what_the_tables_hold(sample_history):
    result = sample_history.dbt("--quiet", "run-operation", "print_summary", variables=sample_history.vars)
    assert result.returncode == 0, result.stdout
    printed = " ".join(result.stdout.split())
    for row in sample_history.rows("from quarantine.input_reconciliation"):
        assert (
            f"{row['table_name']} {row['raw_rows']} rows in, {row['accepted_rows']} accepted,"
            f" {row['quarantined_rows']} set aside, {row['duplicate_rows']} repeated"
        ) in printed
    leads = sample_history.rows("from marts.scored_leads order by abs(score_change_7d) desc, lead_id")
    mqls, sqls = (sum(lead[name] for lead in leads) for name in ("is_mql", "is_sql"))
    assert f"leads scored {len(leads)} as of 2026-06-30 under the ruleset default: {mqls} MQLs, of them {sqls} SQLs" in printed
    moved = " ".join(
        f"{lead['lead_id']} moved {lead['score_change_7d']:+} in a week, to {lead['lead_score']} ({lead['lifecycle_stage']})"
        for lead in leads[:3]
    )
    assert f"biggest movers {moved}" in printed


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_without_past_days_the_evaluation_claims_nothing(sample):
    for mart in ("ruleset_quality", "recommended_thresholds", "score_quality", "rule_performance"):
        assert {row["verdict"] for row in sample.rows(f"from evaluation.{mart}")} == {"not enough data"}, mart
    for mart in ("threshold_backtest", "score_calibration", "ruleset_comparison"):
        assert sample.rows(f"from evaluation.{mart}") == [], mart
    assert {row["lead_count"] for row in sample.rows("from evaluation.band_performance")} == {0}
    changes = "select count(score_change_7d) as week, count(score_change_30d) as month from marts.scored_leads"
    assert sample.rows(changes) == [{"week": 0, "month": 0}]
