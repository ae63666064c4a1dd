"""The whole check of an edition of the site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from macros.edition import Edition
from macros.problems import Problem, in_order
from tools.language.check import Finding, Measured, check_page, check_text, measure_page
from tools.language.exceptions import left_over, not_forgiven
from tools.language.measures import Meter
from tools.language.pages import pages, texts_of_docs
from tools.language.sources import names_of_data, texts_of_data
from tools.language.vocabulary import Vocabulary


@dataclass(frozen=True)
class Outcome:
    """What must be mended, what could be better, and every page in numbers."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    measured: tuple[Measured, ...]


def run(edition: Edition, docs: Path) -> Outcome:
    """Everything the rules find in the data, in the pages written by hand and in all pages."""
    site = edition.site
    vocabulary = Vocabulary(site.language, site.glossary, names_of_data(site))
    meter = Meter(vocabulary)
    measured = tuple(measure_page(page, meter) for page in pages(edition, docs))
    found = [
        *(f for text in texts_of_data(site) for f in check_text(text, vocabulary)),
        *(f for text in texts_of_docs(docs) for f in check_text(text, vocabulary)),
        *(f for page in measured for f in check_page(page, vocabulary)),
    ]
    left = list(not_forgiven(found, site.language))
    return Outcome(
        problems=in_order([*_told(left, fails=True), *left_over(found, site.language)]),
        warnings=in_order(_told(left, fails=False)),
        measured=measured,
    )


def _told(found: list[Finding], *, fails: bool) -> list[Problem]:
    return [finding.problem for finding in found if finding.fails is fails]
