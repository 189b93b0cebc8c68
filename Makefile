# `make demo` and `make test` do all their own set-up; see README.md.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
STORE  := demo/store
PAGE   := kgraph/web/page

.PHONY: help setup demo test check format exports bench compiled soak sbom lock clean

help:            ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

# the explorer's drawing library, from npm's lock; without npm the explorer shows lists
$(PAGE)/vendor/.ready: $(PAGE)/package-lock.json
	@mkdir -p $(PAGE)/vendor
	@if command -v npm >/dev/null; then sh $(PAGE)/fetch.sh; else echo "npm is not here: the explorer goes without its picture"; fi
	@touch $@

setup: $(READY) $(PAGE)/vendor/.ready  ## virtual environment with the locked dependencies

demo: setup      ## build the graph of the seed articles and ask it
	rm -rf $(STORE)
	$(BIN)/kgraph build seeds --store $(STORE)
	$(BIN)/kgraph who pressured China --store $(STORE)
	$(BIN)/kgraph who met with "Xi Jinping" --quotes --store $(STORE)
	$(BIN)/kgraph who sanctions --as state --status asserted --status possible --store $(STORE)
	$(BIN)/kgraph query queries/dyads.rq --store $(STORE)
	$(BIN)/kgraph central --store $(STORE) --limit 5
	$(BIN)/kgraph path "Fang Fenghui" Pyongyang --limit 1 --store $(STORE)
	$(BIN)/kgraph export demo/seeds.ttl demo/seeds.graphml demo/claims.csv --store $(STORE)

exports: setup   ## write exports/ again from the seeds
	rm -rf $(STORE)
	mkdir -p exports
	$(BIN)/kgraph build seeds --store $(STORE)
	$(BIN)/kgraph export exports/seeds.ttl exports/seeds.trig exports/seeds.jsonld exports/seeds.graphml exports/seeds.gexf exports/claims.csv --store $(STORE)

# tests start many processes, which would each compile the program where bytecode is not kept
test: setup      ## all tests, without a network
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -q -n auto --dist worksteal

check: setup     ## format, lint, types
	$(BIN)/ruff format --check kgraph tests bench
	$(BIN)/ruff check kgraph tests bench
	$(BIN)/mypy

format: setup    ## rewrite to the house format
	$(BIN)/ruff format kgraph tests bench
	$(BIN)/ruff check --fix kgraph tests bench

SCALE ?= 0.05
bench: setup     ## speed and size, written to docs/performance.md (SCALE=1: whole corpora), and timings of commands
	$(BIN)/python -m bench.performance --scale $(SCALE)
	$(BIN)/python -m bench.bench

compiled: setup  ## a wheel with linking and extraction as machine code, in dist/ (a C compiler, four minutes), and its check
	rm -f dist/kgraph_news-*-cp*.whl
	KGRAPH_COMPILED=1 $(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	$(BIN)/python -m bench.compiled dist/kgraph_news-*-cp*.whl seeds tests/corpus/worked

soak: setup      ## every promise of docs/reliability.md at full length, figures written there
	$(BIN)/python -m tests.soak --write

sbom: setup      ## CycloneDX bill of materials of what the program needs, in dist/sbom.json
	mkdir -p dist
	$(BIN)/python -m bench.locked > dist/locked.txt
	$(BIN)/python -W ignore -m cyclonedx_py requirements --output-reproducible --pyproject pyproject.toml -o dist/sbom.json dist/locked.txt

lock: setup      ## resolve the dependencies anew
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements.lock

clean:           ## remove what was made
	rm -rf $(VENV) demo .pytest_cache .mypy_cache .ruff_cache
