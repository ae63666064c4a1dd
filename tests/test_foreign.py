"""Words of other languages are marked, so that a screen reader says them in their own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import yaml

from macros.foreign import Foreign
from tests.pages import BuiltPage
from tests.places import DATA

FOREIGN = Foreign({"en": ("Road Show", "Road", "R&D"), "sv": ("närvård",)})
EN = '<span lang="en">{}</span>'.format
PAGES: dict[str, list[str]] = yaml.safe_load((DATA / "language.yml").read_text(encoding="utf-8"))[
    "other_languages"
]

MARKED = {
    "<p>Road Show kulki</p>": f"<p>{EN('Road Show')} kulki</p>",
    "<p>Road\nShow</p>": f"<p>{EN('Road' + chr(10) + 'Show')}</p>",
    "<p>Road kulki</p>": f"<p>{EN('Road')} kulki</p>",
    "<h2>Road Show -kiertue</h2>": f"<h2>{EN('Road Show')} -kiertue</h2>",
    "<p>R&amp;D</p>": f"<p>{EN('R&amp;D')}</p>",
    "<p>närvård</p>": '<p><span lang="sv">närvård</span></p>',
}
LEFT = [
    "<p>Roadster, Broad, road</p>",
    '<p title="Road Show">x</p>',
    "<svg><text>Road Show</text></svg>",
    "<select><option>Road Show</option></select>",
    "<p>ei mitään</p>",
    "",
]


@pytest.mark.parametrize(("html", "marked"), MARKED.items(), ids=MARKED.keys())
def test_words_of_other_languages_are_marked(html: str, marked: str) -> None:
    """The longest phrase that fits, wherever its line breaks."""
    assert FOREIGN.marked(html) == marked


@pytest.mark.parametrize("html", LEFT)
def test_other_words_attributes_and_drawings_are_left(html: str) -> None:
    """Parts of words are words of ours, and where no element may stand none is put."""
    assert FOREIGN.marked(html) == html


def test_without_phrases_nothing_is_marked() -> None:
    """A site may have none."""
    assert Foreign({}).marked("<p>Road Show</p>") == "<p>Road Show</p>"


@pytest.mark.parametrize(
    ("language", "phrase"), [(one, phrase) for one, found in PAGES.items() for phrase in found]
)
def test_every_phrase_of_the_data_is_marked_on_a_page(
    pages: Sequence[BuiltPage], language: str, phrase: str
) -> None:
    """One that no page has is a slip of the pen."""
    query = "//*[@lang=$language][normalize-space()=$phrase]"
    assert any(page.main.xpath(query, language=language, phrase=phrase) for page in pages)
