# The commands of the README. Each makes the environment it needs in .venv, from lock files with hashes.
PYTHON ?= python3
VENV ?= .venv
ADDRESS ?= 127.0.0.1:8000
BASE ?= HEAD
FORMAT ?= text
TAG ?=
BENCH ?=
ONLY ?=
PYTHONS ?= python3.11 python3.12 python3.13
RELEASE ?=
SIZES ?=

BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-config --group build --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help site serve test check absorb docs lint format lock bench bench-peers bench-scale audit licences sbom try-wheel \
	same-bytes release clean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s'|'

site: $(VENV)/.site ## write docs/ and site/, and say how to read them
	@$(BIN)/dossier build
	@echo "The dossier is in site/. To read it: make serve, then open http://$(ADDRESS)/"

serve: $(VENV)/.site ## serve the site and rebuild it when seeds/ change
	@$(BIN)/dossier serve --address $(ADDRESS)

absorb: $(VENV)/.site ## turn edits of pages in docs/ since BASE (a commit) into files of seeds/
	@$(BIN)/dossier absorb --base "$(BASE)" --format $(FORMAT)

docs: $(VENV)/.site ## write docs/ alone
	@$(BIN)/dossier build --docs-only

# A module is one process's, so that what its tests share is made once.
test: $(VENV)/.dev ## run every test
	@$(BIN)/python -m pytest -n auto --dist loadscope

check: lint $(VENV)/.site ## lint the code, report every problem of the seeds
	@$(BIN)/dossier check

lint: $(VENV)/.dev ## formatting, lint, types, import contracts, workflows
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/actionlint

format: $(VENV)/.dev ## put the code into its format
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix

bench: $(VENV)/.dev ## measure speed; with BENCH=folder, quality on public sets; ONLY=body,times; RELEASE=1 writes the method page's table
	@$(BIN)/python -m bench $(BENCH) $(if $(ONLY),--only $(ONLY)) $(if $(RELEASE),--release)

# By uv: pip 23 fails on the two spellings of lxml's extra that peers ask for. newspaper4k wants an older dateutil.
bench-peers: $(VENV)/.dev ## install the programs that make bench measures beside the builder
	@$(BIN)/uv pip install --quiet --no-build-isolation --python $(BIN)/python -e '.[bench]'

bench-scale: $(VENV)/.dev ## what 1,000 and 10,000 articles cost, beside other generators; SIZES="300", SIZES="--builder 300" without the others
	@$(BIN)/python -m bench.scale $(SIZES)

lock: | $(BIN)/uv ## pin what pyproject.toml asks for, for every Python and system
	@$(LOCK) --output-file requirements.txt
	@$(LOCK) --extra dev --constraint requirements.txt --output-file requirements-dev.txt
	@$(LOCK) --extra supply --constraint requirements-dev.txt --output-file requirements-supply.txt

audit: $(VENV)/.supply ## known faults of the pinned packages (asks the advisory database), and their licences
	@$(BIN)/pip-audit --disable-pip --require-hashes --requirement requirements-dev.txt
	@$(MAKE) --no-print-directory licences

licences: $(VENV)/.supply ## the licence of every package that a build needs, against the list in pyproject.toml
	@$(BIN)/pip-licenses --format=plain --packages $$(sed -n 's/^\([A-Za-z0-9._-]*\)==.*/\1/p' requirements.txt) > build/licences.txt

sbom: $(VENV)/.supply ## build/sbom.json: the bill of materials, CycloneDX
	@mkdir -p build
	@$(BIN)/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml --output-reproducible --output-file build/sbom.json

try-wheel: $(VENV)/.dev ## build the wheel, install it into an environment of its own, begin and build a dossier with it
	@rm -rf build/wheel && mkdir -p build/wheel
	@$(BIN)/python -m hatchling build -t wheel -d build/wheel >/dev/null
	@$(BIN)/uv venv --quiet --no-config build/wheel/venv
	@$(BIN)/uv pip install --quiet --python build/wheel/venv/bin/python --require-hashes -r requirements.txt
	@$(BIN)/uv pip install --quiet --python build/wheel/venv/bin/python --no-deps build/wheel/*.whl
	@cd build/wheel && venv/bin/dossier init mine --title Talks --question "Who met whom?" && cd mine \
		&& ../venv/bin/dossier add ../../../README.md && ../venv/bin/dossier build && ../venv/bin/dossier verify

release: try-wheel sbom ## make the release of TAG on the forge, with the wheel that was tried and its bill of materials (needs gh)
	@gh release create "$(TAG)" --verify-tag --generate-notes build/wheel/*.whl build/sbom.json

same-bytes: ## build docs/ on every Python of PYTHONS and compare: it must be the same, byte for byte
	@for python in $(PYTHONS); do \
		$(MAKE) --no-print-directory VENV=.venv-$$python PYTHON=$$python docs >/dev/null && sha256sum docs/manifest.sha256 || exit 1; \
	done | sort | uniq -c | tee /dev/stderr | wc -l | grep -qx 1

clean: ## remove everything that can be made again
	@rm -rf $(VENV) site .dossier build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# Pip alone, so that a system whose venv lacks ensurepip (Debian without python3-venv) will do.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.12 …") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { $(PYTHON) -m venv --clear --without-pip $(VENV) \
		&& $(PYTHON) -m pip --disable-pip-version-check --python $(VENV) install --quiet pip; }

$(BIN)/uv: | $(BIN)/python
	@$(INSTALL) uv

$(VENV)/.site: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing the pinned packages into $(VENV) …"
	@$(INSTALL) --require-hashes -r requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt pyproject.toml | $(BIN)/python
	@echo "Installing the pinned packages and the tools into $(VENV) …"
	@$(INSTALL) --require-hashes -r requirements-dev.txt
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.site

$(VENV)/.supply: requirements-supply.txt pyproject.toml | $(BIN)/python
	@$(INSTALL) --require-hashes -r requirements-supply.txt
	@mkdir -p build && touch $@
