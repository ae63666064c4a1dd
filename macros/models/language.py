"""The record of how texts are to be written: words that are known, avoided or unavoidable."""

from __future__ import annotations

from pydantic import Field

from macros.fields import Id, Line
from macros.models.record import FileRecord, Record


class LanguageException(Record):
    """A text that may break a rule of plain language."""

    where: Line
    """Tiedosto tai sivu, esimerkiksi data/ways/tee-aloite.yml tai /osallistu/tee-aloite/."""
    text: Line | None = None
    """Sana tai virkkeen alku, jota poikkeus koskee. Tyhjä, jos poikkeus koskee koko paikkaa."""
    rule: Line
    """Säännön nimi niin kuin kielentarkistus sen tulostaa."""
    reason: Line
    """Miksi tästä poiketaan."""


class Language(FileRecord):
    """language.yml"""

    known_words: tuple[Line, ...] = ()
    """Sanojen alut: nimet ja uudet sanat, jotka ovat oikein, vaikka oikoluku ei tunne niitä."""
    unavoidable: tuple[Line, ...] = ()
    """Pitkien virallisten sanojen alut, joita ei voi korvata. Niitä ei lasketa pitkiksi."""
    other_languages: dict[Id, tuple[Line, ...]] = Field(default_factory=dict)
    """Muunkieliset sanat ja nimet kielen mukaan, esimerkiksi en: [Creative Commons]. Ruudunlukija
    lausuu ne sillä kielellä."""
    replace: dict[str, Line] = Field(default_factory=dict)
    """Vältettävän sanan alku ja mitä sen sijaan kirjoitetaan."""
    exceptions: tuple[LanguageException, ...] = ()
    """Poikkeukset säännöistä, jokaisella syy."""
