# make run     builds the sample into lead_scoring.duckdb and prints the ten best leads and why
# make test    runs every test
# make lint    lints SQL
# Every other line is dbt's own command, over the environment in .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
DBT = .venv/bin/dbt
export DBT_PROFILES_DIR = $(CURDIR)
export DBT_SEND_ANONYMOUS_USAGE_STATS = false

.PHONY: run test lint docs sample reference-seeds lock clean

run: .venv/run.stamp
	$(DBT) --quiet build --exclude-resource-type unit_test
	$(DBT) --quiet run-operation print_best_leads

test: .venv/test.stamp
	.venv/bin/python -m pytest tests

lint: .venv/test.stamp
	DBT_TARGET_PATH=target/lint .venv/bin/sqlfluff lint --processes 2 models analyses tests/invariants tests/thresholds tests/generic

docs: .venv/run.stamp
	$(DBT) docs generate --static

sample: .venv/run.stamp
	$(DBT) run-operation generate_sample

reference-seeds: .venv/run.stamp
	.venv/bin/pip install --quiet --no-deps --require-hashes -r requirements/reference.txt
	.venv/bin/python scripts/build_reference_seeds.py

lock: .venv/run.stamp
	.venv/bin/pip install --quiet uv
	cd requirements && ../.venv/bin/uv pip compile --quiet --generate-hashes --no-header --python-version 3.11 test.in --output-file test.txt
	cd requirements && ../.venv/bin/uv pip compile --quiet --generate-hashes --no-header --python-version 3.11 --constraint test.txt run.in --output-file run.txt

clean:
	rm -rf .venv target logs dbt_packages lead_scoring.duckdb

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements/run.txt | .venv/bin/python
	.venv/bin/pip install --quiet --no-deps --require-hashes -r requirements/run.txt
	touch $@

.venv/test.stamp: requirements/test.txt .venv/run.stamp
	.venv/bin/pip install --quiet --no-deps --require-hashes -r requirements/test.txt
	touch $@
