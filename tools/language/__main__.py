"""The command: `make language`, or `python -m tools.language --data data`."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path

from macros import edition
from macros.__main__ import add_to_summary
from macros.layout import docs_of
from macros.problems import ProblemsError, as_github_commands, as_list, as_markdown
from tools.language import report
from tools.language.run import Outcome, run
from tools.language.voikko import NoVoikkoError


def main() -> int:
    """Prints what the check found; 1 when something must be mended."""
    parser = ArgumentParser(prog="python -m tools.language", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="data folder")
    parser.add_argument("--docs", type=Path, help="pages; docs beside data")
    options = parser.parse_args()
    docs = docs_of(options.data, options.docs)
    try:
        outcome = run(edition.make(options.data, docs, datetime.now().astimezone().date()), docs)
    except ProblemsError as error:
        print(as_list(error.problems, str(options.data)))
        return 1
    except NoVoikkoError as error:
        print(error)
        return 1
    _tell(outcome)
    tell_on_github(outcome)
    return 1 if outcome.problems else 0


def _tell(outcome: Outcome) -> None:
    print("\n".join(report.table(outcome.measured)))
    print(f"\nTekstejä, joita voi vielä parantaa: {len(outcome.warnings)}")
    print("\n".join(map(str, outcome.warnings)))
    if outcome.problems:
        print(f"\nNämä pitää korjata:\n{as_list(outcome.problems, '')}")
    else:
        print("\nKieli on kunnossa.")


def tell_on_github(outcome: Outcome) -> None:
    """The same in the summary of a run, and problems on their lines."""
    lines = ["## Kieli", "", *(as_markdown([problem]) for problem in outcome.problems)]
    if not outcome.problems:
        lines.append("Kieli on kunnossa.")
    if count := len(outcome.warnings):
        lines += [
            "",
            f"<details><summary>Tekstejä, joita voi vielä parantaa: {count}</summary>",
            "",
        ]
        lines += [as_markdown(outcome.warnings), "", "</details>"]
    add_to_summary("\n".join([*lines, "", ""]))
    if os.environ.get("GITHUB_ACTIONS") and outcome.problems:
        print(as_github_commands(outcome.problems))


if __name__ == "__main__":
    sys.exit(main())
