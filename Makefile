# Everything starts here: `make` lists what there is. Each target does its own set-up.
PYTHON ?= python3
VENV ?= .venv
JOBS ?= 2
PORT ?= 8000
PY := $(VENV)/bin/python
PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev
BROWSER := $(VENV)/.browser-asked
SERVER := $(VENV)/.postgresql-asked
# pytest says 5 when nothing was collected. That is no failure where a group of tests is still empty.
NONE_IS_FINE := || [ $$? -eq 5 ]
# Whoever has no test left takes some of another's.
SHARED := -n $(JOBS) --dist worksteal
# The tests start many processes: without byte code each compiles all that it imports.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test test-fast test-browser lint format bench docs constraints clean

help:  ## list what make can do
	@awk -F ':.*## *' '/^[a-z-]+:.*##/ { printf "  make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: $(INSTALLED)  ## the workplace with its fictional demo, in the browser (PORT=8000)
	$(VENV)/bin/zhagen start --demo --port $(PORT)

test: test-fast test-browser  ## every test, the fast ones first

test-fast: $(INSTALLED_DEV) $(SERVER)  ## every test that needs no browser
	$(PY) -m pytest -m "not browser" $(SHARED) $(NONE_IS_FINE)

test-browser: $(INSTALLED_DEV) $(BROWSER)  ## the tests that drive Chromium
	$(PY) -m pytest -m browser $(SHARED) $(NONE_IS_FINE)

lint: $(INSTALLED_DEV)  ## ruff, mypy, the directions between rooms, advisories on what is installed
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-logo
	$(PY) scripts/audit_dependencies.py

format: $(INSTALLED_DEV)  ## let ruff tidy the code
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

bench: $(INSTALLED_DEV)  ## how fast, as ratios measured in one run
	$(PY) -m benchmarks

docs: $(INSTALLED_DEV)  ## write docs/tables.md, items.md and numbers.md again from code
	$(PY) scripts/write_docs.py

constraints: $(INSTALLED_DEV)  ## write constraints.txt again from what is installed
	$(PY) scripts/write_constraints.py

clean:  ## remove the environment and everything that was written
	rm -rf $(VENV) var build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Zhagen needs Python 3.11 or newer. Name one with: make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv is missing. On Debian: apt-get install python3-venv (as root)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(INSTALLED): pyproject.toml constraints.txt | $(PY)
	$(PIP_INSTALL) -e .
	@touch $@

$(INSTALLED_DEV): pyproject.toml constraints.txt | $(PY)
	$(PIP_INSTALL) -e '.[dev]'
	@touch $@ $(INSTALLED)

# Asked for once. Where it cannot be had, the tests that need it fail and say so.
$(BROWSER): | $(PY)
	@sh scripts/install_chromium.sh && touch $@ || true

$(SERVER): | $(PY)
	@sh scripts/install_postgresql.sh && touch $@ || true
