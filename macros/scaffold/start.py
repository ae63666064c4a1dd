"""A whole site from nothing: data/ with one programme and one goal, and docs/ with its pages.

Words and pages are those of this project's own data/ and docs/, said of the area in question; so a
new site has no fewer of them than the code asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from macros import models, schema
from macros.fields import as_id
from macros.problems import alternatives, quoted
from macros.scaffold.area import AREAS, COUNTY, said_of
from macros.scaffold.errors import NotWrittenError
from macros.scaffold.kinds import about
from macros.scaffold.writer import Given, as_yaml, entry_as_yaml
from macros.source import read
from macros.unfilled import MARK

_ROOT = Path(__file__).parents[2]
_HOME = Path(__file__).parent / "start" / "index.md"
# These pages show records that another site does not have.
_NOT_COPIED = ("index.md", "osallistu/tee-aloite/kirjoita.md")
_TEXTS = (".md", ".svg")
OF_EXAMPLES: Mapping[str, str] = {
    "organisation: vake": "organisation: {organisation}",
    "document: seuranta-2023": "document: ohjelma",
    "ways: [tule-asukasfoorumiin]\n": "",
    "Tikkurilan kirjasto": "Pääkirjasto",
}
"""What examples of the guide name is ours; who copies one elsewhere finds their own there."""
OF_US_ALONE: Mapping[str, str] = {
    "Voit kirjoittaa aloitteen tämän sivuston lomakkeella. Tekstisi pysyy omassa laitteessasi."
    " Lomake ei lähetä eikä tallenna sitä, ja teksti katoaa, kun suljet sivun.\n\n": "",
    "Mitä kirjoitat ja valitset": "Mitä valitset",
    "Emme vielä tiedä, mihin osoitteeseen voit lähettää kysymyksiä. Kun tiedämme sen, kerromme"
    " osoitteen tässä.": "Yhteystieto on sivun alareunassa.",
}
"""What is true of our site alone; the footer of another tells how to reach its publisher."""
_TRAFICOM: Mapping[str, Given] = {
    "name": "Liikenne- ja viestintävirasto Traficom",
    "unit": "Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö",
    "email": "saavutettavuus@traficom.fi",
    "phone": "029 534 5000",
}
_NOT_TRIED: Mapping[str, Given] = {
    "what": "Sivuston saavutettavuutta ei ole vielä arvioitu.",
    "where": "Koko sivusto",
    "criterion": "WCAG-ohjeen tasot A ja AA",
    "reason": "Sivusto on uusi.",
    "alternative": "ei tiedossa",
}
_ANSWER_DAYS = 14
_EMPTY: Mapping[str, type[models.Record]] = {"kinds.yml": models.Kind, "themes.yml": models.Theme}
# What the pages that every site has speak of.
_TERMS = ("avoin-data", "csv", "json", "utf-8", "wcag")


@dataclass(frozen=True, slots=True)
class NewSite:
    """What a new site is told at its beginning."""

    programme: str
    name: str | None
    area: str
    today: date

    @property
    def owner(self) -> str:
        """Whose site it is, as far as it has been told."""
        return self.name or MARK

    @property
    def organisation(self) -> str:
        """The owner's id."""
        return as_id(self.name or "") or self.area


def records(new: NewSite) -> Mapping[str, str]:
    """Every file of the new site's data folder. Raises NotWrittenError."""
    if new.area not in AREAS:
        fact = f"{quoted(new.area)} ei ole alueen laji."
        raise NotWrittenError(fact, f"Kirjoita {alternatives(AREAS)}.")
    schemas = {f"schema/{name}": text for name, text in schema.schemas().items()}
    return {**_records(new), **dict(_tables()), **_own_texts(new), **schemas}


def pages(new: NewSite) -> Mapping[str, bytes]:
    """Every page of the new site that is written by hand. Raises NotWrittenError."""
    return dict(_pages(new))


def _records(new: NewSite) -> Mapping[str, str]:
    organisation = entry_as_yaml(new.organisation, models.Organisation, {"official": new.owner})
    programme = f"programmes/{new.programme}"
    goal: Mapping[str, Given] = {
        "number": 1,
        "source": {"document": "ohjelma"},
        "measures": [{"number": 1}],
    }
    return {
        "site.yml": as_yaml(models.SiteInfo, _info(new)),
        "statement.yml": as_yaml(models.Statement, _statement(new)),
        "organisations.yml": organisation,
        "target_groups.yml": "# Kohderyhmän tunnus ja nimi.\nasukkaat: Asukkaat\n",
        "language.yml": _language(new),
        f"{programme}/programme.yml": as_yaml(models.About, about(new.programme, new.organisation)),
        f"{programme}/goals/1.yml": as_yaml(models.Goal, goal),
    }


def _info(new: NewSite) -> Mapping[str, Given]:
    area = said_of(new.area, COUNTY)
    return {
        "name": f"Osallisuus: {new.name}" if new.name else MARK,
        "tagline": f"Mitä {area} lupaa osallisuudesta, mitä se on tehnyt ja miten voit vaikuttaa.",
        "address": "https://osallisuus.example/",
        "language": "fi",
        "publisher": {"name": new.owner},
        "notice": f"Sivuston julkaisee {new.owner}.",
    }


def _statement(new: NewSite) -> Mapping[str, Given]:
    today = new.today.isoformat()
    return {
        # Until someone has tried the site, nobody can say that it is without faults.
        "conformance": models.Conformance.PARTLY.value,
        "owner": new.owner,
        "made": today,
        "updated": today,
        "published": today,
        "method": "Julkaisija ei ole vielä arvioinut sivustoa.",
        "faults": [_NOT_TRIED],
        "answer_days": _ANSWER_DAYS,
        "authority": _TRAFICOM,
    }


def _tables() -> Iterator[tuple[str, str]]:
    """Files that may hold nothing yet, with what one of their entries looks like."""
    intro = "# Kun kirjoitat ensimmäisen kohdan, poista {}. Kohta näyttää tältä:\n"
    for path, model in _EMPTY.items():
        # No mark in a comment: who looks for what to fill in would find it there.
        lines = entry_as_yaml("tunnus", model, {}).replace(MARK, "…").splitlines()
        shown = "".join(f"#   {line}\n" for line in lines)
        yield path, f"{intro}{shown}{{}}\n"


def _glossary(new: NewSite) -> str:
    terms = read(_own("data/glossary.yml"), "data/glossary.yml").data
    known: Any = terms if isinstance(terms, dict) else {}
    ours = [key for key in _TERMS if key in known]
    entries = (entry_as_yaml(key, models.Term, known[key], helped=key == ours[0]) for key in ours)
    return said_of(new.area, "".join(entries))


def _language(new: NewSite) -> str:
    """Our word lists as far as the new site's texts need them, and the words of its own name."""
    ours: Any = read(_own("data/language.yml"), "data/language.yml").data
    texts = "\n".join(_texts(new)).lower()
    names = [word.removesuffix("n") for word in (new.name or "").split() if word.istitle()]
    phrases = {
        language: [one for one in some if one.lower() in texts]
        for language, some in ours["other_languages"].items()
    }
    given: Mapping[str, Given] = {
        "known_words": [*(word for word in ours["known_words"] if word.lower() in texts), *names],
        "unavoidable": ours["unavoidable"],
        "other_languages": {language: some for language, some in phrases.items() if some},
        "replace": {word: said_of(new.area, said) for word, said in ours["replace"].items()},
    }
    return as_yaml(models.Language, given)


def _texts(new: NewSite) -> Iterator[str]:
    """What the new site says before anybody has written anything."""
    yield from _own_texts(new).values()
    yield as_yaml(models.Statement, _statement(new))
    yield from (page.decode() for path, page in _pages(new) if path.endswith(".md"))


def _own_texts(new: NewSite) -> Mapping[str, str]:
    words = _own("data/words/fi.yml").read_text(encoding="utf-8")
    return {"words/fi.yml": said_of(new.area, words), "glossary.yml": _glossary(new)}


def _pages(new: NewSite) -> Iterator[tuple[str, bytes]]:
    docs = _own("docs")
    yield "index.md", said_of(new.area, _HOME.read_text(encoding="utf-8")).encode()
    for page in sorted(file for file in docs.rglob("*") if file.is_file()):
        path = page.relative_to(docs).as_posix()
        if path not in _NOT_COPIED:
            yield path, _content(new, page)


def _content(new: NewSite, page: Path) -> bytes:
    """A page said of the new site; a picture as it is, where it is no text."""
    if page.suffix not in _TEXTS:
        return page.read_bytes()
    return _renamed(new, said_of(new.area, page.read_text(encoding="utf-8"))).encode()


def _renamed(new: NewSite, text: str) -> str:
    """A page with the new site's name, and its programme in the place of our examples."""
    info = read(_own("data/site.yml"), "data/site.yml").data
    # An id with a hyphen is not a word that a page says otherwise.
    examples = [one.name for one in _own("data/programmes").iterdir() if "-" in one.name]
    own: Mapping[str, str] = {
        one: to.format(organisation=new.organisation) for one, to in OF_EXAMPLES.items()
    }
    names = {**dict.fromkeys(examples, new.programme), _name(info): new.owner, **own, **OF_US_ALONE}
    return re.sub("|".join(map(re.escape, names)), lambda found: names[found[0]], text)


def _name(info: Any) -> str:
    return str(info["name"])


def _own(path: str) -> Path:
    """A file or folder of this project."""
    found = _ROOT / path
    if not found.exists():
        fact = f"tästä projektista puuttuu {path}, josta uusi sivusto alkaa."
        deed = "Palauta se, tee uusi sivusto toiseen kansioon ja siirrä se sitten paikalleen."
        raise NotWrittenError(fact, deed)
    return found
