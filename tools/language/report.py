"""What the check prints of pages: a line of numbers for each page and each programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from macros import addresses
from tools.language.check import Measured
from tools.language.measures import Measures
from tools.language.rules import PAGE_RULES, PageRule

_COLUMNS = ("virkkeitä", "sanoja", *(rule.column for rule in PAGE_RULES), "virallisia %")
_NARROWEST = 6
_KEY = """\
Lauseenvastikkeet ja partisiipit on laskettu sataa virkettä kohti. Viralliset sanat ovat tiedoston
language.yml kohdassa unavoidable: pitkissä sanoissa ne eivät ole mukana.
* ei ole tavoitteessa   ! ei kelpaa"""


def table(measured: Sequence[Measured]) -> Iterator[str]:
    """A line for each page, then one for each programme and the whole site."""
    groups: dict[str, list[Measured]] = {}
    for each in sorted(measured, key=lambda one: one.page.address):
        groups.setdefault(_group_of(each.page.address), []).append(each)
    yield _line(_COLUMNS, "sivu")
    for inside in groups.values():
        yield from (_line(_values(each.counts), each.page.address) for each in inside)
    yield f"\n{_line(_COLUMNS, 'ohjelma tai sivuston osa')}"
    for name, inside in groups.items():
        yield _line(_values(_sum(inside)), name)
    yield _line(_values(_sum(measured)), "koko sivusto")
    yield _KEY


def _group_of(address: str) -> str:
    """The programme that a page is of, or what its address begins with."""
    first, _, rest = address.strip("/").partition("/")
    if f"/{first}/" == addresses.PROGRAMMES and rest:
        return rest.partition("/")[0]
    return first or "etusivu"


def _sum(measured: Iterable[Measured]) -> Measures:
    return sum((each.counts for each in measured), Measures())


def _line(values: Iterable[str], name: str) -> str:
    # A mark stands after the number, in a space of its own.
    widths = (max(len(column), _NARROWEST) for column in _COLUMNS)
    cells = (f"{value:>{width}}" for value, width in zip(values, widths, strict=True))
    return f"{'  '.join(cells)}   {name}"


def _values(counts: Measures) -> Iterator[str]:
    yield f"{counts.sentences} "
    yield f"{counts.words} "
    yield from (_value(rule, counts) for rule in PAGE_RULES)
    yield f"{_number(counts.official_share)} "


def _value(rule: PageRule, counts: Measures) -> str:
    value = rule.value(counts)
    mark = "!" if rule.rule.fails(value) else "*" if rule.rule.is_missed(value) else " "
    return f"{_number(value)}{mark}"


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",") if value else "–"
