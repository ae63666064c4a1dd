"""Exceptions from the rules: each forgives something, or it is left over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.models import Language, LanguageException
from macros.problems import Problem, did_you_mean
from tools.language import rules
from tools.language.check import Finding


def forgiven(found: Iterable[Finding], exceptions: Iterable[LanguageException]) -> list[Finding]:
    """What is left when exceptions have forgiven what they name."""
    named = list(exceptions)
    return [finding for finding in found if not any(_forgives(each, finding) for each in named)]


def left_over(language: Language, found: Iterable[Finding]) -> Iterator[Problem]:
    """Exceptions that forgive nothing: the text has been mended, or the name is wrong."""
    failing = [finding for finding in found if finding.fails]
    for index, each in enumerate(language.exceptions):
        if each.rule not in rules.NAMES:
            fact = f"sääntöä ”{each.rule}” ei ole."
            deed = f"Korjaa nimi.{did_you_mean(each.rule, rules.NAMES)}"
            yield Problem(language.place("exceptions", index, "rule"), fact, deed)
        elif not any(_forgives(each, finding) for finding in failing):
            fact = "poikkeusta ei tarvita: mikään teksti ei riko sääntöä tässä paikassa."
            yield Problem(language.place("exceptions", index), fact, "Poista poikkeus.")


def _forgives(exception: LanguageException, finding: Finding) -> bool:
    return (
        exception.rule == finding.rule.name
        and exception.where in {finding.place.path, finding.address}
        and (exception.text is None or exception.text in finding.said)
    )
