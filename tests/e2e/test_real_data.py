"""On real data a score that is taken before the outcome orders the leads by their rate of conversion."""

import shutil
from functools import cache

import pytest
from conftest import ROOT

# data set: the day scored, the days in which a conversion counts, custom attributes, leads that must be there
DATA = {
    "relax": ("2014-02-28", 90, [], 8_000),
    "xeducation": (
        "2018-03-06", None,
        ["lead_origin", "last_activity", "total_time_spent_on_website", "specialization", "do_not_email",
         "what_is_your_current_occupation"],
        9_240,
    ),
}
# a product that people log in to has days enough to judge the score by what followed
PAST = {"relax": {"history_from": "2013-01-01", "conversion_horizon_days": 30}}


@pytest.fixture(scope="module")
def built(make_project, shared_data):
    """Builds a data set once."""
    return cache(lambda name: build(make_project(name), shared_data, name))


def build(project, shared_data, name):
    as_of, _, custom_attributes, _ = DATA[name]
    for rules in (ROOT / "tests" / "rulesets" / name).iterdir():
        if not rules.name.startswith("scorecard_"):
            shutil.copy(rules, project.path / "seeds" / "rules" / rules.name)
    project.left_out, project.needed = (), ("path:models/evaluation", "scored_leads")
    project.vars = {"input": "files", "input_path": str(shared_data / name), "custom_attributes": custom_attributes}
    project.build(as_of=as_of, **PAST.get(name, {}))
    return project


@pytest.mark.shared_data
def test_logins_predict_adoption_and_name_a_threshold(built):
    project = built("relax")
    (quality,) = project.rows("from evaluation.ruleset_quality")
    assert quality["verdict"] == "signal"
    assert quality["auc_low"] > 0.9
    assert quality["conversion_count"] > 300
    for row in project.rows("from evaluation.recommended_thresholds"):
        assert row["verdict"] == "cut here"
        assert row["leads_per_week"] <= row["capacity_per_week"]
    high, medium, low = project.rows(
        "from evaluation.band_performance where scale = 'priority' order by lower_bound desc nulls last"
    )
    assert high["is_monotone"]
    assert high["conversion_rate_low"] > medium["conversion_rate_high"] > low["conversion_rate_high"]
    (login,) = project.rows("from evaluation.conversion_lead_times where activity_type = 'product_login'")
    assert login["share_of_conversions"] > 0.9


@pytest.mark.shared_data
@pytest.mark.parametrize("name", DATA)
def test_higher_priority_converts_more_often(built, name, record_property):
    as_of, horizon, _, least_leads = DATA[name]
    project = built(name)

    # xeducation has no real dates: no rule reads its outcome, and every lead is judged by it
    rates = project.rows(f"""
        with conversions as (
            select opportunities.lead_id
            from signals.int_opportunities as opportunities
            cross join signals.int_score_dates as score_dates
            where
                opportunities.outcome = 'won'
                and ({horizon is None} or (
                    opportunities.decided_date > score_dates.as_of_date
                    and opportunities.decided_date <= score_dates.as_of_date + {horizon or 0}
                ))
            group by opportunities.lead_id
        )

        select
            scored_leads.priority,
            count(*) as leads,
            count(conversions.lead_id) as conversions,
            100.0 * count(conversions.lead_id) / count(*) as percent
        from marts.scored_leads as scored_leads
        left join conversions on scored_leads.lead_id = conversions.lead_id
        where {horizon is None} or scored_leads.lifecycle_stage <> 'customer'
        group by scored_leads.priority
        order by min(scored_leads.lead_score)
    """)
    record_property("measured", f"{name} as of {as_of}: " + ", ".join(
        f"{row['priority']} {row['leads']} leads {row['percent']:.2f} %" for row in rates
    ))
    low, medium, high = (row["percent"] for row in rates)
    assert sum(row["leads"] for row in rates) >= least_leads
    assert low < medium < high
    assert high > 2 * sum(row["conversions"] for row in rates) / sum(row["leads"] for row in rates) * 100
