# Everything that this repository can do, a target each. `make help` lists them.

ARTICLES ?= seeds
OUT      ?= target/report
CARGO    ?= cargo

.DEFAULT_GOAL := help
.PHONY: help report test check lint deny bench coverage fuzz

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  make report ARTICLES=some/folder OUT=elsewhere   the same for your own articles"

report: ## Render the articles in seeds/ (or ARTICLES=…) to target/report (or OUT=…)
	@$(CARGO) run --quiet --release --bin crossread -- report "$(ARTICLES)" --output "$(OUT)"

test: ## Run all tests that need cargo alone
	$(CARGO) test --workspace

lint: ## Check format, lints and documentation; warnings are errors
	$(CARGO) fmt --all -- --check
	$(CARGO) clippy --workspace --all-targets -- --deny warnings
	RUSTDOCFLAGS="--deny warnings" $(CARGO) doc --workspace --no-deps --document-private-items

deny: ## Check licences, sources and banned crates (needs cargo-deny)
	$(CARGO) deny check bans licenses sources

check: test lint ## All of the above, and the pages in a real browser (needs node and chromium)
	tests/browser/run

bench: ## Measure speed and memory; ROWS="understand stories" for some, PEERS=1 beside other programs
	@$(CARGO) bench --quiet --bench speed -- $(ROWS)
	@if [ -n "$(PEERS)" ]; then benches/peers/run $(ROWS); fi

coverage: ## Tell which lines the tests reach (needs cargo-tarpaulin)
	$(CARGO) tarpaulin --engine llvm --workspace --follow-exec --skip-clean --target-dir target/coverage --out Stdout

fuzz: ## Let fuzzers invent input, FUZZ_SECONDS (600) a target; TARGETS="read_html segment" for some
	fuzz/run $(TARGETS)
