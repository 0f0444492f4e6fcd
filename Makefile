# make run        builds the sample into lead_scoring.duckdb, prints the ten best leads and why, and a summary
# make test       runs every test that needs nothing more (those of leadforge and PostgreSQL where their environments are there)
# make publish    builds, and publishes for BI tools and the CRM what passed; VARS='{...}' are dbt's variables
# make boards     renders the boards from the warehouse file into target/boards/
# make metrics    prints the metrics by month
# make docs       writes target/docs.html: every model and column, in one file
# make lineage    writes target/lineage/index.html: where every column comes from
# make lint       lints SQL
# make test-hard  tries at length to break the promises of docs/promises.md (an hour or two; as root also with a full disk)
# make test-nightly  every test at that length, with 200 random sequences of increments and 50 random projects (hours)
# make test-engines  builds on PostgreSQL and Spark (which needs Java) too, and compares; compiles for four warehouses
# make audit      asks PyPI whether a locked package has a known weakness
# make benchmark SIZES="10 50" REPEATS=3   measures (hours), and writes benchmarks/README.md
# Every other line is dbt's own command, over the environment in .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
DBT = .venv/bin/dbt
COLIBRI = .venv/bin/colibri
LOCKED = --quiet --no-deps --require-hashes
# uv takes a tenth of the time; pip is there where uv finds no index, and knows the indexes of pip.conf
install = UV_HTTP_RETRIES=0 .venv/bin/uv pip install --compile-bytecode $(LOCKED) --python $(1)/bin/python -r $(2) 2> /dev/null \
	|| .venv/bin/pip --python $(1)/bin/python install $(LOCKED) -r $(2)
COMPILE = ../.venv/bin/uv pip compile --quiet --generate-hashes --no-header --python-version 3.11
export DBT_PROFILES_DIR = $(CURDIR)
export DBT_SEND_ANONYMOUS_USAGE_STATS = false
SIZES ?= 50
REPEATS ?= 3
DATA ?= benchmarks/data
VARS ?= {}
export VARS
BOARDS_DB ?= $(or $(LEAD_SCORING_DB),lead_scoring.duckdb)
BOARDS_OUT ?= target/boards
BOARDS = pipeline_today does_it_predict ruleset_rehearsal data_health

.PHONY: run test publish boards metrics docs lineage lint test-engines test-hard test-nightly audit benchmark sample reference-seeds lock clean

run: .venv/run.stamp
	$(DBT) build --exclude-resource-type unit_test --vars '{rulesets: [marketo_defaults], history_from: 2025-07-01, history_every: week}'
	$(DBT) --quiet run-operation print_summary

publish: .venv/run.stamp
	$(DBT) build --exclude-resource-type unit_test --vars "$$VARS"
	.venv/bin/python scripts/publish.py

test: .venv/test.stamp
	.venv/bin/python -m pytest tests

PROMISED = incremental history reference determinism hostile_input ruleset_problems guards personal_data publish bi_connections
HARD = KILLS=70 TRIES=3 PUBLISHES=30 BUILDS=10 READERS=8 DIRTY_INPUTS=1000 MERGE_GRAPHS=1000 \
	EVENTS=20000 SCORED_DAYS=4 RULESET_TRIES=10 GENERATED_TEXTS=10000 RULE_TEXTS=1500 BUILT_TEXTS=2000 HUGE_LEAD=10000000 WHOLE_BUILDS=3 DRIFT_SOURCES=3
test-hard: .venv/test.stamp .venv-bi/stamp
	$(HARD) .venv/bin/python -m pytest -m "hard or not hard" tests/promises $(PROMISED:%=tests/e2e/test_%.py)

test-nightly: .venv/test.stamp .venv-bi/stamp
	$(HARD) SEQUENCES=200 REFERENCE_SEEDS=50 .venv/bin/python -m pytest -m "hard or not hard" tests

test-engines: .venv/test.stamp .venv-postgres/stamp .venv-spark/stamp .venv-warehouses/stamp
	.venv/bin/python -m pytest -m "hard or not hard" tests/engines

AUDITED = uv run test metrics docs boards bi leadforge postgres spark warehouses benchmark
audit: .venv-audit/stamp
	.venv/bin/python -c "from urllib.request import urlopen; urlopen('https://pypi.org/pypi/pip/24.0/json', timeout=20)" 2> /dev/null \
		|| { echo "The audit is left out: PyPI's list of known weaknesses does not answer."; exit 0; } \
		&& .venv-audit/bin/pip-audit --strict --disable-pip --require-hashes --progress-spinner off $(AUDITED:%=--requirement requirements/%.txt)

boards: .venv-boards/stamp
	@test -f "$(BOARDS_DB)" || { echo "There is no file $(BOARDS_DB): build it with make run, or name another: make boards BOARDS_DB=..."; exit 1; }
	cd boards && DO_NOT_TRACK=1 BOARDS_DB="$(abspath $(BOARDS_DB))" ../.venv-boards/bin/dct render $(BOARDS:%=%.yml) $(BOARDS:%=dark/%.yml) \
		--format html --output "$(abspath $(BOARDS_OUT))/{dir}/{stem}.html" --no-warnings

benchmark: .venv/benchmark.stamp
	.venv/bin/python benchmarks/run.py --sizes $(SIZES) --repeats $(REPEATS) --data $(DATA) $(BENCHMARK_ARGS)

CONNECTORS = $(notdir $(patsubst %/,%,$(filter-out %/combined/,$(wildcard models/connectors/*/))))
COMMA = ,
# it would look for garbage for a tenth of its time
SQLFLUFF = .venv/bin/python -c 'import gc; gc.set_threshold(200000); from sqlfluff.cli.commands import cli; cli(prog_name="sqlfluff")'
lint: .venv/test.stamp
	# the models of a connector are there only when it is an input, those that combine several when there are several
	mkdir -p target
	printf '[sqlfluff:templater:dbt:context]\ninput = %s\n' '$(subst $() ,$(COMMA),$(strip $(CONNECTORS)))' > target/lint.cfg
	DBT_TARGET_PATH=target/lint $(SQLFLUFF) lint --processes 2 --config target/lint.cfg models analyses tests/invariants tests/thresholds tests/generic

metrics: .venv/metrics.stamp
	$(DBT) --quiet parse
	.venv/bin/mf query --metrics leads,mqls,mql_rate,conversion_rate,mean_score,p90_score,engaged_accounts --group-by metric_time__month --order metric_time__month --decimals 3

docs: .venv/run.stamp
	$(DBT) docs generate --static
	# without the folder that the project lies in, which dbt writes beside every seed
	sed 's|$(CURDIR)|.|g' target/static_index.html > target/docs.html

lineage: docs .venv/docs.stamp
	DO_NOT_TRACK=1 DBT_COLIBRI_NO_VERSION_CHECK=1 $(COLIBRI) generate --light --output-dir target/lineage

sample: .venv/run.stamp
	$(DBT) run-operation generate_sample

reference-seeds: .venv/run.stamp
	$(call install,.venv,requirements/reference.txt)
	.venv/bin/python scripts/build_reference_seeds.py

lock: .venv/bin/python
	cd requirements && $(COMPILE) uv.in --output-file uv.txt
	cd requirements && $(COMPILE) test.in --output-file test.txt
	cd requirements && $(COMPILE) --constraint test.txt run.in --output-file run.txt
	cd requirements && $(COMPILE) --constraint test.txt benchmark.in --output-file benchmark.txt
	cd requirements && $(COMPILE) --constraint test.txt docs.in --output-file docs.txt
	cd requirements && $(COMPILE) --constraint test.txt --constraint docs.txt metrics.in --output-file metrics.txt
	cd requirements && $(COMPILE) bi.in --output-file bi.txt
	cd requirements && $(COMPILE) leadforge.in --output-file leadforge.txt
	cd requirements && $(COMPILE) --constraint run.txt postgres.in --output-file postgres.txt
	cd requirements && $(COMPILE) --constraint run.txt spark.in --output-file spark.txt
	cd requirements && $(COMPILE) warehouses.in --output-file warehouses.txt
	cd requirements && $(COMPILE) audit.in --output-file audit.txt
	cd requirements && $(COMPILE) --constraint run.txt boards.in --output-file boards.txt

clean:
	rm -rf .venv $(APART:%=.venv-%) target logs dbt_packages lead_scoring.duckdb

.venv/bin/python:
	$(PYTHON) -m venv .venv
	-.venv/bin/pip install $(LOCKED) -r requirements/uv.txt

.venv/run.stamp: requirements/run.txt | .venv/bin/python
	$(call install,.venv,$<)
	touch $@

ADDED = test benchmark metrics docs
$(ADDED:%=.venv/%.stamp): .venv/%.stamp: requirements/%.txt .venv/run.stamp
	$(call install,.venv,$<)
	touch $@

# packages that would not go with the others, or are heavy
APART = audit bi boards leadforge postgres spark warehouses
$(APART:%=.venv-%/stamp): .venv-%/stamp: requirements/%.txt | .venv/bin/python
	$(PYTHON) -m venv --without-pip $(@D)
	$(call install,$(@D),$<)
	touch $@
