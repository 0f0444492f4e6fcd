"""On real data a score that is taken before the outcome orders the leads by their rate of conversion."""

import shutil

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


@pytest.mark.shared_data
@pytest.mark.parametrize("name", DATA)
def test_higher_priority_converts_more_often(make_project, shared_data, name, capsys):
    as_of, horizon, custom_attributes, least_leads = DATA[name]
    project = make_project(name)
    for rules in (ROOT / "tests" / "rulesets" / name).iterdir():
        shutil.copy(rules, project.path / "seeds" / "rules" / rules.name)
    project.vars = {"input": "files", "input_path": str(shared_data / name), "custom_attributes": custom_attributes}
    project.build(as_of=as_of)

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
    with capsys.disabled():
        print(f"\n{name} as of {as_of}: " + ", ".join(
            f"{row['priority']} {row['leads']} leads {row['percent']:.2f} %" for row in rates
        ))
    low, medium, high = (row["percent"] for row in rates)
    assert sum(row["leads"] for row in rates) >= least_leads
    assert low < medium < high
    assert high > 2 * sum(row["conversions"] for row in rates) / sum(row["leads"] for row in rates) * 100
