"""What the check prints: tables, warnings, problems, and a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from macros import addresses
from tools.language.check import Measured
from tools.language.measures import Measures
from tools.language.rules import PAGE_RULES, PageRule

_WIDEST_NAME = 58


def table(measured: Sequence[Measured]) -> Iterator[str]:
    """A line for each page, then one for each programme and the whole site."""
    groups: dict[str, list[Measured]] = {}
    for each in sorted(measured, key=lambda one: one.page.address):
        groups.setdefault(group_of(each.page.address), []).append(each)
    yield _heading("Sivu")
    for inside in groups.values():
        yield from (_line(each.page.address, each.counts) for each in inside)
    yield ""
    yield _heading("Ohjelma")
    for name, inside in groups.items():
        yield _line(name, _sum(inside))
    yield _line("koko sivusto", _sum(measured))
    yield "* ei ole tavoitteessa   ! ei kelpaa"


def group_of(address: str) -> str:
    """The programme that a page is of, or what its address begins with."""
    first, _, rest = address.strip("/").partition("/")
    if f"/{first}/" == addresses.PROGRAMMES and rest:
        return rest.partition("/")[0]
    return first or "etusivu"


def _sum(measured: Iterable[Measured]) -> Measures:
    return sum((each.counts for each in measured), Measures())


def _heading(first: str) -> str:
    columns = "".join(f"{rule.column:>15}" for rule in PAGE_RULES)
    return f"{first:{_WIDEST_NAME}}{'virkkeitä':>10}{'sanoja':>8}{columns}{'virallisia %':>15}"


def _line(name: str, counts: Measures) -> str:
    values = "".join(_value(rule, counts) for rule in PAGE_RULES)
    official = _number(counts.official_share)
    return f"{name:{_WIDEST_NAME}}{counts.sentences:>10}{counts.words:>8}{values}{official:>14} "


def _value(rule: PageRule, counts: Measures) -> str:
    value = rule.value(counts)
    mark = "!" if rule.rule.fails(value) else "*" if rule.rule.is_missed(value) else " "
    return f"{_number(value):>14}{mark}"


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",") if value else "–"
