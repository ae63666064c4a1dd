"""Rules about the figures of indicators."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.registry import check
from macros.models import Indicator
from macros.numbers import finnish
from macros.problems import Place, Problem
from macros.site import Site


def _indicators(site: Site) -> Iterator[Indicator]:
    for programme in site.programmes:
        yield from programme.indicators


@check
def values_are_on_their_scale(site: Site) -> Iterator[Problem]:
    """A value lies between the ends of its scale."""
    for indicator in _indicators(site):
        scale = indicator.scale
        if scale is None or scale.min >= scale.max:
            continue
        for index, value in enumerate(indicator.values):
            if not scale.min <= value.value <= scale.max:
                yield Problem(
                    indicator.place("values", index, "value"),
                    f"{finnish(value.value)} ei ole asteikolla "
                    f"{finnish(scale.min)}–{finnish(scale.max)}.",
                    "Tarkista luku tai asteikko.",
                )


@check
def a_scale_has_two_ends_and_the_best_is_one_of_them(site: Site) -> Iterator[Problem]:
    """The scale's smallest is below its greatest; the best is either."""
    for indicator in _indicators(site):
        scale = indicator.scale
        if scale is None:
            continue
        if scale.min >= scale.max:
            fact = "asteikon pienin arvo ei ole pienempi kuin suurin."
            yield Problem(indicator.place("scale", "min"), fact, "Vaihda arvot toisin päin.")
        elif scale.best not in (scale.min, scale.max):
            ends = f"{finnish(scale.min)} tai {finnish(scale.max)}"
            fact = f"asteikon paras arvo {finnish(scale.best)} ei ole kumpikaan asteikon päistä."
            yield Problem(indicator.place("scale", "best"), fact, f"Kirjoita {ends}.")


@check
def a_period_has_one_value(site: Site) -> Iterator[Problem]:
    """An indicator has no two values for the same period."""
    for indicator in _indicators(site):
        first: dict[str, Place] = {}
        for index, value in enumerate(indicator.values):
            place = indicator.place("values", index, "period")
            if taken := first.get(value.period.code):
                fact = f"ajankohdalla {value.period} on jo luku rivillä {taken.line}."
                yield Problem(place, fact, "Poista toinen.")
            first.setdefault(value.period.code, place)


@check
def what_is_not_measured_says_so(site: Site) -> Iterator[Problem]:
    """Without a figure or a finding an indicator says what is known of measuring it."""
    for indicator in _indicators(site):
        if not (indicator.values or indicator.finding or indicator.not_measured):
            yield Problem(
                indicator.place(),
                "mittarilla ei ole lukuja eikä tietoa siitä, miksi niitä ei ole.",
                "Kirjoita luvut kenttään ”values” tai selitys kenttään ”not_measured”.",
            )
        if indicator.values and indicator.not_measured:
            yield Problem(
                indicator.key_place("not_measured"),
                "mittarilla on lukuja, mutta tässä sanotaan, ettei sitä ole mitattu.",
                "Poista tämä kenttä tai luvut.",
            )


@check
def figures_say_what_they_count(site: Site) -> Iterator[Problem]:
    """A value is on a scale or has a unit."""
    for indicator in _indicators(site):
        if indicator.values and indicator.scale is None and indicator.unit is None:
            yield Problem(
                indicator.place("values"),
                "luvuilla ei ole yksikköä eikä asteikkoa.",
                "Kirjoita kenttään ”unit”, mitä luku laskee, esimerkiksi osallistujaa.",
            )
