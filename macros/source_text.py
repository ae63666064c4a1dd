"""From bytes to text that YAML may see: the mistakes of editors, spreadsheets and word processors."""

from __future__ import annotations

import codecs
import re

from macros.problems import Place, Problem, ProblemsError

_WIDE = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE_AS_UTF8 = "Tallenna tiedosto muodossa UTF-8."
_MERGE_MARKS = re.compile(r"^(<{7}|={7}|>{7}|\|{7})( .*)?$", re.MULTILINE)
_PLAIN_SPACE = "Poista se ja kirjoita tilalle tavallinen välilyönti."

# Characters that look like a space or like nothing, and silently change what a line means.
_STRANGE = {
    "\t": ("rivillä on sarkain.", "Korvaa se välilyönneillä."),
    "\u00a0": ("rivillä on sitova välilyönti, joka ei näy.", _PLAIN_SPACE),
    "\u2007": ("rivillä on numeroväli, joka ei näy.", _PLAIN_SPACE),
    "\u202f": ("rivillä on kapea sitova välilyönti, joka ei näy.", _PLAIN_SPACE),
    "\u200b": ("rivillä on nollan levyinen väli, joka ei näy.", "Poista se."),
    "\u00ad": ("rivillä on tavuviiva, joka ei näy.", "Poista se."),
    "\ufeff": ("rivin keskellä on tiedoston alkumerkki, joka ei näy.", "Poista se."),
    "\u2028": ("rivillä on rivinvaihto, joka ei näy.", "Poista se."),
    "\u2029": ("rivillä on kappaleenvaihto, joka ei näy.", "Poista se."),
    "\u0085": ("rivillä on rivinvaihto, joka ei näy.", "Poista se."),
}
# What YAML 1.1 does not print, and what only pretends to be a character.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SUSPECT = re.compile(f"[{''.join(_STRANGE)}]|{_UNPRINTABLE.pattern}")


def read_text(raw: bytes, path: str) -> str:
    """The text of a file, line ends made `\\n`, byte order mark taken away.

    Raises ProblemsError that names every line which cannot be read as staff meant it.
    """
    text = _decode(raw, path).replace("\r\n", "\n").replace("\r", "\n")
    if problems := [*_merge_marks(text, path), *_strange_characters(text, path)]:
        raise ProblemsError(problems)
    return text


def _decode(raw: bytes, path: str) -> str:
    if raw.startswith(_WIDE) or raw[:400].count(0) > len(raw[:400]) // 4:
        fact = "tiedosto on tallennettu muodossa UTF-16 eikä sitä voi lukea."
        raise ProblemsError([Problem(Place(path), fact, _SAVE_AS_UTF8)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place(raw[: error.start].decode("utf-8", "replace"), path)
        fact = f"merkkiä ei voi lukea. Se on luultavasti ”{_as_excel_wrote_it(raw, error)}”."
        raise ProblemsError([Problem(place, fact, _SAVE_AS_UTF8)]) from None


def _as_excel_wrote_it(raw: bytes, error: UnicodeDecodeError) -> str:
    return raw[error.start : error.start + 1].decode("cp1252", "replace")


def _merge_marks(text: str, path: str) -> list[Problem]:
    fact = "tiedostoon on jäänyt kahden version yhdistämisen merkki ”{}”."
    deed = "Valitse versioista oikea ja poista merkkirivit."
    return [
        Problem(_place(text[: match.start()], path), fact.format(match[1]), deed)
        for match in _MERGE_MARKS.finditer(text)
    ]


def _strange_characters(text: str, path: str) -> list[Problem]:
    if text.isascii() and text.replace("\n", " ").isprintable():
        return []
    found: dict[tuple[int, str], Problem] = {}
    for match in _SUSPECT.finditer(text):
        character = match[0]
        place = _place(text[: match.start()], path)
        unreadable = (f"rivillä on merkki U+{ord(character):04X}, jota ei voi lukea.", "Poista se.")
        found.setdefault(
            (place.line, character), Problem(place, *_STRANGE.get(character, unreadable))
        )
    return list(found.values())


def _place(before: str, path: str) -> Place:
    line_start = before.rfind("\n") + 1
    return Place(path, before.count("\n") + 1, len(before) - line_start + 1)
