"""The command: `make language`, or `python -m tools.language --data data`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path

from macros import edition
from macros.problems import ProblemsError, as_list
from tools.language import report
from tools.language.run import Outcome, run
from tools.language.voikko import NoVoikkoError


def main() -> int:
    """Prints what the check found; 1 when something must be mended."""
    parser = ArgumentParser(prog="python -m tools.language", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="data folder")
    options = parser.parse_args()
    docs = Path("docs")
    try:
        outcome = run(edition.make(options.data, docs, datetime.now().astimezone().date()), docs)
    except ProblemsError as error:
        print(as_list(error.problems, str(options.data)))
        return 1
    except NoVoikkoError as error:
        print(error)
        return 1
    _tell(outcome)
    return 1 if outcome.problems else 0


def _tell(outcome: Outcome) -> None:
    print("\n".join(report.table(outcome.measured)))
    print(f"\nTekstejä, joita voi vielä parantaa: {len(outcome.warnings)}")
    print("\n".join(map(str, outcome.warnings)))
    if outcome.problems:
        print(f"\nNämä pitää korjata:\n{as_list(outcome.problems, '')}")
    else:
        print("\nKieli on kunnossa.")


if __name__ == "__main__":
    sys.exit(main())
