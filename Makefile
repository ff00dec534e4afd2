# Everything here needs Python 3.11 or later and make, nothing else. `make PYTHON=python3.12 test` picks another Python.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
COMPILE = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header $(UPGRADE)
LOCKED := $(PIP) install --no-deps --require-hashes

.PHONY: lianghe test fast regression lint types rules explanations pictures lock clean

# --- for planners and the curious ---

lianghe: .venv/ready  ## solve the Lianghe cluster (3 schools) and say where the timetable is
	$(BIN)/schedule solve instances/lianghe -o out/lianghe --force

# --- for contributors ---

test: .venv/ready-dev  ## all tests
	$(BIN)/python -m pytest -n auto --dist loadfile

fast: .venv/ready-dev  ## the tests that take no more than a few seconds each
	$(BIN)/python -m pytest -n auto --dist loadfile -m "not slow"

regression: .venv/ready-dev  ## has the solver become worse? see benchmarks/README.md
	rm -rf out/regression
	$(BIN)/schedule bench benchmarks/sets/regression.toml -o out/regression

lint: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/ready-dev
	$(BIN)/mypy

rules: .venv/ready-dev  ## write docs/rules.md from the law files
	$(BIN)/python docs/make_rules.py

explanations: .venv/ready-dev  ## write docs/explanations.md
	$(BIN)/python docs/make_explanations.py

pictures: .venv/ready-dev  ## write docs/pictures (needs LibreOffice, poppler and Chromium)
	$(BIN)/python docs/make_paper_pictures.py
	$(BIN)/python docs/make_page_pictures.py

lock:  ## write the requirements files anew from pyproject.toml (needs uv); `make lock UPGRADE=--upgrade` for newer releases
	$(COMPILE) pyproject.toml --group dev -o requirements-dev.lock
	$(COMPILE) pyproject.toml -c requirements-dev.lock -o requirements.lock
	$(COMPILE) --group build -c requirements-dev.lock -o requirements-build.lock

clean:
	rm -rf .venv build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis

# --- environments ---

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed, this is " + sys.version) if sys.version_info < (3, 11) else 0'
	$(PYTHON) -m venv .venv

.venv/ready: .venv/bin/python pyproject.toml requirements.lock requirements-build.lock
	$(LOCKED) -r requirements.lock -r requirements-build.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

.venv/ready-dev: .venv/ready requirements-dev.lock
	$(LOCKED) -r requirements-dev.lock
	touch $@
