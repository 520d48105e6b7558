# Two commands do everything:  make run  and  make test.
# A machine needs Python 3.11 and make; the rest comes by itself (see .ci/environment.sh and .ci/prepare-tests.sh).

.POSIX:
.PHONY: help run sound oidc test check format bench screenshots sheets lock clean
.DEFAULT_GOAL := help

PYTHON_HERE = .venv/bin/python
ARGS =

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

run: ## start Salto with a demonstration organisation, and say where to look
	@sh .ci/environment.sh requirements.txt
	@exec .venv/bin/salto demo $(ARGS)

sound: ## install what takes recordings and reads aloud; parts of it are under the GPL (docs/decisions/0035)
	@sh .ci/environment.sh requirements-sound.txt

oidc: ## install what lets staff sign in with the organisation's own account (docs/decisions/0060)
	@sh .ci/environment.sh requirements-oidc.txt

test: check ## everything that check does, then all tests (ARGS='-k pairing' for some)
	@sh .ci/prepare-tests.sh
	@sh .ci/official-files.sh
	@$(PYTHON_HERE) -m pytest --numprocesses auto --dist loadfile $(ARGS)

check: ## format, rules, types, import law, content and translations
	@sh .ci/environment.sh requirements-dev.txt
	@sh .ci/check.sh

format: ## put the code in the agreed form
	@sh .ci/environment.sh requirements-dev.txt
	@$(PYTHON_HERE) -m ruff format .
	@$(PYTHON_HERE) -m ruff check --fix .

bench: ## measure speed, size and safety of writing, and print one table
	@sh .ci/environment.sh requirements-dev.txt
	@sh .ci/prepare-tests.sh
	@$(PYTHON_HERE) -m tests.bench $(ARGS)

screenshots: ## take the pictures of the docs again from the real product
	@sh .ci/environment.sh requirements-dev.txt
	@sh .ci/prepare-tests.sh
	@$(PYTHON_HERE) .ci/screenshots.py

sheets: ## every kind of tablet screen in every language, one sheet each (LANGUAGES="ar ti" for some), into build/tablet
	@sh .ci/environment.sh requirements-dev.txt
	@sh .ci/prepare-tests.sh
	@$(PYTHON_HERE) .ci/tablet_sheets.py

lock: ## pin every package again from pyproject.toml (SALTO_LOCK_UPGRADE=1 moves to the newest)
	@sh .ci/environment.sh requirements-dev.txt
	@sh .ci/lock.sh

clean: ## remove what can be made again (the environment, caches, built packages); data in instance/ stays
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
