"""From bytes to text that YAML may see: mistakes of editors, spreadsheets, word processors."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.problems import Place, Problem, ProblemsError, Told

# A linked file might lie outside the folder, and what is there would be told or published.
LINKED: Told = (
    "tämä on linkki toiseen tiedostoon, eikä linkkejä lueta.",
    "Tee tilalle oikea tiedosto.",
)
_LARGEST = 2_000_000
_WIDE = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE_AS_UTF8 = "Tallenna tiedosto muodossa UTF-8."
_MERGE_MARK = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?")

_PLAIN_SPACE = "Poista se ja kirjoita tilalle tavallinen välilyönti."
_REMOVE = "Poista se."
# Characters that look like a space or like nothing, and silently change what a line means.
_STRANGE = {
    "\t": ("rivillä on sarkain.", "Korvaa se välilyönneillä."),
    "\u00a0": ("rivillä on sitova välilyönti, joka näyttää tavalliselta.", _PLAIN_SPACE),
    "\u2007": ("rivillä on numeroväli, joka näyttää tavalliselta välilyönniltä.", _PLAIN_SPACE),
    "\u202f": ("rivillä on kapea väli, joka näyttää tavalliselta välilyönniltä.", _PLAIN_SPACE),
    "\u200b": ("rivillä on merkki, joka ei näy: nollan levyinen väli.", _REMOVE),
    "\u00ad": ("rivillä on merkki, joka ei näy: tavutusvihje.", _REMOVE),
    "\ufeff": ("rivillä on merkki, joka ei näy: tiedoston alkumerkki.", _REMOVE),
    "\u2028": ("rivillä on merkki, joka ei näy: rivinvaihto.", _REMOVE),
    "\u2029": ("rivillä on merkki, joka ei näy: kappaleenvaihto.", _REMOVE),
    "\u0085": ("rivillä on merkki, joka ei näy: rivinvaihto.", _REMOVE),
    "\ufffd": (
        "rivillä on merkki ”\ufffd”, jonka paikalla on ollut jokin toinen kirjain.",
        "Kirjoita oikea kirjain.",
    ),
}
_LINE_ENDS = "\u2028\u2029\u0085"
# Control and format characters, odd spaces, fonts' private signs, what is no character at all.
_SUSPECTS = (
    r"\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000"
    r"\ue000-\uf8ff\ufeff\ufff9-\uffff\U000e0000-\U0010ffff"
)
# What UTF-8 looks like when a program took it for Latin-1: ä as Ã¤.
_GARBLED = re.compile("Ã[\u0080-\u00bf„–…€]|â€[\u009d™œ“”]")
_STRANGE_THING = re.compile(f"[{_SUSPECTS}]|{_GARBLED.pattern}")


class StrangeTextError(ProblemsError):
    """A text that can be read but for single characters; `mended` is the text without them."""

    def __init__(self, problems: Iterable[Problem], mended: str) -> None:
        super().__init__(problems)
        self.mended = mended


def read_file(file: Path, path: str) -> str:
    """The text of a file; `path` is what messages call it. Raises ProblemsError."""
    try:
        raw = file.read_bytes()
    except OSError:
        problem = Problem(Place(path), "tiedostoa ei voi avata.", "Tarkista, että saat lukea sen.")
        raise ProblemsError([problem]) from None
    return read_text(raw, path)


def read_text(raw: bytes, path: str) -> str:
    r"""The text of a file, line ends made `\n`, byte order mark taken away, ä one character.

    Raises ProblemsError that names every line which cannot be read as staff meant it.
    """
    if len(raw) > _LARGEST:
        fact = "tiedosto on liian suuri: yli 2 miljoonaa merkkiä."
        raise ProblemsError([Problem(Place(path), fact, "Tarkista, onko se oikea tiedosto.")])
    text = _decode(raw, path).replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    marks, strange = [*_merge_marks(text, path)], [*_strange_things(text, path)]
    # Nobody knows how far a tab was to reach.
    if strange and not marks and "\t" not in text:
        raise StrangeTextError(strange, _STRANGE_THING.sub(_mended, text))
    if problems := [*marks, *strange]:
        raise ProblemsError(problems)
    return text


def _decode(raw: bytes, path: str) -> str:
    if raw.startswith(_WIDE) or _every_other_is_nought(raw[:400]):
        fact = "tiedosto on tallennettu muodossa UTF-16, jota ei voi lukea."
        raise ProblemsError([Problem(Place(path), fact, _SAVE_AS_UTF8)])
    if b"\0" in raw:
        deed = "Tarkista, onko se oikea tiedosto."
        raise ProblemsError([Problem(Place(path), "tiedosto ei ole tekstiä.", deed)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        place = _end_of(before.replace("\r\n", "\n").replace("\r", "\n"), path)
        raise ProblemsError(
            [Problem(place, _undecodable(raw[error.start]), _SAVE_AS_UTF8)]
        ) from None


def _every_other_is_nought(raw: bytes) -> bool:
    return any(
        these and these.count(0) > len(these) // 2 and not others.count(0)
        for these, others in ((raw[0::2], raw[1::2]), (raw[1::2], raw[0::2]))
    )


def _undecodable(byte: int) -> str:
    letter = bytes([byte]).decode("cp1252", "replace")
    guess = f" Se on luultavasti ”{letter}”." if letter.isalpha() else ""
    return f"merkkiä ei voi lukea.{guess}"


def _merge_marks(text: str, path: str) -> Iterator[Problem]:
    lines = enumerate(text.split("\n"), start=1)
    marks = [(number, line) for number, line in lines if _MERGE_MARK.fullmatch(line)]
    if marks:
        (first, mark), others = marks[0], [number for number, _ in marks[1:]]
        fact = f"tiedostoon on jäänyt kahden version yhdistämisen merkki ”{mark[:7]}”."
        deed = "Valitse versioista oikea ja poista merkkirivit."
        yield Problem(Place(path, first), f"{fact}{_likewise(others)}", deed)


def _strange_things(text: str, path: str) -> Iterator[Problem]:
    """A problem for each kind of strange thing, at its first place, with its other lines."""
    if not _STRANGE_THING.search(text):
        return
    found: dict[str, list[Place]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        for match in _STRANGE_THING.finditer(line):
            found.setdefault(match[0], []).append(Place(path, number, match.start() + 1))
    for thing, places in found.items():
        fact, deed = explain(thing)
        others = sorted({place.line for place in places} - {places[0].line})
        yield Problem(places[0], f"{fact}{_likewise(others)}", deed)


def _mended(match: re.Match[str]) -> str:
    if len(match[0]) > 1:  # garbled letters: text like any other
        return match[0]
    return " " if match[0].isspace() and match[0] not in _LINE_ENDS else ""


def explain(thing: str) -> tuple[str, str]:
    """What a strange character is and what to do with it."""
    if thing in _STRANGE:
        return _STRANGE[thing]
    if _GARBLED.fullmatch(thing):
        meant = thing.encode("cp1252", "ignore").decode("utf-8", "ignore")
        guess = f" Sen pitäisi luultavasti olla ”{meant}”." if meant else ""
        return f"rivillä on ”{thing}”, joka ei ole suomea.{guess}", "Kirjoita oikea kirjain."
    return f"rivillä on merkki U+{ord(thing):04X}, joka ei näy lukijalle.", _REMOVE


def strange_character(text: str) -> str | None:
    """The first strange character in a text of one value; line ends are not strange."""
    match = _STRANGE_THING.search(text)
    return match[0] if match else None


def _likewise(lines: list[int]) -> str:
    if not lines:
        return ""
    if len(lines) == 1:
        return f" Samoin rivillä {lines[0]}."
    *shown, last = lines if len(lines) <= 10 else [*lines[:9], f"{len(lines) - 9} muulla rivillä"]
    return f" Samoin riveillä {', '.join(map(str, shown))} ja {last}."


def _end_of(before: str, path: str) -> Place:
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
