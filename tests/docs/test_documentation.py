"""Everything is described by its meaning, the descriptions agree with what is built, and the models keep their form."""

import json
import re

import jinja2
import pytest
import yaml

PROJECT = "lead_scoring"
PUBLISHED = {"marts", "restricted", "quarantine", "evaluation", "metrics", "reports"}
LONGER_THAN_A_PAGE = {
    "int_attribute_matches": "one branch per operator",
    "int_calibration_rounds": "one round of the calibration is one statement",
    "int_heldout_quality": "every measure reads the same ranks",
    "int_lead_predictions": "values, bins and sums of the leads of today are one statement",
    "int_operand_problems": "one select per mistake of an operand",
    "int_rule_fields": "one select per kind of seed",
    "int_scorecard_bins": "one select per kind of bin",
    "int_scorecard_examples": "what counts and the part it plays are one reading of the same days",
    "int_scorecard_weights": "one step of the fit is one statement",
    "int_scorecards": "a card is written at once",
    "int_stage_entries": "the day before and the days of the run are one sequence",
    "proposed_activity_rules": "one select per kind of feature",
    "scorecard_quality": "measures and verdict are written at once",
}
CLOCK = re.compile(
    r"\b(current_date|current_time|current_timestamp|localtime|localtimestamp|getdate|sysdate|run_started_at)\b"
    r"|\b(now|today|get_current_time)\s*\(|\bmodules\.datetime\b"
)
COLUMN_KEYS = {"name", "description", "data_type", "data_tests", "constraints"}
KEYS = {
    "models": (
        {"name", "description", "config", "constraints", "data_tests", "time_spine", "columns"},
        COLUMN_KEYS | {"granularity"},
    ),
    "seeds": ({"name", "description", "config", "data_tests", "columns"}, COLUMN_KEYS),
    "macros": ({"name", "description", "arguments"}, {"name", "type", "description"}),
    "exposures": ({"name", "label", "type", "maturity", "description", "url", "owner", "depends_on"}, set()),
    "metrics": ({"name", "label", "description", "type", "type_params"}, set()),
    "semantic_models": (
        {"name", "description", "model", "defaults", "primary_entity", "entities", "dimensions", "measures"}, set(),
    ),
}


@pytest.fixture(scope="module")
def parsed(sample):
    """A parse that sees every file anew: what was parsed before is not complained about again."""
    return sample.dbt("parse", "--no-partial-parse", "--show-all-deprecations", "--warn-error")


@pytest.fixture(scope="module")
def manifest(sample, parsed):
    return json.loads((sample.path / "target" / "manifest.json").read_text())


@pytest.fixture(scope="module")
def relations(manifest):
    """The models and seeds that are built as tables or views."""
    return [
        node for node in manifest["nodes"].values()
        if node["package_name"] == PROJECT and node["resource_type"] in ("model", "seed")
    ]


@pytest.fixture(scope="module")
def models(relations):
    return [node for node in relations if node["resource_type"] == "model"]


@pytest.fixture(scope="module")
def macros(manifest):
    """The macros of this project that are called; a form for one engine is documented under the name that is called."""
    return {
        macro["name"]: macro for macro in manifest["macros"].values()
        if macro["package_name"] == PROJECT and not macro["name"].startswith(("test_", "materialization_"))
    }


def signature(macro):
    environment = jinja2.Environment(extensions=["jinja2.ext.do"])
    return [argument.name for argument in environment.parse(macro["macro_sql"]).find(jinja2.nodes.Macro).args]


def is_described(entry):
    return bool((entry["description"] or "").strip())


def test_the_project_parses_without_a_warning(parsed):
    assert parsed.returncode == 0, parsed.stdout
    assert not re.search("warning|deprecat", parsed.stdout, re.IGNORECASE), parsed.stdout


def test_every_model_and_seed_is_described(relations):
    assert relations
    assert [node["name"] for node in relations if not is_described(node)] == []


def test_every_column_that_is_built_is_described_and_no_other(sample, relations):
    built = {}
    for row in sample.rows("select table_schema, table_name, column_name from information_schema.columns"):
        built.setdefault((row["table_schema"], row["table_name"]), set()).add(row["column_name"])
    wrong = {}
    for node in relations:
        described = {name for name, column in node["columns"].items() if is_described(column)}
        columns = built.get((node["schema"], node["alias"]), set())
        if not columns or columns != described or described != set(node["columns"]):
            wrong[node["name"]] = {
                "not described": sorted(columns - described),
                "not built": sorted(set(node["columns"]) - columns),
            }
    assert wrong == {}


def test_every_column_of_a_model_says_the_type_that_is_built(sample, models):
    built = {
        (row["table_schema"], row["table_name"], row["column_name"]): row["data_type"].lower()
        for row in sample.rows("select table_schema, table_name, column_name, data_type from information_schema.columns")
    }
    wrong = []
    for node in models:
        for name, column in node["columns"].items():
            # the names that PostgreSQL has for them
            said = {"text": "varchar", "float8": "double"}.get(column["data_type"], column["data_type"])
            found = built[node["schema"], node["alias"], name]
            if said != found:
                wrong.append((node["name"], name, said, found))
    assert wrong == []


def test_every_macro_and_each_of_its_arguments_is_described(macros):
    wrong = {}
    for name, macro in macros.items():
        public = macros.get(name.split("__", 1)[-1], macro)
        arguments = [argument["name"] for argument in public["arguments"]]
        if not is_described(public) or not all(map(is_described, public["arguments"])):
            wrong[name] = "not described"
        elif arguments != signature(macro):
            wrong[name] = {"described": arguments, "taken": signature(macro)}
    assert wrong == {}


def test_a_shared_text_is_quoted_three_times_or_more(sample, manifest):
    texts = "\n".join(path.read_text(encoding="utf-8") for path in (sample.path / "models").rglob("*.yml"))
    blocks = [block["name"] for block in manifest["docs"].values() if block["package_name"] == PROJECT]
    assert [
        name for name in blocks if name != "__overview__" and len(re.findall(rf"doc\('{name}'\)", texts)) < 3
    ] == []


def test_no_key_of_the_yaml_is_misspelt(sample):
    # dbt passes over a key that it does not know, and a test or a contract is gone
    wrong = []
    for folder in ("models", "seeds", "macros"):
        for path in (sample.path / folder).rglob("*.yml"):
            for kind, entries in yaml.safe_load(path.read_text(encoding="utf-8")).items():
                if kind not in KEYS:
                    if kind not in ("version", "sources", "unit_tests"):
                        wrong.append((path.name, kind))
                    continue
                for entry in entries:
                    parts = entry.get("columns", []) + entry.get("arguments", [])
                    unknown = set(entry) - KEYS[kind][0] | {key for part in parts for key in set(part) - KEYS[kind][1]}
                    if unknown:
                        wrong.append((path.name, entry["name"], sorted(unknown)))
    assert wrong == []


def test_the_overview_names_every_schema(manifest, relations):
    overview = manifest["docs"][f"doc.{PROJECT}.__overview__"]["block_contents"]
    assert {node["schema"] for node in relations if f"- `{node['schema']}`: " not in overview} == set()


def test_each_model_says_its_grain_first(models):
    assert [node["name"] for node in models if not node["raw_code"].startswith("-- One row")] == []


def test_each_model_fits_on_a_page(models):
    long = {node["name"] for node in models if len(node["raw_code"].splitlines()) > 100}
    assert long == set(LONGER_THAN_A_PAGE)


def test_no_relation_is_renamed_where_it_is_joined(models):
    """dbt build --empty puts a subquery with a name of its own in the place of a ref."""
    renamed = re.compile(r"\b(?:ref|raw|source)\([^)]*\)\s*\}\}\s+as\b")
    assert [node["name"] for node in models if renamed.search(node["raw_code"])] == []


def test_everything_published_is_under_contract(models):
    published = [node for node in models if node["schema"] in PUBLISHED and not node["name"].startswith("int_")]
    assert {node["schema"] for node in published} == PUBLISHED
    assert [node["name"] for node in published if not node["contract"]["enforced"]] == []


def test_no_model_reads_the_clock(models, macros):
    code = {node["name"]: node["raw_code"] for node in models}
    code |= {name: macro["macro_sql"] for name, macro in macros.items()}
    bare = {name: re.sub(r"--[^\n]*|(?s:\{#.*?#\})", "", text) for name, text in code.items()}
    assert [name for name, text in bare.items() if CLOCK.search(text.lower())] == []
