"""Random small projects: hostile but valid inputs and rulesets, the same for the same seed.

Dates lie close to where windows, caps, decay and dormancy turn; rows come late, twice, dirty, merged or deleted. What
the specification leaves open can't matter here: rows of one id that would tie are equal, stage orders are distinct.

    tables, rules, asset_categories, as_of = make(seed)
    write(project_dir, input_dir, tables, rules, asset_categories)
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

TABLES = {
    "leads": "lead_id account_id email first_name last_name job_title phone company_name industry employee_count"
    " annual_revenue country region city postal_code lead_source social_followers email_opt_out owner_id is_deleted"
    " merged_into_lead_id created_at updated_at",
    "accounts": "account_id account_name domain industry employee_count annual_revenue country account_type updated_at",
    "activities": "activity_id lead_id activity_type occurred_at asset campaign loaded_at",
    "opportunities": "opportunity_id lead_id account_id created_at closed_at outcome amount",
}
RULES = {
    "rulesets": "ruleset status min_score max_score description",
    "attribute_rules": "ruleset rule_id dimension criteria_group attribute operator operand points reason",
    "activity_rules": "ruleset rule_id dimension criteria_group activity_type asset_category window_days min_count"
    " max_per_day per points max_points decay decay_days reason",
    "nonresponse_rules": "ruleset rule_id criteria_group sent_activity_type response_activity_type asset_category"
    " sent_count points reason",
    "surge_rules": "ruleset rule_id criteria_group activity_type asset_category recent_days baseline_days min_count"
    " ratio points reason",
    "dormancy_rules": "ruleset rule_id inactive_days points reason",
    "group_caps": "ruleset criteria_group min_points max_points reason",
    "bands": "ruleset scale band lower_bound",
    "stages": "ruleset stage stage_order min_score min_fit_score min_engagement_score hand_raise_activity_type"
    " hand_raise_days description",
}

TODAY = date(2026, 5, 1)
EDGES = (0, 1, 6, 7, 8, 10, 13, 14, 15, 21, 29, 30, 31, 35, 59, 60, 61, 89, 90, 91)
PADDING = ("", "", "", "", " ", "  ", "\t", "\u00a0")

TYPES = ("page_view", "email_sent", "email_open", "email_click", "webinar_attended", "form_submit", "unsubscribe")
CATEGORIES = ("pricing", "blog", "docs", "newsletter", "case_study", "other")
ASSETS = (
    *(None, "", "pricing", "/pricing", "https://acme.test/Pricing?plan=a%20b", "/blog/pricing-news", "/blog/x"),
    *("/DOCS/start", "/docs/pricing", "Newsletter May", "docs newsletter", "/case_study/acme", "/case-study/acme"),
)
ASSET_CATEGORIES = (
    ("%/blog/%", "blog", "10"),
    ("%pricing%", "Pricing", "20"),
    ("pricing", "docs", "9"),
    ("%docs%", "docs", "20"),
    ("newsletter%", "newsletter", "20"),
    ("%newsletter%", "newsletter", "30"),
    ("%case_study%", "case_study", "20"),
)

TEXTS = {
    "job_title": ("CEO", "Founder", "Head of Data", "senior engineer", "Student", "VP Sales"),
    "company_name": ("Acme", "ACME GmbH", "Globex", "Initech"),
    "industry": ("Software", "SOFTWARE", "Bank", "Öl und Gas", "retail"),
    "country": ("DE", "de", "Germany", "Österreich", "US"),
    "region": ("Berlin", "CA", "bayern"),
    "city": ("Berlin", "São Paulo", "Köln", "Rome"),
    "postal_code": ("10115", "0815", "94016-12", "SW1A", "99999"),
    "lead_source": ("web", "Web", "50%_off", "event-2026", "42"),
    "account_type": ("customer", "Prospect", "partner"),
    "email_domain": ("acme.test", "mail.test", "gmail.com"),
    "has_phone": ("true", "false"),
    "email_opt_out": ("true", "false"),
}
NUMBERS = {
    "employee_count": (0, 10, 49, 50, 250, 1000),
    "annual_revenue": (0, 100000, 1000000, 5000000),
    "social_followers": (0, 100, 500, 5000),
}
BAD_NUMBERS = ("abc", "-5", "12,000", "1 000", "", "n.a.", "--1", ".")
ODD_NUMBERS = ("1e3", "+50", "49.5", "250.", ".5", "0250", "1E+2", "-0")
EMAILS = (
    *("ann@acme.test", " Bob@ACME.Test ", "jo@gmail.com", "eve@mail.test", None),
    *("a@b@acme.test", "x@nodot", "@acme.test", "a b@acme.test", "nobody"),
)
TRUE, FALSE = ("true", "T", "yes", "Y", "1"), ("false", "F", "no", "n", "0", None, "", "maybe")
BAD_MOMENTS = {
    "missing": (None, "", "  "),
    "unparseable": ("yesterday", "2026-02-30", "2026-13-01", "05/01/2026", "2026-04-01 25:00:00", "2026-04"),
    "implausible": ("1989-12-31 23:59:59", "2201-01-01", "0001-01-01", "12026-01-01", "1990-01-01T00:30:00+02:00"),
}
FAR_MOMENTS = ("2199-01-01", "2200-12-31T23:59:59Z", "1990-01-01", "1989-12-31T23:00:00-01:00")

# Groups keep to one dimension and one axis.
GROUPS = {
    ("explicit", "fit"): ("profile", "firmographics"),
    ("negative", "fit"): ("poor fit",),
    ("disqualify", "fit"): ("exclusions",),
    ("implicit", "engagement"): ("content", "intent"),
    ("negative", "engagement"): ("rejection", "silence"),
}
DECAY_DAYS = ("1", "2", "3", "7", "10", "14", "30", "45", "0.5", "2.5", "7.5", "12.8", "33.3")
NUMBER_OPERATORS = ("between", "at_least", "at_most", "more_than", "less_than")
TEXT_OPERATORS = ("contains", "starts_with", "ends_with")
OPERATORS = ("equals", "not_equals", "in", "not_in", *TEXT_OPERATORS, *NUMBER_OPERATORS, "is_present", "is_missing")


def make(seed: int, custom_attributes: Iterable[str] = ()) -> tuple[dict, dict, list[dict], date | None]:
    """Tables, rules, asset categories and as_of (None = the data's own clock) of one random project.

    Each of the custom attributes becomes an extra column of leads that attribute rules may read.
    """
    rng = Random(seed)
    texts = TEXTS | {name: ("gold", "Silver", "7", "silver plus") for name in custom_attributes}
    statuses = {"default": "active", "rival": "challenger"}
    statuses |= {name: name for name in ("preset", "archived") if rng.random() < 0.4}
    rules = {name: [] for name in RULES}
    for ruleset, status in statuses.items():
        for name, rows in Rules(rng, ruleset, status, texts).tables.items():
            rules[name] += [dict.fromkeys(RULES[name].split()) | row for row in rows]

    columns = {**TABLES, "leads": " ".join((TABLES["leads"], *custom_attributes))}
    inputs = Inputs(rng, {name: texts[name] for name in custom_attributes})
    tables = {name: [dict.fromkeys(columns[name].split()) | row for row in inputs.tables[name]] for name in TABLES}
    for rows in tables.values():
        rng.shuffle(rows)
    categories = [dict(zip(("pattern", "asset_category", "priority"), row)) for row in ASSET_CATEGORIES]
    return tables, rules, categories, rng.choice((TODAY, TODAY, TODAY - timedelta(days=7), None))


def write(project_dir, input_dir, tables: dict, rules: dict, asset_categories: list[dict]) -> None:
    """Writes the rules and asset categories as seeds of a project, and the tables as CSV files."""
    project_dir, input_dir = Path(project_dir), Path(input_dir)
    for name, header in RULES.items():
        write_csv(project_dir / "seeds" / "rules" / f"{name}.csv", header.split(), rules[name])
    path = project_dir / "seeds" / "reference" / "asset_categories.csv"
    write_csv(path, ["pattern", "asset_category", "priority"], asset_categories)
    for name, header in TABLES.items():
        extra = [column for column in (tables[name] or [{}])[0] if column not in header.split()]
        write_csv(input_dir / f"{name}.csv", header.split() + extra, tables[name])


def write_csv(path: Path, header: list[str], rows: list[dict]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


class Inputs:
    """The four raw tables."""

    def __init__(self, rng: Random, custom: dict[str, tuple[str, ...]]):
        self.rng, self.custom = rng, custom
        self.tables = {name: [] for name in TABLES}
        self.account_ids = [f"A{i}" for i in range(rng.randint(2, 5))]
        self.lead_ids = [f"L{i}" for i in range(rng.randint(10, 38))] + ["l1"]
        self.add_accounts()
        self.add_leads()
        self.add_activities()
        self.add_opportunities()

    # What is written

    def pad(self, text: str) -> str:
        return self.rng.choice(PADDING) + text + self.rng.choice(PADDING)

    def mixed_case(self, text: str) -> str:
        return self.rng.choice((text, text, text.upper(), text.title()))

    def moment(self, age: int) -> datetime:
        """A UTC time that many days before today, often next to midnight."""
        rng = self.rng
        seconds = rng.choice((0, 1, 1800, 86399, rng.randrange(86400)))
        return datetime.combine(TODAY - timedelta(days=age), datetime.min.time()) + timedelta(seconds=seconds)

    def written(self, moment: datetime) -> str:
        """One of the ways to write a UTC time."""
        style = self.rng.randrange(7)
        if style < 2:
            return moment.isoformat(sep=" T"[style])
        if style == 2:
            return moment.isoformat() + self.rng.choice(("Z", ".000Z", "+00"))
        if style == 3:
            return (moment + timedelta(hours=2)).isoformat(sep=" ") + self.rng.choice(("+02:00", "+0200", "+02"))
        if style == 4:
            return (moment - timedelta(hours=5, minutes=30)).isoformat() + self.rng.choice(("-05:30", "-0530"))
        if style == 5 and moment.second == 0:
            midnight = moment.hour == moment.minute == 0
            return f"{moment.year}-{moment.month}-{moment.day}" + ("" if midnight else f" {moment:%H:%M}")
        return self.pad(f"{moment:%Y-%m-%d %H:%M:%S}.5")

    def bad_moment(self) -> str | None:
        return self.rng.choice(self.rng.choice(list(BAD_MOMENTS.values())))

    def bad_optional_moment(self) -> str | None:
        return self.rng.choice([text for texts in BAD_MOMENTS.values() for text in texts])

    def size(self, name: str) -> str | None:
        """A number as people export it: mostly clean, sometimes odd, sometimes none at all."""
        rng = self.rng
        draw = rng.random()
        if draw < 0.15:
            return rng.choice(BAD_NUMBERS)
        if draw < 0.3:
            return rng.choice(ODD_NUMBERS)
        return None if draw < 0.4 else self.pad(str(rng.choice(NUMBERS[name])))

    def text(self, name: str) -> str | None:
        values = self.custom.get(name) or TEXTS[name]
        return self.pad(self.rng.choice(values)) if self.rng.random() < 0.75 else self.rng.choice((None, " "))

    # What happens

    def versions(self, row: dict, change, created: datetime | None = None) -> list[dict]:
        """A row, sometimes with older and newer versions of itself, sometimes twice the same."""
        rng = self.rng
        base = created or self.moment(150)
        rows = [row]
        if rng.random() < 0.25:
            rows.append(row | change() | {"updated_at": self.written(base + timedelta(days=rng.randint(1, 30)))})
        if rng.random() < 0.15:
            rows.append(row | change() | {"updated_at": self.written(base - timedelta(days=rng.randint(1, 30)))})
        if rng.random() < 0.15:
            rows.append(dict(rng.choice(rows)))
        return rows

    def add_accounts(self) -> None:
        rng, rows = self.rng, self.tables["accounts"]

        def known() -> dict:
            return {name: self.text(name) for name in ("industry", "country", "account_type")} | {
                name: self.size(name) for name in ("employee_count", "annual_revenue")
            }

        for account_id in self.account_ids:
            first = {"account_id": self.pad(account_id), "account_name": f"Account {account_id}", **known()}
            first["updated_at"] = self.bad_optional_moment() if rng.random() < 0.3 else self.written(self.moment(200))
            rows += self.versions(first, known)
        if rng.random() < 0.5:
            rows.append({"account_id": " ", "account_name": "nobody", **known()})

    def add_leads(self) -> None:
        rng = self.rng
        merges = self.merges()

        def known() -> dict:
            texts = ("job_title", "company_name", "industry", "country", "region", "city", "postal_code", "lead_source")
            return {name: self.text(name) for name in (*texts, *self.custom)} | {
                **{name: self.size(name) for name in NUMBERS},
                "email": rng.choice(EMAILS),
                "phone": rng.choice((None, " ", "+49 30 123456", "1111111")),
                "email_opt_out": rng.choice(TRUE + FALSE),
            }

        for lead_id in self.lead_ids:
            created = self.moment(rng.choice((*EDGES, 150, 190, 190, 190, -1, -3)))
            row = {
                "lead_id": self.pad(lead_id),
                "account_id": rng.choice((*self.account_ids, "A999", None)),
                "first_name": rng.choice(("Ann", "Bob", None)),
                "last_name": rng.choice(("Smith", "O'Neil, \"Jr\"", None)),
                "owner_id": rng.choice(("O1", None)),
                "is_deleted": rng.choice(TRUE) if rng.random() < 0.06 else rng.choice(FALSE),
                "merged_into_lead_id": merges.get(lead_id),
                "created_at": self.written(created),
                **known(),
            }
            if rng.random() < 0.08:
                row["created_at"] = self.bad_moment()
            draw = rng.random()
            if draw < 0.2:
                row["updated_at"] = self.bad_optional_moment()
            elif draw < 0.5:
                row["updated_at"] = self.written(created)
            self.tables["leads"] += self.versions(row, known, created)
            if rng.random() < 0.08:
                self.tables["leads"].append(row | {"created_at": self.bad_moment(), "updated_at": "2026-12-31"})
        self.tables["leads"].append({"lead_id": None, "created_at": self.bad_moment(), **known()})

    def merges(self) -> dict[str, str]:
        """Which lead is merged into which: pairs, chains, cycles, missing survivors."""
        rng, ids = self.rng, list(self.lead_ids)
        rng.shuffle(ids)
        shapes = rng.sample(("pair", "chain", "cycle", "self", "missing", "into cycle", "many"), rng.randint(1, 3))
        merges: dict[str, str] = {}
        for shape in shapes:
            if len(ids) < 4:
                break
            first, second, third, fourth = (ids.pop() for _ in range(4))
            merges |= {
                "pair": {first: self.pad(second)},
                "chain": {first: second, second: third, third: rng.choice((fourth, "L999"))},
                "cycle": {first: second, second: third, third: first},
                "self": {first: first, second: third},
                "missing": {first: "L999", second: first},
                "into cycle": {first: second, second: first, third: first, fourth: third},
                "many": {first: fourth, second: fourth, third: second},
            }[shape]
        return merges

    def add_activities(self) -> None:
        """Bursts of one kind of activity around an edge, mostly of a few busy leads; some of an unknown lead."""
        rng, rows = self.rng, self.tables["activities"]
        target, busy = rng.randint(50, 380), rng.sample(self.lead_ids, k=8)
        while len(rows) < target:
            lead_id = rng.choice(busy if rng.random() < 0.8 else (*self.lead_ids, "L999"))
            activity_type, asset = rng.choice(TYPES), rng.choice(ASSETS)
            around = rng.choice(EDGES) if rng.random() < 0.8 else rng.randint(-3, 200)
            for _ in range(rng.choice((1, 1, 2, 3, 4, 6))):
                occurred = self.moment(around + rng.choice((0, 0, 0, 0, 1, -1, 3)))
                self.add_activity(lead_id, activity_type, asset, occurred)
            if activity_type == "email_sent" and rng.random() < 0.5:
                self.add_activity(lead_id, "email_open", asset, self.moment(max(0, around + rng.choice((-1, 0, 1)))))
        last_load = {"occurred_at": "2026-04-30 12:00:00", "loaded_at": "2026-05-01T23:59:59Z"}
        rows.append({"activity_id": "last load", "lead_id": "L999", "activity_type": "noise", **last_load})

    def add_activity(self, lead_id: str, activity_type: str, asset: str | None, occurred: datetime) -> None:
        rng, rows = self.rng, self.tables["activities"]
        latest = datetime.combine(TODAY, datetime.min.time()) + timedelta(hours=23)
        delay = rng.choice((timedelta(minutes=1), timedelta(hours=3), timedelta(days=2), timedelta(days=40)))
        row = {
            "activity_id": f"E{len(rows)}",
            "lead_id": self.pad(lead_id),
            "activity_type": self.pad(self.mixed_case(activity_type if rng.random() > 0.03 else "unheard of")),
            "occurred_at": self.written(occurred),
            "asset": asset,
            "campaign": rng.choice((None, "spring", "autumn")),
            "loaded_at": self.written(min(occurred + delay, max(latest, occurred + timedelta(minutes=1)))),
        }
        draw = rng.random()
        if draw < 0.15:
            row["loaded_at"] = rng.choice((None, self.bad_optional_moment()))
        elif draw < 0.19:
            row["loaded_at"] = self.written(occurred - timedelta(days=1))
        elif draw < 0.23:
            row["loaded_at"] = self.written(occurred - timedelta(days=1, seconds=rng.choice((1, 3600))))
        elif draw < 0.27:
            row |= {"occurred_at": self.bad_moment(), "loaded_at": rng.choice((None, row["loaded_at"]))}
        elif draw < 0.28:
            row |= {"occurred_at": rng.choice(FAR_MOMENTS), "loaded_at": rng.choice((None, row["loaded_at"]))}
        elif draw < 0.31:
            row[rng.choice(("activity_id", "lead_id", "activity_type"))] = rng.choice((None, "", " "))
        rows.append(row)

        again = rng.random()
        if again < 0.05:
            rows.append(dict(row))
        elif again < 0.12:
            later = occurred + delay + timedelta(days=rng.randint(1, 20))
            rows.append(row | {"loaded_at": self.written(later)})
        elif again < 0.14:
            rows.append(row | {"loaded_at": self.written(occurred - timedelta(days=9))})

    def add_opportunities(self) -> None:
        """Opportunities won, lost and open, closing around today, some without a lead or of nobody."""
        rng, rows = self.rng, self.tables["opportunities"]
        for i in range(rng.randint(3, 12)):
            created = self.moment(rng.choice((-2, -1, 0, 1, 7, 8, 30, 120)))
            row = {
                "opportunity_id": self.pad(f"O{i}"),
                "lead_id": self.pad(rng.choice((*self.lead_ids, "L999"))) if rng.random() < 0.85 else None,
                "account_id": rng.choice((*self.account_ids, None)),
                "created_at": self.written(created) if rng.random() < 0.9 else self.bad_moment(),
                "outcome": rng.choice(("won", "Won ", "LOST", "lost", "open", "Open", "pending", "", None)),
                "amount": rng.choice(("1000", "-1", "abc", None)),
            }
            closes = self.moment(rng.choice((-7, -1, 0, 0, 1, 6, 7, 8, 60)))
            if rng.random() < 0.7:
                row["closed_at"] = self.written(closes) if rng.random() < 0.9 else self.bad_optional_moment()
            rows.append(row)
            if rng.random() < 0.3:
                later = closes + timedelta(days=rng.choice((1, 2, 5)))
                rows.append(row | {"outcome": rng.choice(("won", "lost", "open")), "closed_at": self.written(later)})
            if rng.random() < 0.2:
                rows.append(dict(rng.choice(rows)))
        rows.append({"opportunity_id": " ", "lead_id": "L1", "created_at": self.bad_moment(), "outcome": "won"})


class Rules:
    """The rows of one valid ruleset in every rule table."""

    def __init__(self, rng: Random, ruleset: str, status: str, texts: dict[str, tuple[str, ...]]):
        self.rng, self.ruleset, self.texts = rng, ruleset, texts
        self.tables: dict[str, list[dict]] = {name: [] for name in RULES}
        self.conditions: set[tuple] = set()
        self.rule_count = 0
        self.max_score = rng.choice((None, 40, 60, 100, Decimal("75.5")))
        floor = rng.choice((None, 0, 0, -20, Decimal("-12.5")))
        self.add("rulesets", status=status, min_score=floor, max_score=self.max_score, description="random")
        self.add_attribute_rules()
        self.add_activity_rules()
        self.add_nonresponse_rules()
        self.add_surge_rules()
        self.add_dormancy_rules()
        self.add_group_caps()
        self.add_bands()
        self.add_stages()

    def add(self, table: str, **row) -> None:
        """A row as text."""
        text = {column: None if value is None else str(value) for column, value in row.items()}
        self.tables[table].append({"ruleset": self.ruleset, **text})

    def add_rule(self, table: str, **rule) -> None:
        """A rule with its own id, unless one with the same condition exists."""
        outcome = ("points", "max_points", "criteria_group", "dimension") if table != "dormancy_rules" else ()
        asked = rule
        if table == "attribute_rules":
            # the same values in another order, and a list of one, are the same
            alternatives = sorted({part.strip() for part in str(rule["operand"] or "").lower().split("|")})
            asked = rule | {"operand": alternatives, "operator": rule["operator"].replace("equals", "in")}
        condition = (table, *(str(value).lower() for column, value in sorted(asked.items()) if column not in outcome))
        if condition not in self.conditions:
            self.conditions.add(condition)
            self.rule_count += 1
            self.add(table, rule_id=f"r{self.rule_count}", reason=f"Reason {self.rule_count}", **rule)

    def points(self, dimension: str, high: int = 30) -> Decimal | int:
        size = self.rng.choice((5, 10, self.rng.randint(1, high), Decimal(self.rng.randint(1, high * 20)) / 20))
        size = self.rng.choice((size, size, Decimal(self.rng.randint(1, high * 100)) / 100))
        return {"disqualify": 0, "negative": -size}.get(dimension, size)

    def group(self, dimension: str, axis: str) -> str | None:
        return self.rng.choice((*GROUPS[dimension, axis], *GROUPS[dimension, axis], None))

    def category(self) -> str | None:
        return self.rng.choice(CATEGORIES) if self.rng.random() < 0.4 else None

    def activity_type(self) -> str:
        return self.rng.choice((*TYPES, "Page_View"))

    def add_attribute_rules(self) -> None:
        """Each operator at least once; the last rule disqualifies."""
        rng = self.rng
        dimensions = ["explicit"] + [rng.choice(("explicit", "explicit", "negative")) for _ in range(18)]
        operators = [*OPERATORS, *rng.choices(OPERATORS, k=5)]
        rng.shuffle(operators)
        for dimension, operator in zip(dimensions, operators):
            self.add_attribute_rule(dimension, operator)
        self.add_attribute_rule("disqualify", rng.choice(("equals", "ends_with")))

    def add_attribute_rule(self, dimension: str, operator: str) -> None:
        rng = self.rng
        numeric = operator not in TEXT_OPERATORS and rng.random() < (0.8 if operator in NUMBER_OPERATORS else 0.3)
        if numeric:
            attribute = rng.choice(list(NUMBERS))
            values = [str(value) for value in NUMBERS[attribute]]
        elif operator in NUMBER_OPERATORS:
            attribute = rng.choice(("postal_code", "lead_source"))
            values = ["42", "815", "10115", "50000"]
        else:
            attribute = rng.choice(list(self.texts))
            values = [rng.choice((value, value.upper())) for value in self.texts[attribute]]
        value = rng.choice(values)
        operand = {
            "is_present": None,
            "is_missing": None,
            "in": rng.choice(("|", " | ")).join(rng.sample(values, k=min(2, len(values)))),
            "not_in": "|".join(rng.sample(values, k=min(2, len(values)))),
            "contains": value[1:3].strip() or value,
            "starts_with": value[:2].strip(),
            "ends_with": value[-2:].strip(),
            "between": "..".join(sorted(rng.sample(values, k=2), key=Decimal)) if operator == "between" else None,
        }.get(operator, value)
        self.add_rule(
            "attribute_rules",
            dimension=dimension,
            criteria_group=self.group(dimension, "fit"),
            attribute=attribute,
            operator=operator,
            operand=operand,
            points=self.points(dimension),
        )

    def add_activity_rules(self) -> None:
        """Each decay shape per event and per lead, once for sure in the first rules."""
        rng = self.rng
        shapes = [(decay, per) for decay in ("none", "linear", "half_life") for per in ("event", "lead")]
        decays, pers = (None, "none", "linear", "half_life"), (None, "event", "lead")
        shapes += [(rng.choice(decays), rng.choice(pers)) for _ in range(5)]
        for i, (decay, per) in enumerate(shapes):
            dimension = "implicit" if i == 0 else rng.choice(("implicit", "implicit", "implicit", "negative"))
            self.add_rule(
                "activity_rules",
                dimension=dimension,
                criteria_group=self.group(dimension, "engagement"),
                activity_type=self.activity_type(),
                asset_category=self.category(),
                window_days=rng.choice((None, None, 1, 7, 14, 30, 60, 90)),
                min_count=rng.choice((None, None, 1, 2, 3, 5)),
                max_per_day=rng.choice((None, None, 1, 2, 3)),
                per=per,
                points=self.points(dimension, 12),
                max_points=None if per == "lead" else rng.choice((None, 5, 12, 20, Decimal("7.25"))),
                decay=decay,
                decay_days=None if decay in (None, "none") else rng.choice(DECAY_DAYS),
            )

    def add_nonresponse_rules(self) -> None:
        for _ in range(self.rng.randint(1, 3)):
            self.add_rule(
                "nonresponse_rules",
                criteria_group=self.group("negative", "engagement"),
                sent_activity_type="email_sent",
                response_activity_type=self.rng.choice(("email_open", "email_click")),
                asset_category=self.rng.choice((None, None, "newsletter", "docs", "other")),
                sent_count=self.rng.randint(1, 5),
                points=self.points("negative"),
            )

    def add_surge_rules(self) -> None:
        for _ in range(self.rng.randint(1, 3)):
            recent_days = self.rng.choice((1, 7, 10, 14))
            self.add_rule(
                "surge_rules",
                criteria_group=self.group("implicit", "engagement"),
                activity_type=self.rng.choice((None, None, "page_view", "EMAIL_OPEN")),
                asset_category=self.rng.choice((None, None, None, "pricing")),
                recent_days=recent_days,
                baseline_days=self.rng.choice((recent_days, 2 * recent_days, 3 * recent_days, 30)),
                min_count=self.rng.randint(1, 6),
                ratio=self.rng.choice((1, 2, 3, Decimal("1.5"), Decimal("0.3"))),
                points=self.points("implicit"),
            )

    def add_dormancy_rules(self) -> None:
        """A few rules; now and then two of them for the same number of days."""
        for inactive_days in self.rng.choices((0, 1, 7, 10, 14, 30, 31, 90), k=self.rng.randint(1, 4)):
            self.add_rule("dormancy_rules", inactive_days=inactive_days, points=self.points("negative", 15))

    def add_group_caps(self) -> None:
        """Caps small enough to bind, from above and from below, for the groups in use."""
        rng = self.rng
        signs = {group: (-1 if key[0] == "negative" else 1) for key, groups in GROUPS.items() for group in groups}
        rules = (rule for rows in self.tables.values() for rule in rows)
        for group in sorted({rule.get("criteria_group") for rule in rules} - {None, "exclusions"}):
            if rng.random() < 0.7:
                near = rng.choice((None, 0, 2, Decimal("4.5")))
                far = rng.choice((5, 8, 15, 25, Decimal("12.75"))) if near is None else rng.choice((None, 9, 20))
                low, high = (near, far) if signs[group] > 0 else (minus(far), minus(near))
                self.add("group_caps", criteria_group=group, min_points=low, max_points=high, reason="random")

    def add_bands(self) -> None:
        choices = (-10, 0, 5, 10, 15, 20, 30, 45, Decimal("12.5"), Decimal("7.25"), Decimal("-0.01"))
        for scale, bands in (("priority", ("low", "medium", "high")), ("grade", "DCBA"), ("engagement", "4321")):
            for name, bound in zip(bands, [None, *sorted(self.rng.sample(choices, k=3))]):
                self.add("bands", scale=scale, band=name, lower_bound=bound)

    def reach(self, table: str, dimension: str) -> Decimal:
        """What the single strongest rule gives after its own limit and its group's cap."""
        caps = {cap["criteria_group"]: cap["max_points"] for cap in self.tables["group_caps"]}
        limits = (
            (rule["points"], rule.get("max_points"), caps.get(rule["criteria_group"]))
            for rule in self.tables[table]
            if rule["dimension"] == dimension
        )
        return max(min(Decimal(limit) for limit in rule if limit) for rule in limits)

    def add_stages(self) -> None:
        """Stages with minimums, with a hand raise, with both; sometimes a last one that everybody enters."""
        rng = self.rng
        fit, engagement = self.reach("attribute_rules", "explicit"), self.reach("activity_rules", "implicit")
        total = max(fit, engagement) if self.max_score is None else min(max(fit, engagement), self.max_score)

        def minimum(reachable: Decimal) -> Decimal | None:
            high = max(1, int(reachable * 100) // 2)
            return rng.choice((None, Decimal(rng.randint(1, high)) / 100, Decimal(-5), Decimal(0)))

        orders = rng.sample(range(1, 30), k=5)
        if rng.random() < 0.8:
            orders.sort()
        for stage, order in zip(("sql", "mql", "engaged", "nurture"), orders):
            minimums = {
                "min_score": Decimal(rng.randint(1, max(1, int(total * 100) // 2))) / 100,
                "min_fit_score": minimum(fit),
                "min_engagement_score": minimum(engagement),
            }
            raises_hand = stage == "nurture" or rng.random() < 0.4
            self.add(
                "stages",
                stage=stage,
                stage_order=order,
                **({} if stage == "nurture" else minimums),
                hand_raise_activity_type=self.activity_type() if raises_hand else None,
                hand_raise_days=rng.choice((1, 7, 14, 30)) if raises_hand else None,
                description="random",
            )
        if rng.random() < 0.15:
            self.add("stages", stage="subscriber", stage_order=max(orders) + 1, description="everybody")


def minus(value):
    return None if value is None else -value
