# Each command installs what it needs, once. `make` alone lists them.

DATA := data
SITE := site
export BASE := origin/main
PYTHON := .venv/bin/python
PAGES = $(if $(DOCS),--docs "$(DOCS)")
ARGUMENTS = $(PAGES) $(if $(TODAY),--today $(TODAY)) $(if $(COMPLETE),--complete)

.PHONY: help site serve new import export check changes preview links issue labels stale language test lint types schema accept bench audit lock clean

help: ## Näytä tämä luettelo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 18

site: .venv/ready-for-search ## Rakenna sivusto kansioon site/
	@$(PYTHON) -m macros site --data "$(DATA)" --site "$(SITE)" $(ARGUMENTS)

serve: .venv/ready-for-search ## Katso sivustoa omalla koneella; muutokset näkyvät heti
	@DATA="$(DATA)" DOCS="$(or $(DOCS),docs)" $(PYTHON) -m mkdocs serve

new: .venv/ready-for-site ## Aloita uusi tieto, esimerkiksi: make new WHAT="goal vake-osallisuus"
	+@$(PYTHON) -m macros new --data "$(DATA)" $(WHAT)

import: .venv/ready-for-site ## Lue taulukko: make import WHAT="report vake-osallisuus 2024 raportti.xlsx"
	+@$(PYTHON) -m macros import --data "$(DATA)" $(WHAT)

export: .venv/ready-for-site ## Tee samanlainen taulukko täytettäväksi: make export WHAT="…"
	+@$(PYTHON) -m macros export --data "$(DATA)" $(if $(TODAY),--today $(TODAY)) $(WHAT)

check: .venv/ready-for-site ## Tarkista kansion data/ tiedot
	+@$(PYTHON) -m macros check --data "$(DATA)" $(if $(COMPLETE),--complete)

changes: .venv/ready-for-site ## Kerro, mitä on muuttunut ja saako sen julkaista (BASE=origin/main)
	+@$(PYTHON) -m macros changes --data "$(DATA)" $(PAGES) -- "$$BASE"

preview: .venv/ready-for-site ## Tee rakennetusta sivustosta kopio, joka aukeaa kansiosta (BASE=origin/main)
	@$(PYTHON) -m tools.preview --data "$(DATA)" $(PAGES) --site "$(SITE)" -- "$$BASE"

links: .venv/ready-for-site ## Kokeile, toimivatko linkit muille sivustoille
	@$(PYTHON) -m tools.links --data "$(DATA)" $(PAGES)

issue: ## Pidä GitHubin tehtävä samana kuin reports/LABEL.md: make issue LABEL=linkit
	@tools/issue "$(LABEL)"

labels: .venv/ready-for-site ## Tee säilytyspaikkaan merkinnät tiedostosta .github/labels.yml
	@$(PYTHON) -m tools.labels

stale: .venv/ready-for-site ## Luettele tiedot, jotka on aika tarkistaa (MARKDOWN=1: tekstinä tehtävään)
	+@$(PYTHON) -m macros stale --data "$(DATA)" $(if $(TODAY),--today $(TODAY)) $(if $(MARKDOWN),--markdown)

language: .venv/ready-for-language ## Tarkista, miten selkeää kieli on
	@$(PYTHON) -m tools.language --data "$(DATA)" $(PAGES)

test: .venv/ready-for-test ## Aja kaikki testit, myös selaimella
	@$(PYTHON) -m pytest $(ARGS)

lint: .venv/ready-for-lint ## Tarkista koodin tyyli
	@$(PYTHON) -m ruff check && $(PYTHON) -m ruff format --check && .venv/bin/zizmor --offline --quiet --no-progress --pedantic .github

types: .venv/ready-for-lint ## Tarkista koodin tyypit
	@$(PYTHON) -m mypy

schema: .venv/ready-for-site ## Uusi kansio data/schema/, kun kentät muuttuvat
	@$(PYTHON) -m macros schema

accept: .venv/ready-for-test ## Hyväksy testien vertailutiedostoihin se, mitä koodi nyt tuottaa
	@$(PYTHON) -m pytest -m golden --accept $(ARGS)

bench: .venv/ready-for-search ## Mittaa, miten nopeasti suuri sivusto rakentuu
	@$(PYTHON) -m tools.bench

audit: .venv/ready-for-audit ## Tarkista selaimella jokainen sivu, sen paino ja Lighthouse (noin vartti)
	@$(PYTHON) -m tools.audit

lock: .venv/ready-for-lint ## Uusi lukkotiedostot, kun riippuvuudet muuttuvat
	@tools/lock $(ARGS)

clean: ## Poista rakennettu sivusto ja välimuistit
	@rm -rf site .site-* preview reports .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache

# A failing recipe makes make end with 2 and a line of its own in English. Asked a --question it ends
# with the recipe's own 1, which `make check` and `make changes` promise, and without a word;
# + runs a recipe in spite of the question.
ifneq ($(filter new import export check changes stale,$(MAKECMDGOALS)),)
MAKEFLAGS += --question
endif

.venv/ready-for-site: requirements.txt
	+@tools/install-python $< && touch $@

.venv/ready-for-lint: requirements-dev.txt
	@tools/install-python $< && touch $@ .venv/ready-for-site # one list holds the other

.venv/ready-for-search: tools/package-lock.json .venv/ready-for-site
	@tools/install-search && touch $@

.venv/ready-for-language: .venv/ready-for-lint
	@tools/install-voikko && touch $@

.venv/ready-for-test: tools/package-lock.json .venv/ready-for-language .venv/ready-for-search
	@tools/install-checkers && touch $@

.venv/ready-for-audit: tools/audit/package-lock.json .venv/ready-for-test
	@.venv/bin/npm ci --loglevel=error --prefix tools/audit && touch $@
