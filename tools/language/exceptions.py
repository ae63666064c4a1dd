"""Exceptions from the rules: each forgives something, or it is left over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.models import Language, LanguageException
from macros.problems import Problem, did_you_mean
from tools.language import rules
from tools.language.check import Finding

_DATA = "data/"
_DOCS = "docs/"


def not_forgiven(found: Iterable[Finding], language: Language) -> Iterator[Finding]:
    """What is left when the exceptions have forgiven what they name."""
    for finding in found:
        if not any(_forgives(each, finding, language) for each in language.exceptions):
            yield finding


def left_over(found: Iterable[Finding], language: Language) -> Iterator[Problem]:
    """Exceptions that forgive nothing: the text has been mended, or the rule's name is wrong."""
    failing = [finding for finding in found if finding.fails]
    for index, each in enumerate(language.exceptions):
        if each.rule not in rules.NAMES:
            deed = f"Korjaa nimi.{did_you_mean(each.rule, rules.NAMES)}"
            place = language.place("exceptions", index, "rule")
            yield Problem(place, f"sääntöä ”{each.rule}” ei ole.", deed)
        elif not any(_forgives(each, finding, language) for finding in failing):
            fact = "poikkeusta ei tarvita, koska mikään tässä paikassa ei riko sääntöä."
            yield Problem(language.place("exceptions", index), fact, "Poista poikkeus.")


def _forgives(exception: LanguageException, finding: Finding, language: Language) -> bool:
    return (
        exception.rule == finding.rule.name
        and exception.where in {finding.address, _path(finding, language)}
        and (exception.text is None or exception.text in finding.said)
    )


def _path(finding: Finding, language: Language) -> str:
    """The file as exceptions name it, whatever folder data/ and docs/ are in."""
    folder = language.path.removesuffix("language.yml")
    path = finding.place.path
    if path.startswith(folder):
        return f"{_DATA}{path.removeprefix(folder)}"
    _, docs, page = path.rpartition(_DOCS)
    return f"{docs}{page}"
