"""Compares what the ways of scoring came to. Usage: check.py WAREHOUSE POLARS_FILE NAIVE_DATABASE BY_HAND_DATABASE

Prints JSON: per rival, how many leads were compared, and how many of them differ in the implicit score or in the
decay of activity rules. A rival that is given as - is left out.
"""

import json
import sys

import duckdb

OURS = """
create temp table ours as
with faded as (
    select lead_id, sum(points) as activity_decay
    from warehouse.marts.point_ledger
    where component = 'decay' and entry_type in ('decay', 'group_cap')
    group by lead_id
)

select
    scored_leads.lead_id,
    scored_leads.implicit_score,
    coalesce(faded.activity_decay, 0) as activity_decay,
    scored_leads.lead_score
from warehouse.marts.scored_leads
left join faded on scored_leads.lead_id = faded.lead_id
"""

# every lead of the warehouse, and every lead that only the rival has
RIVAL = """
select
    count(*) as leads,
    count(*) filter (ours.implicit_score is distinct from coalesce(theirs.implicit_score, 0)) as implicit_differs,
    count(*) filter (ours.activity_decay is distinct from coalesce(theirs.activity_decay, 0)) as decay_differs
from ours
full join {theirs} as theirs on ours.lead_id = theirs.lead_id
"""

BY_HAND = """
select
    count(*) as leads,
    count(*) filter (ours.implicit_score is distinct from theirs.implicit_score) as implicit_differs,
    count(*) filter (ours.lead_score is distinct from theirs.lead_score) as score_differs
from ours
full join by_hand.marts.scored_leads as theirs on ours.lead_id = theirs.lead_id
"""


def main(warehouse: str, polars_file: str, naive: str, by_hand: str) -> None:
    """Opens the warehouse for reading only."""
    connection = duckdb.connect()
    connection.execute(f"attach '{warehouse}' as warehouse (read_only)")
    connection.execute(OURS)
    found = {}

    def compare(rival: str, sql: str) -> None:
        connection.execute(sql)
        found[rival] = dict(zip([column[0] for column in connection.description], connection.fetchone()))

    if polars_file != "-":
        compare("polars", RIVAL.format(theirs=f"read_parquet('{polars_file}')"))
    if naive != "-":
        connection.execute(f"attach '{naive}' as naive (read_only)")
        compare("naive", RIVAL.format(theirs="naive.lead_totals"))
    if by_hand != "-":
        connection.execute(f"attach '{by_hand}' as by_hand (read_only)")
        compare("by_hand", BY_HAND)
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:5])
