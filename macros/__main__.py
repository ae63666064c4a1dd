"""The commands: `python -m macros check | site | schema | write`."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from macros.load import load
from macros.problems import ProblemsError, as_github_commands, summary


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; gives the exit code: 0, or 1 when there is something to mend."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options) or 0)
    except ProblemsError as error:
        print(_told(error, options.data))
        return 1


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m macros", description=__doc__)
    commands = parser.add_subparsers(required=True)
    for name, run, text in (
        ("check", check, "check the data alone"),
    ):
        command = commands.add_parser(name, help=text)
        command.set_defaults(run=run)
        command.add_argument("--data", type=Path, default=Path("data"))
    return parser


def check(options: Namespace) -> None:
    """Reads and checks the data."""
    site = load(options.data)
    print(f"Kaikki kunnossa: {len(site.programmes)} ohjelmaa, {len(site.ways)} tapaa osallistua.")


def _told(error: ProblemsError, data: Path) -> str:
    lines = [*map(str, error.problems), summary(error.problems, str(data))]
    if os.environ.get("GITHUB_ACTIONS"):
        lines.append(as_github_commands(error.problems))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
