"""What a page made from records says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from posixpath import commonpath, dirname
from typing import Any, Literal

from markupsafe import Markup

from macros.problems import Place
from macros.render import Renderer
from macros.views import Context

DESCRIPTION_LENGTH = 160
"""Letters of a description that search engines show."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where what a page tells is edited: a spot in a file, or a folder; `what` that is."""

    place: Place
    what: str = "page"


@dataclass(frozen=True, slots=True)
class Page:
    """A page made from records; its HTML is made only when asked for.

    `files` are the data files it tells of, as messages name them; `origins` is where it is edited,
    if not simply in these files; `contents` is whether the frame lists its headings, perhaps only
    where the list stands beside the text.
    A page `for_paper` repeats others as one document: the words and addresses that its links lead
    to stand at its end, and search engines are left to find the others.
    """

    address: str
    title: str
    crumb: str
    description: str
    component: str
    view: Callable[[], Any]
    files: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    scripts: tuple[str, ...] = ()
    contents: bool | Literal["beside"] = True
    for_paper: bool = False

    def html(self, context: Context) -> Markup:
        """The page's content, heading included."""
        return Renderer(context.words, self.address)(self.component, self.view())

    @property
    def edited_at(self) -> tuple[Origin, ...]:
        """Where the page is edited: its file, or the folder that its files share."""
        if self.origins or not self.files:
            return self.origins
        alone = len(set(self.files)) == 1
        return (Origin(Place(self.files[0] if alone else commonpath(map(dirname, self.files)))),)

    @property
    def short_description(self) -> str:
        """As many of the description's sentences as fit, or at least words."""
        return shortened(self.description, DESCRIPTION_LENGTH)


def by_hand(source: str) -> tuple[Origin, ...]:
    """Where a hand-written page is edited: its file, a path below docs/."""
    return (Origin(Place(f"docs/{source}")),)


def shortened(text: str, length: int) -> str:
    """As many whole sentences of a text as `length` letters hold; of a longer one, whole words."""
    if len(text) <= length:
        return text
    fitting = text[: length + 1].rpartition(". ")[0]
    return f"{fitting}." if fitting else f"{text[:length].rpartition(' ')[0]}…"
