"""The commands: `python -m macros check | site | new | import | export | …`."""

from __future__ import annotations

import os
import signal
import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from pathlib import Path

from macros.command_line import PROGRAM, Parser
from macros.layout import docs_of
from macros.load import load
from macros.problems import Problem, ProblemsError, as_github_commands, as_list, as_markdown
from macros.site import Site
from macros.spreadsheets import arguments
from macros.unfilled import unfilled

ROOT = Path(__file__).parent.parent
_TO_MEND = "Nämä pitää korjata"
_NOT_PUBLISHED = "Sivustoa ei julkaistu, ja entinen jäi paikalleen."


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; gives the exit code: 0, or 1 when there is something to mend."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options) or 0)
    except ProblemsError as error:
        _tell(error, options.data)
        return 1


def parser() -> ArgumentParser:
    """The commands and what each takes."""
    parser = Parser(prog=PROGRAM, description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, run, text in (
        ("check", _check, "check the data alone"),
        ("site", _site, "check everything and build the site"),
        ("new", _new, "start a record, or a whole site"),
        ("import", _import, "read figures or statuses from a spreadsheet"),
        ("export", _export, "write a spreadsheet to be filled in"),
        ("stale", _stale, "list what should be looked at again"),
        ("changes", _changes, "tell in plain words what has changed since a branch or a commit"),
        ("schema", _schema, "make data/schema/ and the editor's settings from the models"),
        ("write", _write, "write the pages made from records, for another generator"),
    ):
        command = commands.add_parser(name, help=text)
        command.set_defaults(run=run)
        command.add_argument("--data", type=Path, default=Path("data"), help="data folder")
    for name in ("site", "new", "export", "stale", "changes", "write"):
        commands.choices[name].add_argument("--today", type=date.fromisoformat, help="2026-11-21")
    for name in ("site", "new", "changes", "write"):
        commands.choices[name].add_argument("--docs", type=Path, help="pages; docs beside data")
    for name in ("check", "site"):
        commands.choices[name].add_argument(
            "--complete",
            action="store_true",
            help="a text still to be written is a mistake",
        )
    commands.choices["changes"].add_argument("base", help="what to compare with: origin/main")
    commands.choices["site"].add_argument("--site", type=Path, default=Path("site"))
    commands.choices["new"].add_argument("words", nargs="*")
    commands.choices["new"].add_argument("--name", help="whose new site: the official name")
    commands.choices["new"].add_argument("--area", help="hyvinvointialue, kunta or kaupunki")
    arguments.add_import(commands.choices["import"])
    arguments.add_export(commands.choices["export"])
    commands.choices["stale"].add_argument(
        "--markdown", action="store_true", help="as the text of an issue; empty when all is fresh"
    )
    commands.choices["write"].add_argument("folder", type=Path)
    return parser


def _check(options: Namespace) -> None:
    site = load(options.data)
    wanted = _wanted(site, options)
    print(
        f"Kaikki kunnossa: ohjelmia {len(site.programmes)}, osallistumisen tapoja {len(site.ways)}."
    )
    _tell_wanted(wanted)


def _wanted(site: Site, options: Namespace) -> list[Problem]:
    """Texts still to be written; raises ProblemsError where none may be."""
    wanted = list(unfilled(site))
    if wanted and options.complete:
        raise ProblemsError(wanted)
    return wanted


def _tell_wanted(wanted: list[Problem]) -> None:
    if wanted:
        print("\nKirjoita vielä nämä ennen kuin julkaiset:")
        print("\n".join(map(str, wanted)))


def _new(options: Namespace) -> int:
    from macros import scaffold

    try:
        for line in scaffold.new(
            options.words,
            scaffold.Place(options.data, _docs(options)),
            scaffold.Owner(options.name, options.area or scaffold.COUNTY),
            options.today or _today(),
        ):
            print(line)
    except scaffold.NotWrittenError as error:
        print(f"Mitään ei kirjoitettu: {error}")
        return 1
    return 0


def _import(options: Namespace) -> None:
    # The workbook library takes as long to import as the data takes to check.
    from macros.spreadsheets import commands

    try:
        lines = list(commands.take_in(options))
    except ProblemsError:
        print("Mitään ei kirjoitettu. Korjaa nämä ja anna komento uudelleen:")
        raise
    print("\n".join(lines))


def _export(options: Namespace) -> None:
    from macros.spreadsheets import commands

    print(commands.send_out(options, options.today or _today()))


def _docs(options: Namespace) -> Path:
    return docs_of(options.data, options.docs)


def _site(options: Namespace) -> int:
    # MkDocs takes a third of a second to import: only the command that needs it waits.
    from macros import edition, headers, publish
    from macros.search import lexicon

    made = edition.make(options.data, _docs(options), options.today or _today())
    wanted = _wanted(made.site, options)
    try:
        publish.publish(made, Path("mkdocs.yml"), options.site)
    except publish.NotPublishedError as error:
        print(f"{_NOT_PUBLISHED} {error}")
        return 1
    except ProblemsError:
        print(_NOT_PUBLISHED)
        raise
    except Exception:
        print(f"{_NOT_PUBLISHED} Koodissa on virhe, joka on kerrottu alla.")
        raise
    print(f"Sivusto on kansiossa {options.site}/.")
    if not made.lexicon.is_whole:
        print(lexicon.WITHOUT_VOIKKO)
    if not made.site.info.security_contact:
        print(headers.WITHOUT_CONTACT)
    _tell_wanted(wanted)
    return 0


def _write(options: Namespace) -> None:
    from macros import edition, write

    made = edition.make(options.data, _docs(options), options.today or _today())
    count = sum(1 for _ in write.write(made, options.folder))
    print(f"Kansioon {options.folder}/ kirjoitettiin {count} tiedostoa.")


def _stale(options: Namespace) -> None:
    """Gives 0 whether anything is due or not: time passes, and that is nobody's mistake."""
    from macros import stale

    found = stale.stale(load(options.data), options.today or _today())
    if not options.markdown:
        print(stale.as_list(found))
    elif found:  # an empty file means that there is nothing to open an issue for
        print(stale.as_markdown(found))


def _changes(options: Namespace) -> int:
    """Gives 2 when there is nothing to compare with."""
    from macros.changes import base, report, text

    today = options.today or _today()
    try:
        found = report.changes(options.data, _docs(options), options.base, today)
    except base.NoBaseError as error:
        print(error)
        return 2
    print(text.as_text(found))
    add_to_summary(text.as_markdown(found, os.environ.get("PREVIEW", "")))
    if found.problems:
        print(f"\n{_TO_MEND}:")
        raise ProblemsError(found.problems)
    return 0 if found.sound else 1


def _schema(options: Namespace) -> None:
    from macros import schema

    for file in schema.write(options.data):
        print(file)


def _today() -> date:
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()


def _tell(error: ProblemsError, data: Path) -> None:
    print(as_list(error.problems, str(data)))
    if os.environ.get("GITHUB_ACTIONS"):
        print(as_github_commands(error.problems))
    add_to_summary(f"## {_TO_MEND}\n\n{as_markdown(error.problems)}\n\n")


def add_to_summary(text: str) -> None:
    """Adds to what GitHub shows of the run, where there is such a page."""
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as out:
            out.write(text)


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):  # who reads may have read enough: `make check | head`
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
