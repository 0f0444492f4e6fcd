"""The implicit score and its decay of the default ruleset in Polars: lazy, streaming, written to be fast.

Usage: polars_pipeline.py INPUT_FOLDER SEEDS_FOLDER OUTPUT_FILE

Like the project, to the cent: the first delivery of an activity counts, merged leads count for their survivor,
windows, daily limits, minimum counts, limits of rules and groups. Points are whole hundredths and decay factors
whole millionths, so that sums are exact and rounding is the schoolbook's. What the project does besides (trimming
text, reporting bad rows, fit, bands, reasons, tests) is left out.
"""

import re
import sys
from datetime import date, datetime, timedelta
from math import exp, log
from pathlib import Path

import polars as pl

RULESET = "default"
FACTOR_UNIT = 1_000_000  # factors are whole millionths
POINT_UNIT = 100  # points are whole hundredths


def read_rules(seeds: Path, name: str) -> list[dict]:
    """The rows of a rules seed that belong to the ruleset; empty cells are None."""
    rows = pl.read_csv(seeds / "rules" / f"{name}.csv", infer_schema=False).to_dicts()
    return [row for row in rows if row["ruleset"] == RULESET]


def hundredths(points: str | None) -> int | None:
    """Points as written in a seed, in whole hundredths."""
    return None if points is None else round(float(points) * POINT_UNIT)


def whole(number: str | None, default: int | None = None) -> int | None:
    """A whole number as written in a seed."""
    return default if number is None else int(number)


def all_rules(seeds: Path) -> pl.DataFrame:
    """Activity rules and surge rules in one table, numbered; a surge rule counts all activities of its days."""
    activity_rules = [
        {
            "kind": row["per"] or "event",
            "dimension": row["dimension"],
            "criteria_group": row["criteria_group"] or row["rule_id"],
            "activity_type": row["activity_type"],
            "asset_category": row["asset_category"],
            "window_days": whole(row["window_days"]),
            "min_count": whole(row["min_count"], 1),
            "max_per_day": whole(row["max_per_day"]),
            "points": hundredths(row["points"]),
            "max_points": hundredths(row["max_points"]),
            "decay": row["decay"] or "none",
            "decay_days": float(row["decay_days"] or 0),
        }
        for row in read_rules(seeds, "activity_rules")
    ]
    surge_rules = [
        {
            "kind": "surge",
            "dimension": "implicit",
            "criteria_group": row["criteria_group"] or row["rule_id"],
            "activity_type": row["activity_type"],
            "asset_category": row["asset_category"],
            "window_days": int(row["recent_days"]) + int(row["baseline_days"]),
            "min_count": int(row["min_count"]),
            "points": hundredths(row["points"]),
            "recent_days": int(row["recent_days"]),
            "ratio": float(row["ratio"]),
        }
        for row in read_rules(seeds, "surge_rules")
    ]
    rules = pl.from_dicts(activity_rules + surge_rules, infer_schema_length=None)
    return rules.with_row_index("rule").with_columns(pl.col("rule").cast(pl.UInt8))


def factor(decay: str, decay_days: float, age: int) -> int:
    """What is left of an activity after age days, in millionths."""
    if decay == "half_life":
        left = exp(-log(2) * age / decay_days)
    elif decay == "linear":
        left = max(0.0, 1 - age / decay_days)
    else:
        left = 1.0
    return int(left * FACTOR_UNIT + 0.5)


def decay_factors(rules: pl.DataFrame, as_of: date, days: int) -> pl.DataFrame:
    """One row per activity rule and activity day inside its window: the factor."""
    rows = [
        (rule["rule"], as_of - timedelta(days=age), factor(rule["decay"], rule["decay_days"], age))
        for rule in rules.filter(pl.col("kind") != "surge").to_dicts()
        for age in range(min(rule["window_days"] or days, days))
    ]
    schema = {"rule": pl.UInt8, "activity_date": pl.Date, "factor": pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def category_of(asset: str | None, patterns: list[tuple[int, str, str, re.Pattern]]) -> str:
    """The category of an asset: the pattern with the lowest priority number that matches."""
    for _, _, category, pattern in patterns:
        if asset is not None and pattern.fullmatch(asset.strip()):
            return category
    return "other"


def read_patterns(seeds: Path) -> list[tuple[int, str, str, re.Pattern]]:
    """The patterns of assets in the order in which they are tried; % is the one wildcard."""
    rows = pl.read_csv(seeds / "reference" / "asset_categories.csv", infer_schema=False).to_dicts()
    patterns = []
    for row in rows:
        expression = ".*".join(re.escape(part) for part in row["pattern"].split("%"))
        compiled = re.compile(expression, re.IGNORECASE | re.DOTALL)
        patterns.append((int(row["priority"]), row["pattern"], row["asset_category"], compiled))
    return sorted(patterns, key=lambda pattern: pattern[:2])


def rule_kinds(rules: pl.DataFrame, assets: list[str | None], seeds: Path, as_of: date) -> pl.DataFrame:
    """One row per rule, activity type and asset that it counts, with the first day inside its window."""
    patterns = read_patterns(seeds)
    categories = pl.DataFrame({"asset": assets, "category": [category_of(asset, patterns) for asset in assets]})
    first_date = pl.lit(as_of) - pl.duration(days=pl.col("window_days") - 1)
    return (
        rules.join(categories, how="cross")
        .filter(pl.col("asset_category").is_null() | (pl.col("asset_category") == pl.col("category")))
        .select("activity_type", "asset", "rule", first_date.fill_null(date(1990, 1, 1)).alias("first_date"))
    )


def is_in_cycle(lead: str, merged: dict[str, str]) -> bool:
    """Whether following the merges from a lead comes back to it."""
    seen = set()
    target = merged[lead]
    while target in merged and target not in seen and target != lead:
        seen.add(target)
        target = merged[target]
    return target == lead


def survivors_of(merged: dict[str, str]) -> dict[str, str | None]:
    """Merged lead to the lead that survives it; None for members of a merge cycle."""
    cycle = {lead for lead in merged if is_in_cycle(lead, merged)}
    steps = {lead: target for lead, target in merged.items() if lead not in cycle and target not in cycle}
    survivors: dict[str, str | None] = dict.fromkeys(cycle)
    for lead in merged:
        if lead not in cycle:
            target = lead
            while target in steps:
                target = steps[target]
            survivors[lead] = target
    return survivors


def is_plausible(timestamp: pl.Expr) -> pl.Expr:
    """Whether a time lies between 1990 and 2200; an empty one doesn't."""
    return timestamp.is_between(datetime(1990, 1, 1), datetime(2201, 1, 1), closed="left")


def lead_numbers(folder: Path, as_of: date) -> pl.DataFrame:
    """One row per lead id whose activities count: the id and number of the lead that is scored."""
    latest = (
        pl.scan_parquet(folder / "leads.parquet")
        .filter(pl.col("lead_id").is_not_null(), is_plausible(pl.col("created_at")))
        .select(
            pl.col("lead_id").str.strip_chars(),
            pl.col("merged_into_lead_id").str.strip_chars().replace("", None).alias("target"),
            pl.col("is_deleted").str.strip_chars().str.to_lowercase().is_in(["true", "t", "yes", "y", "1"]),
            pl.col("created_at").dt.date().alias("created_date"),
            pl.coalesce("updated_at", "created_at").alias("version_at"),
        )
        .sort("version_at", descending=True)
        .unique("lead_id", keep="first")
        .collect(engine="streaming")
    )
    merges = latest.filter(pl.col("target").is_in(latest["lead_id"].implode())).select("lead_id", "target")
    survivors = survivors_of(dict(merges.iter_rows()))
    changed = pl.DataFrame(
        {"lead_id": list(survivors), "survivor": list(survivors.values()), "is_merged": [True] * len(survivors)},
        schema={"lead_id": pl.String, "survivor": pl.String, "is_merged": pl.Boolean},
    )
    owned = latest.join(changed, on="lead_id", how="left").with_columns(
        pl.when("is_merged").then("survivor").otherwise("lead_id").alias("survivor")
    )
    scored = latest.filter(~pl.col("is_deleted").fill_null(False), pl.col("created_date") <= as_of)
    numbered = scored.select(pl.col("lead_id").alias("survivor")).with_row_index("lead")
    return owned.join(numbered, on="survivor").select("lead_id", "lead", "survivor")


def accepted(folder: Path) -> pl.LazyFrame:
    """The activities that are not set aside."""
    occurred_at, loaded_at = pl.col("occurred_at"), pl.col("loaded_at")
    return pl.scan_parquet(folder / "activities.parquet").filter(
        pl.col("activity_id").is_not_null(),
        pl.col("lead_id").is_not_null(),
        pl.col("activity_type").is_not_null(),
        is_plausible(occurred_at),
        (occurred_at <= loaded_at + pl.duration(days=1)).fill_null(True),
    )


def survey(activities: pl.LazyFrame) -> tuple[date, int, list[str | None], pl.DataFrame]:
    """The day to score, the days of history, the assets, and the ids' hashes that came more than once."""
    id_hash = pl.col("activity_id").hash().alias("id_hash")
    bounds, assets, repeated = pl.collect_all(
        [
            activities.select(pl.col("loaded_at").max(), pl.col("occurred_at").min()),
            activities.select(pl.col("asset").unique()),
            activities.group_by(id_hash).len().filter(pl.col("len") > 1).select("id_hash"),
        ],
        engine="streaming",
    )
    newest, oldest = bounds.row(0)
    return newest.date(), (newest.date() - oldest.date()).days + 1, assets["asset"].to_list(), repeated


def first_deliveries(activities: pl.LazyFrame, repeated: pl.DataFrame) -> pl.LazyFrame:
    """Every activity once. Only the few ids that came more than once are sorted."""
    hashed = activities.with_columns(pl.col("activity_id").hash().alias("id_hash"))
    columns = ["lead_id", "activity_type", "asset", "occurred_at"]
    firsts = (
        hashed.join(repeated.lazy(), on="id_hash", how="semi")
        .sort(pl.coalesce("loaded_at", "occurred_at"), "occurred_at")
        .unique("activity_id", keep="first", maintain_order=True)
        .select(columns)
    )
    singles = hashed.join(repeated.lazy(), on="id_hash", how="anti").select(columns)
    return pl.concat([singles, firsts])


def may_count(kinds: pl.DataFrame) -> pl.Expr:
    """Whether an activity lies inside the longest window of its type: cheaper than a join, so it goes first."""
    first_dates = kinds.group_by("activity_type").agg(pl.col("first_date").min()).group_by("first_date").all()
    return pl.any_horizontal(
        (pl.col("occurred_at") >= first_date) & pl.col("activity_type").is_in(types)
        for first_date, types in first_dates.iter_rows()
    )


def counted_days(activities: pl.LazyFrame, kinds: pl.DataFrame, leads: pl.DataFrame, as_of: date) -> pl.LazyFrame:
    """One row per lead, rule and day inside the rule's window: how many activities."""
    activity_date = pl.col("occurred_at").dt.date().alias("activity_date")
    return (
        activities.filter(may_count(kinds))
        .select("lead_id", "activity_type", "asset", activity_date)
        .filter(pl.col("activity_date") <= as_of)
        .join(kinds.lazy(), on=["activity_type", "asset"], nulls_equal=True)
        .filter(pl.col("activity_date") >= pl.col("first_date"))
        .join(leads.lazy().select("lead_id", "lead"), on="lead_id")
        .group_by("lead", "rule", "activity_date")
        .agg(pl.len().cast(pl.Int64).alias("activity_count"))
    )


def clamped(points: pl.Expr, limit: pl.Expr) -> pl.Expr:
    """Points kept within plus and minus the limit, where there is one."""
    return pl.when(limit.is_not_null()).then(points.clip(-limit, limit)).otherwise(points)


def rounded(points: pl.Expr) -> pl.Expr:
    """Points times a factor in millionths, as whole hundredths, half away from zero."""
    return points.sign() * ((points.abs() + FACTOR_UNIT // 2) // FACTOR_UNIT)


def activity_points(days: pl.LazyFrame, factors: pl.DataFrame, rules: pl.DataFrame) -> pl.LazyFrame:
    """One row per lead and activity rule that fires: its points undecayed and current, in hundredths."""
    counted = pl.min_horizontal("activity_count", "max_per_day")
    limits = rules.lazy().select("rule", pl.col("max_per_day").cast(pl.Int64))
    totals = (
        days.join(factors.lazy(), on=["rule", "activity_date"])
        .join(limits, on="rule")
        .group_by("lead", "rule")
        .agg(
            counted.sum().alias("counted"),
            (counted * pl.col("factor")).sum().alias("decayed"),
            pl.col("factor").max().alias("latest"),
        )
    )
    points, is_per_lead = pl.col("points"), pl.col("kind") == "lead"
    limit = pl.when(~is_per_lead).then("max_points")
    undecayed = points * pl.when(is_per_lead).then(1).otherwise("counted")
    current = points * pl.when(is_per_lead).then("latest").otherwise("decayed")
    return (
        totals.join(rules.lazy(), on="rule")
        .filter(pl.col("counted") >= pl.col("min_count"))
        .select(
            "lead",
            "dimension",
            "criteria_group",
            clamped(undecayed, limit).alias("undecayed"),
            rounded(clamped(current, limit * FACTOR_UNIT)).alias("current"),
        )
    )


def surge_points(days: pl.LazyFrame, rules: pl.DataFrame, as_of: date) -> pl.LazyFrame:
    """One row per lead and surge rule that fires, in hundredths."""
    is_recent = (pl.lit(as_of) - pl.col("activity_date")).dt.total_days() < pl.col("recent_days")
    baseline_days = pl.col("window_days") - pl.col("recent_days")
    surges = rules.lazy().filter(pl.col("kind") == "surge")
    return (
        days.join(surges, on="rule")
        .group_by("lead", "rule")
        .agg(
            pl.col("activity_count").filter(is_recent).sum().alias("recent"),
            pl.col("activity_count").filter(~is_recent).sum().alias("baseline"),
        )
        .join(surges, on="rule")
        .filter(
            pl.col("recent") >= pl.col("min_count"),
            pl.col("recent") * baseline_days >= pl.col("ratio") * pl.col("baseline") * pl.col("recent_days"),
        )
        .select(
            "lead",
            "dimension",
            "criteria_group",
            pl.col("points").alias("undecayed"),
            pl.col("points").alias("current"),
        )
    )


def lead_totals(rule_points: pl.LazyFrame, group_caps: pl.DataFrame) -> pl.LazyFrame:
    """One row per lead with points: implicit score and what time took, in hundredths, groups capped."""
    lower, upper = pl.col("min_points"), pl.col("max_points")
    undecayed, current = (
        pl.min_horizontal(pl.max_horizontal(name, lower), upper) for name in ("undecayed", "current")
    )
    is_implicit = pl.col("dimension") == "implicit"
    return (
        rule_points.group_by("lead", "dimension", "criteria_group")
        .agg(pl.col("undecayed").sum(), pl.col("current").sum())
        .join(group_caps.lazy(), on="criteria_group", how="left")
        .select("lead", undecayed.alias("undecayed"), current.alias("current"), is_implicit.alias("is_implicit"))
        .group_by("lead")
        .agg(
            pl.col("undecayed").filter("is_implicit").sum().alias("implicit_score"),
            (pl.col("current") - pl.col("undecayed")).sum().alias("activity_decay"),
        )
    )


def read_group_caps(seeds: Path) -> pl.DataFrame:
    """One row per capped group, bounds in hundredths."""
    rows = [
        (row["criteria_group"], hundredths(row["min_points"]), hundredths(row["max_points"]))
        for row in read_rules(seeds, "group_caps")
    ]
    schema = {"criteria_group": pl.String, "min_points": pl.Int64, "max_points": pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def main(folder: Path, seeds: Path, output: Path) -> None:
    """Writes one row per lead with points: lead_id, implicit_score, activity_decay, in points."""
    rules = all_rules(seeds)
    activities = accepted(folder)
    as_of, days_of_history, assets, repeated = survey(activities)
    leads = lead_numbers(folder, as_of)
    kinds = rule_kinds(rules, assets, seeds, as_of)
    # collected, as both families of rules start from it; it holds what lies inside the windows only
    days = counted_days(first_deliveries(activities, repeated), kinds, leads, as_of).collect(engine="streaming").lazy()
    rule_points = pl.concat(
        [
            activity_points(days, decay_factors(rules, as_of, days_of_history), rules),
            surge_points(days, rules, as_of),
        ]
    )
    scored = leads.lazy().filter(pl.col("lead_id") == pl.col("survivor")).select("lead", "lead_id")
    in_points = [(pl.col(name) / POINT_UNIT).cast(pl.Decimal(18, 2)) for name in ("implicit_score", "activity_decay")]
    (
        lead_totals(rule_points, read_group_caps(seeds))
        .join(scored, on="lead")
        .select("lead_id", *in_points)
        .sink_parquet(output, engine="streaming")
    )


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
