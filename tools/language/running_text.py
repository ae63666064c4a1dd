"""The running text of a page: what a reader reads from sentence to sentence.

Tables, headings, labels, links that stand alone, quoted names and source notes are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html
from lxml.html import HtmlElement

from tools.language.grammar import read
from tools.language.sentences import Sentence, sentences

_BLOCK = re.compile(r"article|aside|dd|div|figure|li|ol|p|section|ul")
_LEFT_OUT = re.compile(
    r"blockquote|button|caption|dt|figcaption|form|h[1-6]|label|nav|pre|q|script|style|summary|svg"
    r"|table|template"
)
_CLASS_LEFT_OUT = re.compile(
    r"\b(actions|moment|progress-bar|quiet|readings|report-page__citation|source-note|status-tag"
    r"|theme-page__overview|timeline__years|visually-hidden)(?![\w-])"
)
# Code is read as one word.
_CODE = "0"
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of text that stands by itself."""

    text: str
    is_item: bool = False
    """It is an item of a list."""
    is_step: bool = False
    """It is in a numbered list."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, and pieces that stand as one."""
        return sentences(self.text)

    @property
    def running(self) -> tuple[Sentence, ...]:
        """Sentences alone. A short piece without a verb is an answer, a name or a label."""
        return tuple(sentence for sentence in self.sentences if self._runs(sentence))

    def _runs(self, sentence: Sentence) -> bool:
        is_long = len(sentence.words) >= _SHORTEST
        return read(sentence).finite > 0 or (is_long and (sentence.is_ended or self.is_item))


@dataclass(slots=True)
class _Open:
    """A block being read."""

    element: HtmlElement
    pieces: list[str] = field(default_factory=list)
    outside_links: list[str] = field(default_factory=list)

    def add(self, text: str | None, *, in_link: bool) -> None:
        if text:
            self.pieces.append(text)
            if not in_link:
                self.outside_links.append(text)

    def close(self) -> Iterator[Paragraph]:
        """The paragraph read so far, unless it is empty or nothing but links."""
        text = " ".join("".join(self.pieces).split())
        if any(letter.isalnum() for letter in "".join(self.outside_links)):
            is_step = any(above.tag == "ol" for above in self.element.iterancestors())
            yield Paragraph(text, is_item=self.element.tag == "li", is_step=is_step)
        self.pieces.clear()
        self.outside_links.clear()


def paragraphs(content: str) -> Iterator[Paragraph]:
    """The paragraphs of a page's content, in order."""
    root = html.fragment_fromstring(content, create_parent="div")
    block = _Open(root)
    yield from _walk(root, block, in_link=False)
    yield from block.close()


def _walk(element: HtmlElement, block: _Open, *, in_link: bool) -> Iterator[Paragraph]:
    block.add(element.text, in_link=in_link)
    for child in element:
        if child.tag == "code":
            block.add(_CODE, in_link=in_link)
        elif _is_left_out(child):
            pass
        elif _BLOCK.fullmatch(child.tag):
            yield from block.close()
            inner = _Open(child)
            yield from _walk(child, inner, in_link=in_link)
            yield from inner.close()
        else:
            yield from _walk(child, block, in_link=in_link or child.tag == "a")
        block.add(child.tail, in_link=in_link)


def _is_left_out(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or _LEFT_OUT.fullmatch(element.tag):
        return True
    return _CLASS_LEFT_OUT.search(element.get("class", "")) is not None
