"""Every title of the list reads as the seniority and department that a person wrote beside it."""

import csv

import pytest
from conftest import ROOT, lead


@pytest.fixture(scope="module")
def expected():
    with open(ROOT / "tests" / "titles" / "expected_titles.csv", newline="", encoding="utf-8") as file:
        return {row["job_title"]: (row["seniority"], row["department"]) for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def read(make_project, expected):
    project = make_project("titles")
    project.write_input(leads=[lead(f"l{number}", job_title=title) for number, title in enumerate(expected)])
    project.build("--select", "+int_job_titles", as_of="2026-02-01")
    return {
        row["job_title"]: (row["seniority"], row["department"])
        for row in project.rows("from signals.int_job_titles")
    }


def test_the_list_has_at_least_200_titles(expected):
    assert len(expected) >= 200


def test_every_title_is_read(expected, read):
    assert sorted(read) == sorted(expected)


def test_titles_are_read_as_expected(expected, read):
    differences = [
        f"{title}: expected {' '.join(answer)}, read as {' '.join(read.get(title, ['nothing']))}"
        for title, answer in expected.items()
        if read.get(title) != answer
    ]
    assert not differences, f"{len(differences)} of {len(expected)} titles:\n" + "\n".join(differences)
