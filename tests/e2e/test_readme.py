"""What the README shows is what the project does."""

import re

from conftest import ROOT

README = (ROOT / "README.md").read_text()


def test_explained_lead_is_the_one_of_the_sample(sample):
    head, *entries = re.search(r"```\n(L\d+ .*?)```", README, re.DOTALL).group(1).splitlines()
    lead_id, score, grade, priority, stage = re.match(
        r"(\S+) +score (\S+) +grade (\S+) +(\S+) priority +(\S+)", head
    ).groups()
    lead = sample.rows(f"from marts.scored_leads where lead_id = '{lead_id}'")[0]
    assert (score, grade, priority, stage) == (
        str(lead["lead_score"]), lead["grade_level"], lead["priority"], lead["lifecycle_stage"]
    )
    ledger = sample.rows(f"from marts.point_ledger where lead_id = '{lead_id}'")
    assert sorted(entry.strip() for entry in entries) == sorted(
        f"{row['points']:+} {' '}{row['reason']} ({row['evidence']})" for row in ledger
    )


def test_refused_rule_prints_what_the_readme_shows(make_project):
    project = make_project("refused_rule")
    project.vars = {}
    rules = project.path / "seeds" / "rules" / "activity_rules.csv"
    rules.write_text(re.sub(r"(?m)^(default,pricing_page,.*,event),5,", r"\1,ten,", rules.read_text()))
    header_and_row = re.search(r"```\n(ruleset \| rule_id .*?)```", README, re.DOTALL).group(1)
    assert header_and_row in project.build(fails=True)


def test_every_path_and_variable_of_the_readme_exists():
    project = (ROOT / "dbt_project.yml").read_text()
    variables = re.search(r"\nvars:\n(.*?)\n\n", project, re.DOTALL).group(1)
    for name in re.findall(r"^  (\w+):", variables, re.MULTILINE):
        assert f"`{name}`" in README
    for path in re.findall(r"\]\(([\w/.]+)\)", README) + re.findall(r"^((?:seeds|models|macros|tests|analyses)\S*)  ", README, re.MULTILINE):
        assert (ROOT / path).exists(), path


def test_make_lines_of_the_readme_exist():
    makefile = (ROOT / "Makefile").read_text()
    for line in set(re.findall(r"(?:`| {4})make ([a-z-]+)", README)):
        assert f"\n{line}:" in makefile
