"""What follows `import` and `export` on the command line; apart, for other commands wait for it."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path


def add_import(command: ArgumentParser) -> None:
    """Which sheet is read, for what, from which file."""
    kinds = command.add_subparsers(required=True, metavar="what", dest="what")
    figures = kinds.add_parser("indicator-values", help="figures of indicators")
    _programme(figures)
    _file(figures, ".xlsx or .csv")
    report = kinds.add_parser("report", help="statuses and texts of measures")
    _programme(report)
    _period(report)
    _file(report, ".xlsx or .csv")


def add_export(command: ArgumentParser) -> None:
    """Which sheet is written, of what, into which file."""
    kinds = command.add_subparsers(required=True, metavar="what", dest="what")
    for name, about in (("indicator-values", "indicators"), ("report", "measures")):
        kind = kinds.add_parser(name, help=f"a row for each of the {about}, to be filled in")
        _programme(kind)
        _period(kind)
        _file(kind, ".xlsx")


def _programme(command: ArgumentParser) -> None:
    command.add_argument("programme", help="id of the programme, such as vake-osallisuus")


def _period(command: ArgumentParser) -> None:
    command.add_argument("period", help="2024, 2024-Q3, 2024-ovk1, 2024-kevat")


def _file(command: ArgumentParser, kinds: str) -> None:
    command.add_argument("file", type=Path, help=kinds)
