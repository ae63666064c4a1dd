"""A command that cannot be understood is answered in Finnish, with an example that can."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import NoReturn

PROGRAM = "python -m macros"
_REPORT = 'WHAT="report vake-osallisuus 2024 raportti.xlsx"'
EXAMPLES = {
    "": "make check",
    "check": "make check DATA=data",
    "site": "make site TODAY=2026-11-21",
    "new": 'make new WHAT="goal vake-osallisuus"',
    "import": f"make import {_REPORT}",
    "import report": f"make import {_REPORT}",
    "import indicator-values": 'make import WHAT="indicator-values vake-osallisuus luvut.xlsx"',
    "export": f"make export {_REPORT}",
    "export report": f"make export {_REPORT}",
    "export indicator-values": 'make export WHAT="indicator-values vake-osallisuus 2024 l.xlsx"',
    "stale": "make stale TODAY=2026-11-21",
    "changes": "make changes BASE=origin/main",
    "schema": "make schema",
    "write": f"{PROGRAM} write kansio",
}


class Parser(ArgumentParser):
    """argparse, whose own complaints are English and name things that `make` hides."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse's own words
        """Prints how this command is written, and ends with 1, of which `make` says nothing."""
        example = EXAMPLES[self.prog.removeprefix(PROGRAM).strip()]
        print(f"Komennossa on virhe. Kirjoita se esimerkiksi näin: {example}")
        self.exit(1)
