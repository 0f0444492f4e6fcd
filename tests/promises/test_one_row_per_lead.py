"""Every lead that is known, not merged away and not deleted has exactly one row, whatever leads are merged into whom.

MERGE_GRAPHS says how many random graphs of merges are tried, all in one run; a plain walk in Python says who survives.
"""

import os
import random
from collections import Counter

import pytest
from conftest import activity, lead
from reference import random_project

MERGE_GRAPHS = int(os.environ.get("MERGE_GRAPHS", "60"))
BORN_LATER = str(random_project.TODAY.replace(year=random_project.TODAY.year + 1))


def merged(**targets):
    """Leads by id that are merged into these."""
    return {lead_id: {"merged_into_lead_id": target} for lead_id, target in targets.items()}


# graphs that every CRM has some of; a lead that no rows are given for is missing
GRAPHS = {
    "nobody is merged": merged(a="", b=""),
    "pair": merged(a="b", b=""),
    "chain": merged(a="b", b="c", c="d", d=""),
    "long chain": merged(**{f"n{number}": f"n{number + 1}" for number in range(200)}, n200=""),
    "many into one": merged(a="d", b="d", c="d", d=""),
    "into itself": merged(a="a", b="a", c=""),
    "cycle of two": merged(a="b", b="a", c="a", d="c"),
    "cycle of three": merged(a="b", b="c", c="a", d=""),
    "two cycles": merged(a="b", b="a", c="d", d="c", e="c"),
    "into nobody": merged(a="missing", b="a", c="b"),
    "into a deleted lead": merged(a="b", c="a") | {"b": {"is_deleted": "true"}},
    "from a deleted lead": merged(b="") | {"a": {"is_deleted": "yes", "merged_into_lead_id": "b"}},
    "into a lead that is born later": merged(a="b", c="a") | {"b": {"created_at": BORN_LATER}},
    "from a lead that is born later": merged(b="") | {"a": {"created_at": BORN_LATER, "merged_into_lead_id": "b"}},
    "into a lead without a date": merged(a="b", c="a") | {"b": {"created_at": ""}},
    "blanks around the id": merged(a=" b ", b="\u00a0"),
    "another case is another lead": merged(a="B", b=""),
}


def random_graph(seed):
    rng = random.Random(seed)
    ids = [f"n{number}" for number in range(rng.randint(2, 14))]
    density = rng.choice((0.2, 0.6, 0.95))
    graph = merged(**{lead_id: rng.choice((*ids, "missing")) if rng.random() < density else "" for lead_id in ids})
    for lead_id in ids:
        graph[lead_id] |= rng.choice(({}, {}, {}, {}, {"is_deleted": "1"}, {"created_at": BORN_LATER}, {"created_at": "soon"}))
    return graph


def walked(graph):
    """Per lead of a graph that is accepted: the lead that the merges end in, or none in a cycle."""
    known = {lead_id for lead_id, values in graph.items() if values.get("created_at") not in ("", "soon")}
    into = {lead_id: graph[lead_id].get("merged_into_lead_id", "").strip() for lead_id in known}

    def path(lead_id):
        found = [lead_id]
        while into[found[-1]] in known and into[found[-1]] not in found:
            found.append(into[found[-1]])
        return found, into[found[-1]]

    in_cycle = {lead_id for lead_id in known if path(lead_id)[1] == lead_id}
    # whoever is merged into a member of a cycle is merged into nobody, since that one is quarantined
    return {
        lead_id: None if lead_id in in_cycle else next(other for other in reversed(path(lead_id)[0]) if other not in in_cycle)
        for lead_id in known
    }


@pytest.fixture(scope="module")
def graphs():
    return GRAPHS | {f"random {seed}": random_graph(seed) for seed in range(MERGE_GRAPHS)}


@pytest.fixture(scope="module")
def scored(compiled, graphs):
    """All graphs in one run: the leads of each carry its name, and share an address and an account."""
    rows = {"leads": [], "activities": [], "accounts": [], "opportunities": []}
    for number, (name, graph) in enumerate(graphs.items()):
        for lead_id, values in graph.items():
            target = values.get("merged_into_lead_id", "")
            blank = target.strip() == ""
            row = lead(
                f"{name}/{lead_id}", email="same@acme.example", account_id=f"account {number % 3}", **{
                    **values, "merged_into_lead_id": target if blank else target.replace(target.strip(), f"{name}/{target.strip()}"),
                },
            )
            # an older version, merged into another lead, comes twice
            old = row | {"merged_into_lead_id": f"{name}/n0", "updated_at": "2020-01-01", "is_deleted": ""}
            new = row | {"updated_at": "2026-02-01"}
            rows["leads"] += [old, new, old] if number % 2 else [new, new]
            rows["activities"] += [activity(f"{name}/{lead_id}", "page_view", "2026-04-01", count) for count in range(1 + number % 3)]
    for number in range(3):
        accounts = [{"account_id": f"account {number}", "account_name": name} for name in ("Acme", "Acme", "ACME")]
        rows["accounts"] += accounts
        rows["opportunities"] += [{"opportunity_id": "o", "account_id": f"account {number}", "created_at": "2026-01-01"}] * 2
    random.Random(1).shuffle(rows["leads"])
    compiled.write_input(**rows)
    compiled.run("scored_leads", "lead_scores", "lead_contacts")
    return compiled


def expected_leads(graphs):
    """The ids of the leads that are scored, and how many activities each has."""
    activities = Counter()
    for number, (name, graph) in enumerate(graphs.items()):
        survivors = walked(graph)
        for lead_id, survivor in survivors.items():
            if survivor is not None:
                values = graph[survivor]
                is_scored = not values.get("is_deleted") and values.get("created_at") != BORN_LATER
                activities[f"{name}/{survivor}"] += 1 + number % 3 if is_scored else 0
    return +activities


def test_each_survivor_is_scored_once(scored, graphs):
    found = [(row["lead_id"], row["activity_count"]) for row in scored.rows("select * from marts.scored_leads order by lead_id")]
    assert found == sorted(expected_leads(graphs).items())
    assert len(found) > len(graphs)


def test_each_survivor_has_one_score_of_each_ruleset(scored, graphs):
    rulesets = [row["ruleset"] for row in scored.rows("select ruleset from scoring.int_rulesets")]
    found = scored.rows("select lead_id, ruleset from marts.lead_scores order by lead_id, ruleset")
    expected = [{"lead_id": lead_id, "ruleset": ruleset} for lead_id in sorted(expected_leads(graphs)) for ruleset in sorted(rulesets)]
    assert found == expected
    assert len(rulesets) > 1


def test_each_survivor_has_one_contact(scored, graphs):
    found = [row["lead_id"] for row in scored.rows("select lead_id from restricted.lead_contacts order by lead_id")]
    assert found == sorted(expected_leads(graphs))


def test_merges_end_where_a_walk_ends(scored, graphs):
    found = scored.rows("select lead_id, surviving_lead_id from signals.int_leads order by lead_id, surviving_lead_id")
    cycles = scored.rows("select lead_id, surviving_lead_id from signals.int_lead_survivors where surviving_lead_id is null")
    expected = {
        f"{name}/{lead_id}": survivor and f"{name}/{survivor}"
        for name, graph in graphs.items() for lead_id, survivor in walked(graph).items()
    }
    assert [tuple(row.values()) for row in found] == sorted((lead, survivor) for lead, survivor in expected.items() if survivor)
    assert {row["lead_id"] for row in cycles} == {lead for lead, survivor in expected.items() if survivor is None}
    assert cycles
