# Needs Python 3.11 or newer with its venv module, and nothing else. `make` lists the targets.

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
UV := uv==0.13.9
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
ROOMS := daybreak recovery storage tui
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq install
HASHED := $(PIP) --require-hashes --only-binary :all: -r

# Without .pyc files the screen takes more than twice as long to start.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test check coverage torture bench soak counts bench-storing bench-history bench-searching screenshots constraints clean \
	format lint types arrows spelling docstrings

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/run.stamp ## start Daybreak; ARGS="status" passes arguments
	@$(BIN)/daybreak $(ARGS)

# By their names and not by their number of tests: what forks comes while the workers are small, and
# the last files are short ones.
test: $(VENV)/test.stamp ## all tests but the long ones; ARGS="tests/recovery -k streak" picks some
	@env -u TEXTUAL_THEME -u TEXTUAL_FILTERS \
		$(BIN)/python -m pytest -n 4 --dist loadfile --no-loadscope-reorder -m "not torture" $(ARGS)

coverage: $(VENV)/test.stamp ## every line and branch of storage/ is tested: 100 %, or an error
	@$(BIN)/coverage run -m pytest -q --no-header -m "not torture and not hundreds" tests/storage
	@$(BIN)/coverage report

torture: $(VENV)/test.stamp ## the long tests: thousands of interruptions and faults
	@$(BIN)/python -m pytest -m torture $(ARGS) || test $$? -eq 5 # 5: there is none

check: format lint types arrows spelling docstrings ## format, lint, types, arrows, spelling, docstrings

format: $(VENV)/test.stamp
	@echo "ruff format: the layout of the code"
	@$(BIN)/ruff format --check --quiet .

lint: $(VENV)/test.stamp
	@echo "ruff check: the habits of the code"
	@$(BIN)/ruff check --quiet .

types: $(VENV)/test.stamp
	@echo "mypy: the types"
	@$(BIN)/mypy --no-error-summary

arrows: $(VENV)/test.stamp
	@echo "import-linter: which room may import which"
	@$(BIN)/lint-imports --no-logo > $(VENV)/arrows.log || { cat $(VENV)/arrows.log; exit 1; }

spelling: $(VENV)/test.stamp
	@echo "codespell: the spelling"
	@$(BIN)/codespell

docstrings: $(VENV)/test.stamp
	@echo "interrogate: every public name has a docstring"
	@$(BIN)/interrogate --quiet $(ROOMS) benchmarks || { $(BIN)/interrogate $(ROOMS) benchmarks; exit 1; }

bench: $(VENV)/test.stamp ## measure everything for docs/performance.md; ARGS="--only starts"
	@$(BIN)/python -m compileall -q $(ROOMS) benchmarks
	@$(BIN)/python -m benchmarks.figures $(if $(ARGS),$(ARGS),--write)

soak: $(VENV)/test.stamp ## sit for half an hour at random keys; ARGS="--minutes 5"
	@$(BIN)/python -m benchmarks.soak $(ARGS)

counts: $(VENV)/test.stamp ## count the bytes of each step anew, and keep them as what tests hold it to
	@$(BIN)/python -m benchmarks.counting --keep

bench-storing: $(VENV)/test.stamp ## measure saving beside SQLite, from a day to 30 years
	@$(BIN)/python -m compileall -q $(ROOMS) benchmarks
	@$(BIN)/python -m benchmarks.storing $(ARGS)

bench-history: $(VENV)/test.stamp ## measure looking back, from a year to 30 years
	@$(BIN)/python -m benchmarks.history $(ARGS)

bench-searching: $(VENV)/test.stamp ## measure the journal's search, from a year to 30 years
	@$(BIN)/python -m benchmarks.searching $(ARGS)

screenshots: $(VENV)/test.stamp ## make the pictures in screenshots/ again
	@$(BIN)/python -m screenshots.make
	@$(BIN)/python -m screenshots.terminals

constraints: ## pin everything again with hashes; ARGS=--upgrade takes newer releases
	@echo "Pinning what Daybreak runs on and is tested with."
	@$(PYTHON) -m venv build/pin
	@build/pin/bin/python -m pip --disable-pip-version-check -qq install $(UV)
	@set -e; export UV_CUSTOM_COMPILE_COMMAND="make constraints"; \
	backend=$$($(PYTHON) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")'); \
	pin() { echo "$$backend" | build/pin/bin/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url $(ARGS) pyproject.toml - "$$@"; }; \
	pin -o constraints.txt; \
	pin --extra test --extra check -c constraints.txt -o constraints-test.txt
	@rm -rf build/pin

clean: ## remove the virtual environment and everything that was built
	@rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache .screenshot_cache .coverage snapshot_report.html
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A virtual environment holds its own path, so one that was moved or lost its Python is made anew.
ifeq ($(shell test -x $(BIN)/python && grep -sF ' $(CURDIR)/$(VENV)' $(VENV)/pyvenv.cfg),)
.PHONY: $(VENV)/run.stamp
endif

$(VENV)/run.stamp: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Daybreak needs Python 3.11 or newer: make run PYTHON=/path/to/python" >&2; exit 1; }
	@echo "Installing Daybreak into $(VENV); this takes up to a minute, once."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(HASHED) constraints.txt
	@$(PIP) --no-deps --no-build-isolation --config-settings editable_mode=compat -e .
	@$(BIN)/python -m compileall -q $(ROOMS)
	@touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp constraints-test.txt
	@echo "Installing what the tests need into $(VENV); this takes up to a minute, once."
	@$(HASHED) constraints-test.txt
	@touch $@
