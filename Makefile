# make demo and make test each work as the first command on a bare clone.
PYTHON ?= python3
VENV := .venv/bin
PYTEST := $(VENV)/python -m pytest
# Each process of the tests loads a model now and then: two, also where there are more cores.
AT_ONCE := -n 2 --dist worksteal

.PHONY: help demo test run hub check soak lint locks sign-packs screenshots walk clean
.PHONY: packages packages-linux packages-test stick-kit

help:
	@echo "make demo         a finished official letter from a few facts, in demo-out/"
	@echo "make test         every test (under 25 minutes on 2 cores)"
	@echo "make run          the window"
	@echo "make hub          the hub of a province, ready for: .venv/bin/communeapp hub serve (HUB_UNIT=12, HUB_URL=https://…)"
	@echo "make check        all that CI runs: style, types, layers, texts, tests"
	@echo "make soak         the full counts and the fuzzers (hours)"
	@echo "make packages     what people are given, for Linux and Windows, in dist/ (packages-linux: Linux alone)"
	@echo "make packages-test   installs, tries, updates and removes the packages (Wine, apt; changes nothing that stays)"
	@echo "make stick-kit    a folder to copy onto a stick, in dist/ (after make packages)"
	@echo "make screenshots  the pictures in docs/images, from the real program"
	@echo "make walk         walks of docs/walks, from the real program"
	@echo "make sign-packs   new signatures, after a change in resources/packs"
	@echo "make locks        requirements/*.lock anew"

demo:
	@$(PYTHON) tools/bootstrap.py demo
	@$(VENV)/communeapp demo --out demo-out

run:
	@$(PYTHON) tools/bootstrap.py run
	@$(VENV)/communeapp

# Code of the province (12 is Lai Châu) and the address that PCs call, if there is a line.
HUB_UNIT ?= 12
HUB_URL ?=
hub:
	@$(PYTHON) tools/bootstrap.py hub
	@$(VENV)/communeapp hub init --if-new --unit $(HUB_UNIT) $(if $(HUB_URL),--url $(HUB_URL))

test:
	@$(PYTHON) tools/bootstrap.py test
	@$(VENV)/lint-imports
	@$(PYTEST) -m "not soak and not packages" $(AT_ONCE)

lint:
	@$(PYTHON) tools/bootstrap.py test
	@$(VENV)/ruff check .
	@$(VENV)/ruff format --check .
	@$(VENV)/mypy
	@$(VENV)/python tools/i18n.py check

check: lint test

soak:
	@$(PYTHON) tools/bootstrap.py test
	@$(PYTEST) -m soak --timeout=0

packages:
	@$(PYTHON) tools/bootstrap.py packages
	@.venv-packages/bin/python -m tools.packages all

packages-linux:
	@$(PYTHON) tools/bootstrap.py packages-linux
	@.venv-packages/bin/python -m tools.packages linux

# One after the other: apt, Wine and full disks do not share a machine.
packages-test: packages
	@$(PYTHON) tools/bootstrap.py packages-test
	@$(PYTEST) -m packages --timeout=1200 tests/packages

stick-kit:
	@$(PYTHON) tools/bootstrap.py run
	@$(VENV)/python -m tools.stick_kit

screenshots:
	@$(PYTHON) tools/bootstrap.py test
	@xvfb-run -a -s '-screen 0 1366x768x24' $(VENV)/python tools/screenshots.py

walk:
	@$(PYTHON) tools/bootstrap.py test
	@xvfb-run -a -s '-screen 0 1366x768x24' $(VENV)/python tools/walk.py docs/walks/first-letter
	@xvfb-run -a -s '-screen 0 1366x768x24' $(VENV)/python tools/walk.py docs/walks/training
	@xvfb-run -a -s '-screen 0 1366x768x24' $(VENV)/python tools/walk.py docs/walks/exchange

sign-packs:
	@$(VENV)/python tools/sign_packs.py

locks:
	@$(VENV)/python tools/lock.py

clean:
	rm -rf .venv .venv-packages build dist demo-out
