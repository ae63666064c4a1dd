"""The commands `import` and `export`: from what staff type to files, and what is said then."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from macros import periods
from macros.load import load
from macros.periods import Period
from macros.problems import Problem, ProblemsError, did_you_mean, quoted
from macros.site import Programme, Site
from macros.spreadsheets import export, figures, statuses
from macros.spreadsheets.keep import Change, NewFile, keep
from macros.spreadsheets.sheet import CellPlace

_NOTHING_NEW = "Taulukossa ei ole mitään uutta. Mitään ei kirjoitettu."


def take_in(options: Namespace) -> Iterator[str]:
    """Reads a spreadsheet into the data folder; gives the lines to say. Raises ProblemsError."""
    site = load(options.data)
    programme = _programme(site, options.programme)
    if options.what == "report":
        found = statuses.read(site, programme, _period(options.period), options.file)
        yield from _kept(options.data, found.changes, found.new, found.remarks)
    else:
        changes, remarks = figures.changes(programme, options.file)
        yield from _kept(options.data, changes, [], remarks)


def send_out(options: Namespace, today: date) -> str:
    """Writes a workbook to be filled in; gives the line to say. Raises ProblemsError."""
    site = load(options.data)
    programme, period = _programme(site, options.programme), _period(options.period)
    _is_there_something(programme, options.what)
    make = export.report if options.what == "report" else export.indicator_values
    if options.file.suffix.lower() != ".xlsx":
        fact = "taulukon nimen lopussa pitää olla .xlsx."
        deed = f"Kirjoita nimeksi {quoted(options.file.with_suffix('.xlsx').name)}."
        raise _problem(options.file.name, fact, deed)
    try:
        options.file.write_bytes(make(site, programme, period, today))
    except OSError:
        deed = "Tarkista kansio. Jos tiedosto on auki, sulje se."
        raise _problem(str(options.file), "tiedostoon ei voi kirjoittaa.", deed) from None
    return f"Taulukko on tiedostossa {options.file}."


def _is_there_something(programme: Programme, what: str) -> None:
    if what == "report" and not programme.measures:
        fact = "ohjelmassa ei ole toimenpiteitä, joista raportoida."
        raise _problem(programme.about.path, fact, "Lisää ensin tavoite ja sen toimenpiteet.")
    if what == "indicator-values" and not programme.indicators:
        raise _problem(
            programme.about.path, "ohjelmassa ei ole mittareita.", "Lisää ensin mittari."
        )


def _kept(
    data: Path, changes: Sequence[Change], new: Sequence[NewFile], remarks: Sequence[str]
) -> Iterator[str]:
    files = keep(data, changes, new) if changes or new else []
    yield from (change.said for change in changes)
    yield from remarks
    if not files:
        yield _NOTHING_NEW
    for file in files:
        yield f"{'Uusi tiedosto' if new else 'Muutettu tiedosto'}: {file}"


def _programme(site: Site, said: str) -> Programme:
    known = site.programmes_by_id
    if found := known.get(said):
        return found
    fact = f"ohjelmaa {quoted(said)} ei ole."
    deed = f"Ohjelmien tunnukset ovat: {', '.join(known)}.{did_you_mean(said, known)}"
    raise _problem("komento", fact, deed)


def _period(said: str) -> Period:
    try:
        period = periods.parse(said)
    except periods.NotAPeriodError as error:
        raise _problem("komento", error.fact, error.deed) from None
    if period.parts:
        fact = f"{quoted(said)} on kahden ajankohdan väli, ja raportti on aina yhdestä."
        raise _problem("komento", fact, "Kirjoita yksi ajankohta, esimerkiksi 2024.")
    return period


def _problem(where: str, fact: str, deed: str) -> ProblemsError:
    return ProblemsError([Problem(CellPlace(where, 0), fact, deed)])
