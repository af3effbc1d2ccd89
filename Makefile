# Everything a contributor needs. `make demo` and `make test` also set the machine up; `make help` lists the rest.

SHELL := /bin/sh
PYTHON ?= python3
# Where `make demo` writes.
OUTPUT ?= Output
BUILD := .build
DEALGRAPH := $(BUILD)/release/dealgraph
BOOKS := $(sort $(wildcard Graphs/*.yaml))
# How long each fuzzing run of `make fuzz` and `make check-long` takes.
FUZZ_SECONDS ?= 300
# Where `make install` puts the program, its completions and its manual, below an optional DESTDIR.
PREFIX ?= /usr/local

# Two SwiftPM commands in one build folder would only wait for each other, so `make -j` runs one target after the other.
.NOTPARALLEL:
.PHONY: help setup build demo test lint docs peers bench bench-solvers bench-kernels fuzz soak check-long install uninstall clean

help:
	@echo 'make demo        set up, build, and write the pictures and reports of Graphs/ to Output/'
	@echo 'make test        set up, and run all tests'
	@echo 'make lint        check the format, and build the documentation without a warning'
	@echo 'make docs        build the documentation into $(BUILD)/docs'
	@echo 'make peers       compare the results with other programs (needs Python 3.11 or later)'
	@echo 'make bench       measure time and memory'
	@echo 'make fuzz        feed readers and writers hostile bytes for FUZZ_SECONDS each (Linux)'
	@echo 'make soak        draw a thousand times, and compare what stays in memory with the same in C'
	@echo 'make check-long  sanitizers, fuzzing and soak; takes an hour or so'
	@echo 'make install     install the program, completions and manual below PREFIX ($(PREFIX))'

# Checks the toolchain first and changes nothing without one; then installs what is missing, and only that.
setup:
	@command -v swift >/dev/null 2>&1 || { \
	  echo 'dealgraph needs Swift 6.1 or later, and there is no `swift` here. Nothing was changed.'; \
	  echo 'How to get it: https://www.swift.org/install'; exit 1; } >&2
	@version=$$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1); \
	set -- $$version; \
	if [ "$$(( $${1:-0} * 1000 + $${2:-0} ))" -lt 6001 ]; then \
	  echo "dealgraph needs Swift 6.1 or later; this is $${1:-unknown}.$${2:-}. Nothing was changed."; \
	  echo 'How to get it: https://www.swift.org/install'; exit 1; \
	fi >&2
	@apt=''; brew=''; \
	command -v pkg-config >/dev/null 2>&1 || { apt="$$apt pkg-config"; brew="$$brew pkgconf"; }; \
	pkg-config --exists libgvc 2>/dev/null || { apt="$$apt libgraphviz-dev"; brew="$$brew graphviz"; }; \
	pkg-config --exists zlib 2>/dev/null || { apt="$$apt zlib1g-dev"; brew="$$brew zlib"; }; \
	command -v fc-list >/dev/null 2>&1 || { apt="$$apt fontconfig"; brew="$$brew fontconfig"; }; \
	fc-list : family 2>/dev/null | grep -qiE 'dejavu sans|liberation sans|noto sans|helvetica|arial' \
	  || { apt="$$apt fonts-dejavu-core"; brew="$$brew font-dejavu"; }; \
	$(call install,$$apt,$$brew)

# $(call install,APT PACKAGES,HOMEBREW PACKAGES): shell text that installs them, or says what is missing.
define install
apt="$(1)"; brew="$(2)"; \
if [ -z "$$apt$$brew" ]; then exit 0; fi; \
if command -v apt-get >/dev/null 2>&1; then \
  root=''; \
  if [ "$$(id -u)" -ne 0 ]; then root='sudo'; fi; \
  if [ -n "$$root" ] && ! command -v sudo >/dev/null 2>&1; then \
    echo "Missing:$$apt. Install them as root: apt-get install$$apt" >&2; exit 1; \
  fi; \
  echo "Installing$$apt with apt-get"; \
  $$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$apt; \
elif command -v brew >/dev/null 2>&1; then \
  echo "Installing$$brew with Homebrew"; \
  brew install --quiet $$brew; \
else \
  echo 'Missing, and neither apt-get nor Homebrew is here to install them:' >&2; \
  echo "$$apt (the names are Debian's)" >&2; exit 1; \
fi
endef

# The standard library goes into the program where it can (Linux): it starts in half the time, and runs without the
# toolchain that built it.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
build: setup
	@echo 'Building in release'
	@swift build -c release $(STATIC) --product dealgraph

# The main job: each book is checked and drawn, and its questions are answered as a document and as data.
demo: build
	@echo 'Answering the questions of $(BOOKS)'
	@mkdir -p '$(OUTPUT)'
	@set -e; $(DEALGRAPH) check $(BOOKS); \
	ask() { \
	  out=$$1; shift; \
	  $(DEALGRAPH) "$$@" --format markdown -o "$(OUTPUT)/$$out.md"; \
	  $(DEALGRAPH) "$$@" --format json -o "$(OUTPUT)/$$out.json"; \
	}; \
	draw() { \
	  out=$$1; shift; \
	  $(DEALGRAPH) diagram "$$@" -o "$(OUTPUT)/$$out.svg"; \
	  $(DEALGRAPH) diagram "$$@" -o "$(OUTPUT)/$$out.dot"; \
	}; \
	book=Graphs/openai-2026.yaml; \
	draw openai-2026 $$book --basis conditional --theme auto; \
	draw openai-2026-dark $$book --basis conditional --theme dark; \
	draw openai-2026-french $$book --basis conditional --language fr --title 'OpenAI et ses investisseurs, de janvier à mars 2026'; \
	draw openai-2026-cash $$book --layer cash --highlight cycles; \
	draw openai-2026-cash-conditional $$book --basis conditional --layer cash --highlight cycles; \
	draw openai-2026-loops $$book --basis conditional --layer cash --loops-apart; \
	draw openai-2026-dependence $$book --kinds cloudContract,distribution,serviceRoute,license,exclusivity --highlight none; \
	draw openai-2026-editions $$book --basis rumored --layer cash --editions 2026-01-31,2026-02-27,2026-03-02 --panels; \
	$(DEALGRAPH) diagram $$book --basis rumored --layer cash --editions 2026-01-31,2026-02-27,2026-03-02 --animate \
	  -o '$(OUTPUT)/openai-2026-animated.svg'; \
	draw openai-2026-january $$book --basis rumored --known-on 2026-01-31; \
	ask openai-2026-cycles cycles $$book; \
	ask openai-2026-cycles-conditional cycles $$book --basis conditional; \
	ask openai-2026-cycles-january cycles $$book --basis rumored --known-on 2026-01-31; \
	ask openai-2026-circularity circularity $$book --over-time; \
	ask openai-2026-circularity-conditional circularity $$book --basis conditional; \
	ask openai-2026-exposure-amazon exposure $$book --of amazon; \
	ask openai-2026-exposure-openai exposure $$book --of openai; \
	ask openai-2026-exposure-softbank exposure $$book --to softbank --base cash; \
	ask openai-2026-overlaps overlaps $$book; \
	ask openai-2026-coverage coverage $$book --of openai; \
	ask openai-2026-centrality centrality $$book; \
	ask openai-2026-what-if cycles $$book --assume amazon-invests-2026/further.status=paid --without nvidia; \
	$(DEALGRAPH) sensitivity $$book -o '$(OUTPUT)/openai-2026-sensitivity.svg'; \
	$(DEALGRAPH) exposure $$book --matrix -o '$(OUTPUT)/openai-2026-exposure.svg'; \
	ask openai-2026-exposure-matrix exposure $$book --matrix --base valuation; \
	ask openai-2026-sensitivity sensitivity $$book; \
	ask openai-2026-sensitivity-coverage sensitivity $$book --question coverage --of openai; \
	ask openai-2026-diff diff $$book --from 2026-01-31 --to 2026-03-02; \
	$(DEALGRAPH) diff $$book --from 2026-01-31 --to 2026-03-02 -o '$(OUTPUT)/openai-2026-diff.svg'; \
	plot() { out=$$1; shift; $(DEALGRAPH) "$$@" --theme auto -o "$(OUTPUT)/openai-2026-$$out.svg"; }; \
	plot shares concentration $$book --of openai; \
	plot over-time circularity $$book --basis conditional; \
	plot years coverage $$book --of openai; \
	$(DEALGRAPH) diff $$book --from 2026-01-31 --to 2026-03-02 -o '$(OUTPUT)/openai-2026-diff.dot'; \
	$(DEALGRAPH) report $$book -o '$(OUTPUT)/openai-2026-report.html'; \
	$(DEALGRAPH) report $$book -o '$(OUTPUT)/openai-2026-report.md'; \
	$(DEALGRAPH) report $$book --language fr --basis conditional --title 'OpenAI et ses investisseurs, de janvier à mars 2026' \
	  -o '$(OUTPUT)/openai-2026-report-french.html'; \
	book=Graphs/example-ownership.yaml; \
	draw example-ownership $$book --layer ownership; \
	ask example-ownership-cycles cycles $$book --layer ownership
	@echo 'Wrote:'
	@ls -1 '$(OUTPUT)' | sed 's|^|  $(OUTPUT)/|'

test: setup
	@echo 'Running all tests'
	@swift test

lint: docs
	@echo 'Checking the format'
	@swift format lint --strict --recursive --parallel Sources Tests Package.swift

# The symbols of all library modules appear under the one that a user imports; links that lead nowhere are errors.
DOCUMENTED := DealModel,FlowModel,DealFormats,GraphKernel,FlowGraphs,DealAnalysis,DealDiagram,DealReport
docs: setup
	@echo 'Building the documentation into $(BUILD)/docs'
	@swift build --quiet --target DealGraph
	@rm -rf $(BUILD)/docs $(BUILD)/symbol-graph $(BUILD)/DealGraph.docc && mkdir -p $(BUILD)/symbol-graph
	@# DocC knows pictures by their names alone, and only those that lie beside its pages.
	@cp -R Sources/DealGraph/DealGraph.docc $(BUILD)/ && cp Output/*.svg $(BUILD)/DealGraph.docc/
	@sed 's|](../../../Output/|](|' Sources/DealGraph/DealGraph.docc/Pictures.md > $(BUILD)/DealGraph.docc/Pictures.md
	@run=''; sdk=''; \
	if command -v xcrun >/dev/null 2>&1; then run='xcrun'; sdk="-sdk $$(xcrun --show-sdk-path)"; fi; \
	target=$$(swift -print-target-info | sed -n 's/.*"triple"[^"]*"\([^"]*\)".*/\1/p' | head -n 1); \
	$$run swift-symbolgraph-extract -module-name DealGraph -target "$$target" $$sdk \
	  -I "$$(swift build --show-bin-path)/Modules" -I $(BUILD)/checkouts/Yams/Sources/CYaml/include \
	  -minimum-access-level public -experimental-allowed-reexported-modules=$(DOCUMENTED) \
	  -output-dir $(BUILD)/symbol-graph && \
	$$run docc convert $(BUILD)/DealGraph.docc --additional-symbol-graph-dir $(BUILD)/symbol-graph \
	  --output-dir $(BUILD)/docs --warnings-as-errors

# A Python environment of its own under $(BUILD), made anew when the pinned versions change.
PEERS := $(BUILD)/peers
$(PEERS)/.ready: Tests/Peers/requirements.txt
	@$(PYTHON) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo 'make peers needs Python 3.11 or later with venv (Debian: apt-get install python3-venv),'; \
	  echo 'or PYTHON=... to name another one.'; exit 1; } >&2
	@echo 'Installing the peers of Tests/Peers/requirements.txt into $(PEERS)'
	@rm -rf $(PEERS) && $(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/Peers/requirements.txt
	@touch $@

peers: build $(PEERS)/.ready
	@echo 'Comparing with other programs'
	@set -e; for peer in Tests/Peers/compare_*.py; do \
	  $(PEERS)/bin/python -B "$$peer" --dealgraph $(DEALGRAPH); \
	done

bench: build
	@echo 'Measuring time and memory'
	@swift run --quiet -c release --package-path Tests/Benchmarks --scratch-path $(BUILD)/benchmarks \
	  dealgraph-benchmarks $(DEALGRAPH) $(BOOKS)
	@$(MAKE) --no-print-directory bench-solvers bench-kernels

# Beside OR-tools and scipy, in turn on the same files; without a Python that has venv, only this part is left out.
SOLVER_PEERS := $(BUILD)/solver-peers
SOLVER_ROUNDS ?= 3
bench-solvers: setup
	@if ! $(PYTHON) -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	  echo 'Skipped: the solvers beside OR-tools and scipy (needs Python 3.11 or later with venv)'; exit 0; fi; \
	set -e; echo 'Measuring the solvers beside OR-tools and scipy'; \
	test -x $(SOLVER_PEERS)/bin/python || $(PYTHON) -m venv $(SOLVER_PEERS); \
	$(SOLVER_PEERS)/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/Benchmarks/Solvers/requirements.txt; \
	build="swift build --quiet -c release --package-path Tests/Benchmarks/Solvers --scratch-path $(BUILD)/solver-benchmarks"; \
	$$build; \
	$(SOLVER_PEERS)/bin/python -B Tests/Benchmarks/Solvers/compare.py --rounds $(SOLVER_ROUNDS) \
	  --program "$$($$build --show-bin-path)/dealgraph-solver-benchmarks"

# Beside every program of the field that is here, in turn on the same files; DATA is a folder with downloaded graphs. The
# graphs stay in $(BUILD)/kernel-graphs.
KERNEL_PEERS := $(BUILD)/kernel-peers
KERNEL_ROUNDS ?= 3
DATA ?=
bench-kernels: build
	@if ! $(PYTHON) -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	  echo 'Skipped: the kernels beside other programs (needs Python 3.11 or later with venv)'; exit 0; fi; \
	set -e; echo 'Measuring the kernels beside other programs'; \
	test -x $(KERNEL_PEERS)/bin/python || $(PYTHON) -m venv $(KERNEL_PEERS); \
	$(KERNEL_PEERS)/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/Benchmarks/Kernels/requirements.txt; \
	$(KERNEL_PEERS)/bin/python -B Tests/Benchmarks/Kernels/compare.py --program $(DEALGRAPH) \
	  --folder $(BUILD)/kernel-graphs $(if $(DATA),--data '$(DATA)') --rounds $(KERNEL_ROUNDS)

# First whole programs on mutated files, then libFuzzer inside the readers and writers, from the committed seeds; what it
# finds, and what it learns, stays in $(BUILD)/fuzzing-corpus.
LEARNED := $(BUILD)/fuzzing-corpus
FUZZ_FLAGS := -timeout=120 -rss_limit_mb=4096 -print_final_stats=1
fuzz: build
	@echo 'Fuzzing the program for $(FUZZ_SECONDS) seconds'
	@swift run --quiet -c release --package-path Tests/Fuzzing --scratch-path $(BUILD)/fuzzing \
	  dealgraph-fuzz $(DEALGRAPH) $(FUZZ_SECONDS) $(BOOKS)
	@swift build --quiet -c release --sanitize fuzzer --package-path Tests/Fuzzing --scratch-path $(BUILD)/libfuzzer \
	  --product dealgraph-libfuzzer
	@set -e; for subject in book csv edges dot snapshot; do \
	  echo "Fuzzing $$subject for $(FUZZ_SECONDS) seconds"; \
	  mkdir -p $(LEARNED)/$$subject; \
	  SWIFT_BACKTRACE=enable=no $(BUILD)/libfuzzer/release/dealgraph-libfuzzer $$subject $(FUZZ_FLAGS) -max_total_time=$(FUZZ_SECONDS) \
	    -artifact_prefix=$(LEARNED)/$$subject- -dict=Tests/Fuzzing/Dictionaries/$$subject.dict \
	    $(LEARNED)/$$subject Tests/Fuzzing/Corpus/$$subject; \
	done

# A small picture in every form, and the largest of Output/ as it is published.
soak: setup
	@echo 'Drawing a thousand times each, in C and through the library'
	@swift run --quiet -c release --package-path Tests/Soak --scratch-path $(BUILD)/soak \
	  dealgraph-soak Output/example-ownership.dot
	@swift run --quiet -c release --package-path Tests/Soak --scratch-path $(BUILD)/soak \
	  dealgraph-soak --form svg Output/openai-2026.dot

# Each sanitizer rebuilds everything in a folder of its own; Swift traps on undefined arithmetic anyway.
check-long: build
	@set -e; for sanitizer in address thread; do \
	  echo "Running all tests with the $$sanitizer sanitizer"; \
	  ASAN_OPTIONS=suppressions=Tests/Sanitizers/address.supp:detect_leaks=0 \
	    swift test --sanitize $$sanitizer --scratch-path $(BUILD)/$$sanitizer; \
	done
	@$(MAKE) --no-print-directory fuzz soak
	@echo 'Soak: the largest sizes of the benchmarks'
	@swift run --quiet -c release --package-path Tests/Benchmarks --scratch-path $(BUILD)/benchmarks \
	  dealgraph-benchmarks --soak $(DEALGRAPH) $(BOOKS)

# The manual is made of the program's own help by the tool that comes with the argument parser.
MANUAL := $(BUILD)/manual
INSTALLED = $(DESTDIR)$(PREFIX)
install: build
	@echo 'Making the manual'
	@swift build --quiet -c release --package-path $(BUILD)/checkouts/swift-argument-parser --scratch-path $(MANUAL)/tool \
	  --product generate-manual -Xswiftc -suppress-warnings
	@rm -rf $(MANUAL)/pages && mkdir -p $(MANUAL)/pages
	@$(MANUAL)/tool/release/generate-manual $(DEALGRAPH) --multi-page --output-directory $(MANUAL)/pages \
	  --date "$$(git log -1 --format=%cs 2>/dev/null || date +%Y-%m-%d)"
	@echo "Installing below $(DESTDIR)$(PREFIX)"
	@set -e; for shell in bash zsh fish; do \
	  $(DEALGRAPH) --generate-completion-script $$shell > $(MANUAL)/completions.$$shell; \
	done
	@install -d '$(INSTALLED)/bin' '$(INSTALLED)/share/man/man1' '$(INSTALLED)/share/bash-completion/completions' \
	  '$(INSTALLED)/share/zsh/site-functions' '$(INSTALLED)/share/fish/vendor_completions.d'
	@install -m 755 $(DEALGRAPH) '$(INSTALLED)/bin/dealgraph'
	@install -m 644 $(MANUAL)/pages/*.1 '$(INSTALLED)/share/man/man1'
	@install -m 644 $(MANUAL)/completions.bash '$(INSTALLED)/share/bash-completion/completions/dealgraph'
	@install -m 644 $(MANUAL)/completions.zsh '$(INSTALLED)/share/zsh/site-functions/_dealgraph'
	@install -m 644 $(MANUAL)/completions.fish '$(INSTALLED)/share/fish/vendor_completions.d/dealgraph.fish'

uninstall:
	@rm -f '$(INSTALLED)/bin/dealgraph' '$(INSTALLED)/share/man/man1/dealgraph.1' '$(INSTALLED)/share/man/man1/'dealgraph.*.1 \
	  '$(INSTALLED)/share/bash-completion/completions/dealgraph' '$(INSTALLED)/share/zsh/site-functions/_dealgraph' \
	  '$(INSTALLED)/share/fish/vendor_completions.d/dealgraph.fish'
	@echo "Removed from $(DESTDIR)$(PREFIX)"

clean:
	@echo 'Removing $(BUILD)'
	@rm -rf $(BUILD)
