"""What every score must be: the specification in README and docs, written a second time in plain Python.

Nothing here is shared with the SQL models and nothing is fast. Numbers are exact (Decimal, Fraction), so that the two
implementations can be compared to the cent. `score` is the only entry; the file reads in its order:

    values -> staging -> merges -> signals -> rules -> ledger -> score
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

ZERO = Decimal("0.00")


@dataclass
class Result:
    """Everything that one run says about its input on `as_of`."""

    as_of: date | None
    ledger: list[dict]
    scores: dict[tuple[str, str], dict]
    quarantine: dict[str, list[tuple[str | None, list[str]]]]
    counts: dict[str, dict[str, int]]


# --- values -----------------------------------------------------------------------------------------------------------


class Row(dict):
    """A raw row with its text trimmed; what is empty or absent is None."""

    def __init__(self, raw: dict[str, str | None]):
        super().__init__((column, (text or "").strip() or None) for column, text in raw.items())

    def __missing__(self, column: str) -> None:
        return None


NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
TIMESTAMP = re.compile(
    r"(\d{4,6})-(\d{1,2})-(\d{1,2})"
    r"(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6})\d*)?)?(?:Z|([+-])(\d\d):?(\d\d)?)?)?",
    re.ASCII,
)
EARLIEST, LATEST = datetime(1990, 1, 1), datetime(2201, 1, 1)
BOOLEANS = dict.fromkeys(("true", "t", "yes", "y", "1"), "true")
BOOLEANS |= dict.fromkeys(("false", "f", "no", "n", "0"), "false")


def lower(text: str | None) -> str | None:
    return text and text.lower()


def number(text: str | None) -> Decimal | None:
    """The number a text holds, or None."""
    return Decimal(text) if text and NUMBER.fullmatch(text) else None


def amount(text: str | None) -> Decimal | None:
    """A number that can't be negative, or None."""
    value = number(text)
    return None if value is None or value < 0 else value


def timestamp(text: str | None) -> datetime | None:
    """The UTC time a text means, or None. Years before 1600 or after 2400 become those: as leap, as implausible."""
    match = TIMESTAMP.fullmatch(text or "")
    if not match:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    fraction, sign, offset_hours, offset_minutes = match.groups()[6:]
    try:
        date(2000 + year % 400, month, day)
        local = datetime(min(max(year, 1600), 2400), month, day, hour, minute, second)
        offset = time(int(offset_hours or 0), int(offset_minutes or 0))
    except ValueError:
        return None
    shift = timedelta(hours=offset.hour, minutes=offset.minute)
    local += timedelta(microseconds=int((fraction or "").ljust(6, "0")))
    return local + shift if sign == "-" else local - shift


def is_plausible(moment: datetime) -> bool:
    return EARLIEST <= moment < LATEST


def half_up(value: Decimal, places: int) -> Decimal:
    """Rounded half away from zero."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def clamp(value: Decimal, low: Decimal | None, high: Decimal | None) -> Decimal:
    """The value moved into low..high; a bound of None doesn't bind."""
    if low is not None:
        value = max(value, low)
    return value if high is None else min(value, high)


# --- staging ----------------------------------------------------------------------------------------------------------

REQUIRED = {
    "leads": ("lead_id", "created_at"),
    "accounts": ("account_id",),
    "activities": ("activity_id", "lead_id", "activity_type", "occurred_at"),
    "opportunities": ("opportunity_id", "created_at"),
}
OPTIONAL_TIMESTAMPS = ("updated_at", "loaded_at", "closed_at")


@dataclass
class Staged:
    """The rows of a table that may be scored, by id, and what became of the others."""

    raw: int
    kept: dict[str, Row]
    quarantined: list[tuple[str | None, list[str]]]
    duplicates: int

    def counts(self) -> dict[str, int]:
        """Every raw row once: accepted + quarantined + duplicates = raw."""
        return {
            "raw": self.raw,
            "accepted": len(self.kept),
            "quarantined": len(self.quarantined),
            "duplicates": self.duplicates,
        }


def stage(table: str, raw_rows: Iterable[dict]) -> Staged:
    """Judges each row of a table, then keeps one accepted row per id."""
    versions, quarantined, raw = defaultdict(list), [], 0
    for raw, raw_row in enumerate(raw_rows, 1):
        row = Row(raw_row)
        content = tuple(sorted((column, text or "") for column, text in row.items()))
        key, reasons = row[REQUIRED[table][0]], judge(table, row)
        if reasons:
            quarantined.append((key, reasons))
        else:
            versions[key].append((precedence(table, row), content, row))

    best = min if table == "activities" else max
    kept = {key: best(rows, key=lambda version: version[:2])[2] for key, rows in versions.items()}
    duplicates = sum(map(len, versions.values())) - len(kept)
    return Staged(raw, kept, quarantined, duplicates)


def judge(table: str, row: Row) -> list[str]:
    """Turns the row's timestamps into UTC times, in place; returns the reasons to quarantine it, if any."""
    reasons = []
    for column in OPTIONAL_TIMESTAMPS:
        moment = timestamp(row[column])
        row[column] = moment if moment and is_plausible(moment) else None
    for column in REQUIRED[table]:
        text = row[column]
        if text is None:
            reasons.append(f"missing_{column}")
        elif column.endswith("_at"):
            row[column] = timestamp(text)
            if row[column] is None:
                reasons.append(f"unparseable_{column}")
            elif not is_plausible(row[column]):
                reasons.append(f"implausible_{column}")
    if row["occurred_at"] and row["loaded_at"] and row["occurred_at"] > row["loaded_at"] + timedelta(days=1):
        reasons.append("occurred_after_load")
    return sorted(reasons)


def precedence(table: str, row: Row) -> datetime:
    """What decides between rows of one id: activities keep the earliest, the other tables the latest."""
    moment = {
        "leads": row["updated_at"] or row["created_at"],
        "accounts": row["updated_at"],
        "activities": row["loaded_at"] or row["occurred_at"],
        "opportunities": row["closed_at"],
    }[table]
    return moment or datetime.min


# --- merges -----------------------------------------------------------------------------------------------------------


def quarantine_merge_cycles(leads: Staged) -> None:
    """Takes the leads that are merged, in the end, into themselves out of the accepted ones."""

    def is_member(lead_id: str) -> bool:
        seen, target = set(), leads.kept[lead_id]["merged_into_lead_id"]
        while target in leads.kept and target not in seen and target != lead_id:
            seen.add(target)
            target = leads.kept[target]["merged_into_lead_id"]
        return target == lead_id

    for lead_id in [lead_id for lead_id in leads.kept if is_member(lead_id)]:
        del leads.kept[lead_id]
        leads.quarantined.append((lead_id, ["merge_cycle"]))


def survivor_of(lead_id: str | None, leads: dict[str, Row]) -> str | None:
    """The last accepted lead of the merge chain; None for an unknown lead."""
    if lead_id not in leads:
        return None
    while (target := leads[lead_id]["merged_into_lead_id"]) in leads:
        lead_id = target
    return lead_id


# --- signals ----------------------------------------------------------------------------------------------------------

OWN_TEXT = ("job_title", "company_name", "region", "city", "postal_code", "lead_source")
SHARED_TEXT = ("industry", "country")
SHARED_NUMBERS = ("employee_count", "annual_revenue")


def newest_date(activities: Iterable[Row], leads: Iterable[Row]) -> date | None:
    """The data's own clock: newest load, else newest activity, else newest lead."""
    for rows, column in ((activities, "loaded_at"), (activities, "occurred_at"), (leads, "created_at")):
        if moments := [row[column] for row in rows if row[column]]:
            return max(moments).date()
    return None


def attributes_of(lead: Row, account: Row, custom: Iterable[str]) -> dict[str, str | Decimal | None]:
    """What is known of a lead: numbers for the numeric attributes, text for all others."""
    return {
        **{name: lead[name] for name in OWN_TEXT},
        **{column.lower(): lead[column] for column in custom},
        **{name: account[name] or lead[name] for name in SHARED_TEXT},
        **{name: first_known(amount(account[name]), amount(lead[name])) for name in SHARED_NUMBERS},
        "social_followers": amount(lead["social_followers"]),
        "email_opt_out": BOOLEANS.get(lower(lead["email_opt_out"])),
        "account_type": account["account_type"],
        "email_domain": email_domain(lead["email"]),
        "has_phone": "true" if lead["phone"] else "false",
    }


def first_known(*values):
    return next((value for value in values if value is not None), None)


def email_domain(email: str | None) -> str | None:
    """What follows the one @ of a well-formed address, in lower case."""
    name, _, domain = (email or "").partition("@")
    is_address = name and "." in domain and "@" not in domain and not re.search(r"\s", email)
    return domain.lower() if is_address else None


def category_of(asset: str | None, asset_categories: Iterable[Row]) -> str:
    """The category of the first pattern, by priority and then by pattern, that matches the asset; else `other`."""

    def matches(pattern: str) -> bool:
        parts = (re.escape(part) for part in pattern.lower().split("%"))
        return bool(re.fullmatch(".*".join(parts), asset.lower(), re.DOTALL))

    candidates = [row for row in asset_categories if asset and matches(row["pattern"])]
    if not candidates:
        return "other"
    first = min(candidates, key=lambda row: (number(row["priority"]), row["pattern"]))
    return lower(first["asset_category"])


def ages(days: Counter, activity_type: str | None, category: str | None = None) -> Counter:
    """How many activities of a type and asset category (None = any) lie how many days back."""
    counts = Counter()
    for (day_type, day_category, age), count in days.items():
        if lower(activity_type) in (None, day_type) and lower(category) in (None, day_category):
            counts[age] += count
    return counts


# --- rules ------------------------------------------------------------------------------------------------------------


class Fired(NamedTuple):
    """A rule that applies to a lead, and its points without and with decay."""

    rule_id: str
    component: str
    criteria_group: str | None
    axis: str
    undecayed: Decimal
    current: Decimal


def attribute_matches(value: str | Decimal | None, operator: str, operand: str | None) -> bool:
    """Whether an attribute's value meets the operator and operand of a rule."""
    if operator in ("is_present", "is_missing"):
        return (value is None) == (operator == "is_missing")
    if value is None:
        return False

    if operator in ("between", "at_least", "at_most", "more_than", "less_than"):
        size = value if isinstance(value, Decimal) else number(value)
        low, _, high = (number(bound.strip()) for bound in operand.partition(".."))
        return size is not None and {
            "between": lambda: low <= size <= high,
            "at_least": lambda: size >= low,
            "at_most": lambda: size <= low,
            "more_than": lambda: size > low,
            "less_than": lambda: size < low,
        }[operator]()

    if isinstance(value, Decimal):
        read, text = number, ""
    else:
        read, text = lower, value.lower()
        value = text
    return {
        "equals": lambda: value == read(operand),
        "not_equals": lambda: value != read(operand),
        "in": lambda: value in [read(option.strip()) for option in operand.split("|")],
        "not_in": lambda: value not in [read(option.strip()) for option in operand.split("|")],
        "contains": lambda: operand.lower() in text,
        "starts_with": lambda: text.startswith(operand.lower()),
        "ends_with": lambda: text.endswith(operand.lower()),
    }[operator]()


@lru_cache(maxsize=None)
def decay_factor(decay: str, decay_days: Decimal | None, age: int) -> Decimal:
    """The share of its points that an activity still has at an age, to 6 places."""
    if decay == "linear":
        share = max(Fraction(0), 1 - Fraction(age) / Fraction(decay_days))
        return Decimal(int(share * 10**6 + Fraction(1, 2))).scaleb(-6)
    if decay == "half_life":
        with localcontext(prec=40):
            return half_up(Decimal("0.5") ** (age / decay_days), 6)
    return Decimal(1)


def attribute_points(rules: Iterable[Row], attributes: dict) -> Iterator[Fired]:
    """Explicit and negative rules on what a lead is."""
    for rule in rules:
        value = attributes.get(lower(rule["attribute"]))
        if attribute_matches(value, lower(rule["operator"]), rule["operand"]):
            points = half_up(number(rule["points"]) or ZERO, 2)
            yield Fired(rule["rule_id"], lower(rule["dimension"]), rule["criteria_group"], "fit", points, points)


def activity_points(rules: Iterable[Row], days: Counter) -> Iterator[Fired]:
    """Implicit and negative rules on what a lead did, per event or once per lead."""
    for rule in rules:
        window, most = number(rule["window_days"]), number(rule["max_per_day"])
        counted = {
            age: clamp(Decimal(count), None, most)
            for age, count in ages(days, rule["activity_type"], rule["asset_category"]).items()
            if window is None or age < window
        }
        if not counted or sum(counted.values()) < (number(rule["min_count"]) or 1):
            continue

        points, limit = number(rule["points"]), number(rule["max_points"])
        decay, decay_days = lower(rule["decay"]) or "none", number(rule["decay_days"])
        factor = {age: decay_factor(decay, decay_days, age) for age in counted}
        if lower(rule["per"]) == "lead":
            undecayed, current = points, points * factor[min(counted)]
        else:
            bounds = (None, None) if limit is None else (-limit, limit)
            undecayed = clamp(points * sum(counted.values()), *bounds)
            current = clamp(sum(points * count * factor[age] for age, count in counted.items()), *bounds)
        yield Fired(
            rule["rule_id"],
            lower(rule["dimension"]),
            rule["criteria_group"],
            "engagement",
            half_up(undecayed, 2),
            half_up(current, 2),
        )


def nonresponse_points(rules: Iterable[Row], days: Counter) -> Iterator[Fired]:
    """Negative rules on what was sent since the latest response, or ever when there was none."""
    for rule in rules:
        sent = ages(days, rule["sent_activity_type"], rule["asset_category"])
        answered = ages(days, rule["response_activity_type"], rule["asset_category"])
        unanswered = sum(count for age, count in sent.items() if not answered or age < min(answered))
        if unanswered >= number(rule["sent_count"]):
            points = half_up(number(rule["points"]), 2)
            yield Fired(rule["rule_id"], "negative", rule["criteria_group"], "engagement", points, points)


def surge_points(rules: Iterable[Row], days: Counter) -> Iterator[Fired]:
    """Implicit rules on recent activity that outruns its own baseline."""
    for rule in rules:
        seen = ages(days, rule["activity_type"], rule["asset_category"])
        recent_days, baseline_days = number(rule["recent_days"]), number(rule["baseline_days"])
        recent = sum(count for age, count in seen.items() if age < recent_days)
        baseline = sum(count for age, count in seen.items() if recent_days <= age < recent_days + baseline_days)
        outruns = recent * baseline_days >= number(rule["ratio"]) * baseline * recent_days
        if recent >= number(rule["min_count"]) and outruns:
            points = half_up(number(rule["points"]), 2)
            yield Fired(rule["rule_id"], "implicit", rule["criteria_group"], "engagement", points, points)


def dormancy_rule(rules: Iterable[Row], activity_rules: Iterable[Row], days: Counter, lead_age: int) -> Row | None:
    """The one rule for a lead that has been silent so long, by the activities that implicit rules name."""
    inactive = lead_age
    for rule in activity_rules:
        if lower(rule["dimension"]) == "implicit":
            inactive = min([inactive, *ages(days, rule["activity_type"], rule["asset_category"])])
    due = [rule for rule in rules if number(rule["inactive_days"]) <= inactive]
    return min(due, key=lambda rule: (-number(rule["inactive_days"]), rule["rule_id"]), default=None)


# --- ledger and scores ------------------------------------------------------------------------------------------------


class Entry(NamedTuple):
    """A row of the point ledger."""

    component: str
    entry_type: str
    rule_id: str | None
    criteria_group: str | None
    points: Decimal
    axis: str | None


def rule_entries(fired: Iterable[Fired]) -> Iterator[Entry]:
    """Each rule's undecayed points, and what decay took from them."""
    for rule in fired:
        yield Entry(rule.component, "rule", rule.rule_id, rule.criteria_group, rule.undecayed, rule.axis)
        lost = rule.current - rule.undecayed
        yield Entry("decay", "decay", rule.rule_id, rule.criteria_group, lost, rule.axis)


def cap_entries(caps: Iterable[Row], fired: list[Fired]) -> Iterator[Entry]:
    """What the cap of a group takes from, or adds to, the points of the rules that fired in it."""
    for cap in caps:
        group, bounds = cap["criteria_group"], (number(cap["min_points"]), number(cap["max_points"]))
        members = [rule for rule in fired if group and rule.criteria_group == group]
        if members:
            undecayed = sum(rule.undecayed for rule in members)
            current = sum(rule.current for rule in members)
            by_cap = clamp(undecayed, *bounds) - undecayed
            by_cap_now = clamp(current, *bounds) - current
            component, axis = members[0].component, members[0].axis
            yield Entry(component, "group_cap", None, group, by_cap, axis)
            yield Entry("decay", "group_cap", None, group, by_cap_now - by_cap, axis)


def band(bands: Iterable[Row], scale: str, score: Decimal) -> str | None:
    """The band with the highest lower bound that the score reaches; a blank bound is always reached."""
    bounds = [
        (-Decimal("inf") if row["lower_bound"] is None else number(row["lower_bound"]), row["band"])
        for row in bands
        if lower(row["scale"]) == scale
    ]
    return max((bound for bound in bounds if bound[0] <= score), default=(None, None))[1]


def enters(stage_row: Row, reached: dict[str, Decimal], days: Counter) -> bool:
    """Whether a stage's minimums all hold, or its hand raise was recent enough."""
    minimums = {column: number(stage_row[column]) for column in reached if stage_row[column] is not None}
    hand_raise, within = stage_row["hand_raise_activity_type"], number(stage_row["hand_raise_days"])
    if minimums or not hand_raise:
        if all(reached[column] >= minimum for column, minimum in minimums.items()):
            return True
    return bool(hand_raise) and any(within is None or age < within for age in ages(days, hand_raise))


def deal_stage(opportunities: Iterable[Row], as_of: date) -> str | None:
    """`customer` when an opportunity was won by the date, `opportunity` when one was open on it."""
    is_open = False
    for row in opportunities:
        if row["created_at"].date() <= as_of:
            outcome = lower(row["outcome"])
            is_closed = outcome in ("won", "lost") and (row["closed_at"] or row["created_at"]).date() <= as_of
            if is_closed and outcome == "won":
                return "customer"
            is_open = is_open or not is_closed
    return "opportunity" if is_open else None


def score_lead(
    lead: Row, attributes: dict, days: Counter, deal: str | None, as_of: date, ruleset: Row, rules: Callable
) -> tuple[list[Entry], dict]:
    """The ledger and the scores of one lead under one ruleset; `rules(name)` are the ruleset's rows of a rule table."""
    matched = list(attribute_points(rules("attribute_rules"), attributes))
    surges = list(surge_points(rules("surge_rules"), days))
    fired = [
        *(rule for rule in matched if rule.component != "disqualify"),
        *activity_points(rules("activity_rules"), days),
        *nonresponse_points(rules("nonresponse_rules"), days),
        *surges,
    ]
    lead_age = (as_of - lead["created_at"].date()).days
    dormancy = dormancy_rule(rules("dormancy_rules"), rules("activity_rules"), days, lead_age)

    entries = [*rule_entries(fired), *cap_entries(rules("group_caps"), fired)]
    if dormancy:
        points = half_up(number(dormancy["points"]), 2)
        entries.append(Entry("decay", "dormancy", dormancy["rule_id"], None, points, "engagement"))
    unbound = sum((entry.points for entry in entries), ZERO)
    overshoot = unbound - clamp(unbound, number(ruleset["min_score"]), number(ruleset["max_score"]))
    entries.append(Entry("bound", "bound", None, None, half_up(-overshoot, 2), None))
    entries = [entry for entry in entries if entry.points]

    def total(**where: str) -> Decimal:
        """The points of the entries with these values."""
        return sum((entry.points for entry in entries if where.items() <= entry._asdict().items()), ZERO)

    score, fit, engagement = total(), total(axis="fit"), total(axis="engagement")
    grade = band(rules("bands"), "grade", fit)
    engagement_level = band(rules("bands"), "engagement", engagement)

    is_disqualified = any(rule.component == "disqualify" for rule in matched)
    reached = {"min_score": score, "min_fit_score": fit, "min_engagement_score": engagement}
    stages = sorted(rules("stages"), key=lambda row: number(row["stage_order"]))
    entered = (row["stage"] for row in stages if enters(row, reached, days))
    stage_now = "disqualified" if is_disqualified else deal or next(entered, "lead")

    return entries, {
        "explicit_score": total(component="explicit"),
        "implicit_score": total(component="implicit"),
        "negative_score": total(component="negative"),
        "decay_score": total(component="decay"),
        "bound_adjustment": total(component="bound"),
        "lead_score": score,
        "fit_score": fit,
        "engagement_score": engagement,
        "grade": grade,
        "engagement_level": engagement_level,
        "grade_level": None if grade is None or engagement_level is None else grade + engagement_level,
        "priority": band(rules("bands"), "priority", score),
        "lifecycle_stage": stage_now,
        "is_mql": lower(stage_now) in ("mql", "sql"),
        "is_sql": lower(stage_now) == "sql",
        "is_disqualified": is_disqualified,
        "is_surging": bool(surges),
        "is_dormant": dormancy is not None,
        "days_since_last_activity": min(ages(days, None), default=None),
        "activity_count": sum(days.values()),
        "account_id": lead["account_id"],
    }


def score(
    tables: dict[str, list[dict[str, str | None]]],
    rules: dict[str, list[dict]],
    asset_categories: list[dict],
    as_of: date | None,
    custom_attributes: Iterable[str] = (),
) -> Result:
    """Scores every lead known on `as_of` (None = the data's own clock) under the active and challenger rulesets."""
    staged = {table: stage(table, tables.get(table, [])) for table in REQUIRED}
    quarantine_merge_cycles(staged["leads"])
    leads, accounts, activities, opportunities = (staged[table].kept for table in REQUIRED)
    as_of = as_of or newest_date(activities.values(), leads.values())

    patterns = [Row(row) for row in asset_categories]
    days_by_lead, deals_by_lead = defaultdict(Counter), defaultdict(list)
    for activity in activities.values():
        age = (as_of - activity["occurred_at"].date()).days
        if age >= 0:
            kind = (lower(activity["activity_type"]), category_of(activity["asset"], patterns), age)
            days_by_lead[survivor_of(activity["lead_id"], leads)][kind] += 1
    for opportunity in opportunities.values():
        deals_by_lead[survivor_of(opportunity["lead_id"], leads)].append(opportunity)

    rules = {name: [Row(row) for row in rows] for name, rows in rules.items()}
    rulesets = [row for row in rules["rulesets"] if lower(row["status"]) in ("active", "challenger")]
    ledger, scores = [], {}
    for lead_id, lead in sorted(leads.items()):
        is_merged = survivor_of(lead_id, leads) != lead_id
        is_deleted = BOOLEANS.get(lower(lead["is_deleted"])) == "true"
        if is_merged or is_deleted or lead["created_at"].date() > as_of:
            continue
        attributes = attributes_of(lead, accounts.get(lead["account_id"], Row({})), custom_attributes)
        days, deal = days_by_lead[lead_id], deal_stage(deals_by_lead[lead_id], as_of)
        for ruleset in rulesets:
            name = ruleset["ruleset"]

            def rules_of(table: str, name: str = name) -> list[Row]:
                return [row for row in rules.get(table, []) if row["ruleset"] == name]

            entries, result = score_lead(lead, attributes, days, deal, as_of, ruleset, rules_of)
            scores[lead_id, name] = result
            ledger += [{"lead_id": lead_id, "ruleset": name, **entry._asdict()} for entry in entries]

    quarantine = {
        table: sorted(rows.quarantined, key=lambda item: (item[0] or "", item[1])) for table, rows in staged.items()
    }
    return Result(as_of, ledger, scores, quarantine, {table: rows.counts() for table, rows in staged.items()})
