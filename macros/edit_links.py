"""The links by which a reader proposes a change to a page, or asks about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from macros import addresses
from macros.page import Origin
from macros.problems import Place
from macros.repository import edit_address, question_address
from macros.views import Context

# Hand-written pages whose content comes from data, and where in the data folder it is.
_DATA_OF = {
    addresses.TAKE_PART: "ways",
    addresses.EVENTS: "events",
    addresses.EFFECTS: "effects",
    addresses.DECISIONS: "decisions.yml",
    addresses.PROGRAMMES: "programmes",
    addresses.FOLLOW_UP: "programmes",
    addresses.THEMES: "themes.yml",
    addresses.GLOSSARY: "glossary.yml",
    addresses.STATEMENT: "statement.yml",
}


class EditLinks:
    """Links of all pages; without a repository in site.yml there are none."""

    def __init__(self, context: Context) -> None:
        self._site, self._words = context.site, context.words
        self._shown = self._site.info.path.removesuffix("site.yml")
        # A site may be built from a copy elsewhere; in the repository the folder is data/.
        outside = PurePosixPath(self._shown).is_absolute() or ".." in self._shown
        self._data = "data/" if outside else self._shown

    def on_page(
        self, address: str, title: str, origins: Iterable[Origin]
    ) -> Iterator[tuple[str, str]]:
        """Texts and addresses: where the page is edited, and a form for a question about it."""
        repository = self._site.info.repository
        if repository is None:
            return
        places = tuple(origins) or (Origin(Place(self._shown.rstrip("/"))),)
        for origin in (*places, *self._data_of(address)):
            text = self._words[f"edit.{origin.what}"]
            yield text, edit_address(repository, self._in_repository(origin.place))
        page = addresses.on_the_web(self._site, address)
        yield (
            self._words["edit.question"],
            question_address(
                repository,
                self._words.say("edit.question_title", title=title),
                self._words.say("edit.question_text", address=page),
                page,
            ),
        )

    def _data_of(self, address: str) -> Iterator[Origin]:
        if path := _DATA_OF.get(address):
            yield Origin(Place(f"{self._shown}{path}"), "data")

    def _in_repository(self, place: Place) -> Place:
        if not f"{place.path}/".startswith(self._shown):
            return place
        inside = place.path[len(self._shown) :]
        return Place(f"{self._data}{inside}".rstrip("/"), place.line)
