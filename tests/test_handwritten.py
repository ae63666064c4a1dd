"""What is wrong on a page of docs/ is told with its line, before MkDocs meets it."""

from datetime import date
from pathlib import Path

import pytest

from macros import edition
from macros.handwritten import problems
from macros.load import load
from macros.problems import ProblemsError
from macros.views import Context
from tests import small
from tests.places import DATA, ROOT, TODAY

DAY = date.fromisoformat(TODAY)
HEAD = "---\ntitle: Sivu\ndescription: Mistä sivu kertoo.\n---\n\n"


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    """Give the small site."""
    return Context(load(small.data_in(tmp_path_factory.mktemp("pages") / "data")), DAY)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Give a folder of pages in which two are good."""
    pages = {"index.md": "# Etusivu\n", "osallistu/index.md": "[Etusivulle](../index.md)\n"}
    for path, text in pages.items():
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text(HEAD + text, encoding="utf-8")
    return tmp_path / "docs"


def told(docs: Path, context: Context | None, page: str | bytes) -> list[str]:
    """The messages about a page, without its path."""
    content = page if isinstance(page, bytes) else page.encode()
    (docs / "sivu.md").write_bytes(content)
    return [str(problem).removeprefix("docs/sivu.md:") for problem in problems(docs, context)]


GOOD = [
    "# Sivu\n",
    '{{ progress("ohjelma") }}\n',
    '{{ progress("ohjelma", goal=1) }} {{ status_key() }}\n',
    '{{ way_cards("anna-palautetta") }}\n',
    '{% raw %}{{ progress("…") }}{% endraw %}\n',
    "[Etusivu](index.md) [Osallistu](osallistu/index.md#tavat)\n",
    "[Tavoite](ohjelmat/ohjelma/tavoitteet/1/index.md)\n",
    "[Toimenpide](ohjelmat/ohjelma/toimenpiteet/1-2/index.md)\n",
    "[Tiedot](avoin-data/v1/measures.csv) [Kaavio](avoin-data/v1/schema.json)\n",
    "[Muualle](https://www.alue.example/) <https://alue.example> [Posti](mailto:a@alue.example)\n",
    "[Alas](#alas)\n",
    "`[ei linkki](nowhere.md)`\n",
]


@pytest.mark.parametrize("text", GOOD)
def test_a_good_page_has_no_problems(docs: Path, context: Context, text: str) -> None:
    """Components with good ids, links to pages by hand, of records, to files and elsewhere."""
    assert told(docs, context, HEAD + text) == []


MISFIT = (
    "6:1: komponentille ”progress” on annettu tietoja, jotka eivät sovi siihen. "
    'Kirjoita {{ progress("ohjelman tunnus") }}.'
)
MISWRITTEN = (
    "6:1: komponentin ”progress” tiedot eivät ole oikeassa muodossa. "
    'Kirjoita {{ progress("ohjelman tunnus") }}.'
)
MISSPELT = (
    '6:1: aaltosulkujen sisällä on kirjoitusvirhe. Kirjoita komponentti näin: {{ nimi("tunnus") }}.'
)
COMPONENTS = {
    '{{ progres("ohjelma") }}': (
        "6:1: komponenttia ”progres” ei ole. Korjaa nimi. Tarkoititko ”progress”?"
    ),
    '# A\n\nb {{ progress("ohjelmat") }}': (
        "8:3: ohjelmaa ”ohjelmat” ei ole. Korjaa tunnus. Tarkoititko ”ohjelma”?"
    ),
    '{{ way_cards("anna-palaute") }}': (
        "6:1: osallistumisen tapaa ”anna-palaute” ei ole. "
        "Korjaa tunnus. Tarkoititko ”anna-palautetta”?"
    ),
    "{{ progress() }}": MISFIT,
    '{{ progress("ohjelma", 1, 2) }}': MISFIT,
    '{{ progress("ohjelma", tavoite=1) }}': MISFIT,
    '{{ progress("ohjelma", goal="1") }}': MISFIT,
    "{{ progress(5) }}": MISFIT,
    "{{ progress(ohjelma) }}": MISWRITTEN,
    "{{ progress }}": MISWRITTEN,
    '{{ follow_up_page("a", "b") }}': (
        "6:1: komponenttia ”follow_up_page” ei ole. Korjaa nimi. Tarkoititko ”follow_up”?"
    ),
    '{{ progress("ohjelma", goal=9) }}': (
        "6:1: tavoitetta 9 ei ole ohjelmassa ”ohjelma”. Korjaa tunnus tai poista komponentti."
    ),
    '{{ progress("ohjelma") }\n\nTeksti {{ status_key() }}': (
        "6:1: aaltosulut ”{{” jäävät auki. Lisää loppuun ”}}”."
    ),
    'Teksti {{ progress("ohjelma")': "6:8: aaltosulut ”{{” jäävät auki. Lisää loppuun ”}}”.",
    "## Otsikko {#tunnus}": "6:12: aaltosulut ”{#” jäävät auki. Lisää loppuun ”#}”.",
    '{{ progress("ohjelma) }}': MISSPELT,
    "{{ }}": MISSPELT,
    "{{ " + "(" * 5_000: "6:1: aaltosulut ”{{” jäävät auki. Lisää loppuun ”}}”.",
    "{{ " + "(" * 5_000 + "}}": MISSPELT,
}


@pytest.mark.parametrize(("text", "message"), COMPONENTS.items(), ids=range(len(COMPONENTS)))
def test_a_component_called_wrongly(docs: Path, context: Context, text: str, message: str) -> None:
    """Its name, its arguments, the records they name, and the braces around it."""
    assert told(docs, context, f"{HEAD}{text}\n") == [message]


LINKS = {
    "[x](../foo.md)": "6:5: sivua ”../foo.md” ei ole. Korjaa linkki.",
    "a\nb [x](osalistu/index.md)": (
        "7:7: sivua ”osalistu/index.md” ei ole. Korjaa linkki. Tarkoititko ”osallistu/index.md”?"
    ),
    "[x](osallistu/)": (
        "6:5: sivua ”osallistu/” ei ole. Korjaa linkki. Tarkoititko ”osallistu/index.md”?"
    ),
    "[x](ohjelmat/ohjelma/tavoitteet/9/index.md)": (
        "6:5: sivua ”ohjelmat/ohjelma/tavoitteet/9/index.md” ei ole. Korjaa linkki. "
        "Tarkoititko ”ohjelmat/ohjelma/tavoitteet/2/index.md”?"
    ),
    "[x](/osallistu/)": (
        "6:5: linkki ”/osallistu/” on kirjoitettu sivuston juuresta. "
        "Kirjoita linkki tästä tiedostosta sivun tiedostoon. Tarkoititko ”osallistu/index.md”?"
    ),
    "[x](https://pieni.example/osallistu/)": (
        "6:5: linkki ”https://pieni.example/osallistu/” on kirjoitettu sivuston juuresta. "
        "Kirjoita linkki tästä tiedostosta sivun tiedostoon. Tarkoititko ”osallistu/index.md”?"
    ),
    "[x](javascript:alert(1))": (
        "6:5: linkki ”javascript:alert(1)” ei toimi. "
        "Kirjoita osoite alusta asti, esimerkiksi https://www.esimerkki.fi."
    ),
    "[x](//alue.example)": (
        "6:5: linkki ”//alue.example” ei toimi. "
        "Kirjoita osoite alusta asti, esimerkiksi https://www.esimerkki.fi."
    ),
    "![Kuva](kuva.png)": "6:9: sivua ”kuva.png” ei ole. Korjaa linkki.",
    "[x][a]\n\n[a]: muu.md": "6:1: sivua ”muu.md” ei ole. Korjaa linkki. Tarkoititko ”sivu.md”?",
    '<a href="muu.md">x</a>': "6:10: sivua ”muu.md” ei ole. Korjaa linkki. Tarkoititko ”sivu.md”?",
    "<script>alert(1)</script>": (
        "6:1: sivulla on HTML-merkintä, jota selain ei saa suorittaa. Poista se."
    ),
    'a <b onclick="x()">b</b>': (
        "6:3: sivulla on HTML-merkintä, jota selain ei saa suorittaa. Poista se."
    ),
}


@pytest.mark.parametrize(("text", "message"), LINKS.items(), ids=LINKS.keys())
def test_a_link_that_leads_nowhere(docs: Path, context: Context, text: str, message: str) -> None:
    """Links are told of in Finnish, at their line and column."""
    assert told(docs, context, f"{HEAD}{text}\n") == [message]


BEGINNINGS: dict[str, list[str]] = {
    "# Sivu\n": [
        "1:1: sivulta puuttuu alkutieto ”title”. "
        "Lisää sivun alkuun ”---”-rivien väliin ”title: …”.",
        "1:1: sivulta puuttuu alkutieto ”description”. "
        "Lisää sivun alkuun ”---”-rivien väliin ”description: …”.",
    ],
    "---\ntitle: Sivu\ndescription:\n---\n": [
        "1:1: sivulta puuttuu alkutieto ”description”. "
        "Lisää sivun alkuun ”---”-rivien väliin ”description: …”.",
    ],
    "---\ntitle: 2024\ndescription: x\n---\n": [
        "2:8: alkutieto ”title” ei ole tekstiä. Kirjoita se lainausmerkkeihin.",
    ],
    "---\ntitle: x\ndescription: x\nprogress: 1\nrender_macros: false\n---\n": [
        "4:1: alkutietoa ”progress” ei ole. Korjaa nimi tai poista rivi. "
        "Alkutiedot ovat: title, description, contents.",
        "5:1: alkutietoa ”render_macros” ei ole. Korjaa nimi tai poista rivi. "
        "Alkutiedot ovat: title, description, contents.",
    ],
    "---\ntitle: Tietoa: lisää\ndescription: x\n---\n": [
        "2:14: tekstin keskellä on kaksoispiste ja välilyönti. "
        'Kirjoita koko teksti suorien lainausmerkkien väliin: "…".',
    ],
    "---\ntitle: &a x\ndescription: *a\n---\n": [
        "2:8: ”&a” on nimi viittauksia varten, eikä viittauksia lueta. Poista se. "
        'Tai jos se on tekstiä, kirjoita koko teksti suorien lainausmerkkien väliin: "…".',
    ],
    "---\n- title\n---\n": [
        "2:1: sivun alkutiedoissa ei ole kenttiä. "
        "Kirjoita ”---”-rivien väliin ”title: …” ja ”description: …”.",
    ],
}


@pytest.mark.parametrize(("page", "messages"), BEGINNINGS.items(), ids=range(len(BEGINNINGS)))
def test_the_beginning_of_a_page(
    docs: Path, context: Context, page: str, messages: list[str]
) -> None:
    """A page has a title and a description, which are text, and nothing that shadows a macro."""
    assert told(docs, context, page) == messages


def test_bytes_that_are_no_text(docs: Path, context: Context) -> None:
    """A page saved in another encoding is told of at its first such letter."""
    assert told(docs, context, f"{HEAD}Päivä\n".encode("latin-1")) == [
        "3:18: merkkiä ei voi lukea. Se on luultavasti ”ä”. Tallenna tiedosto muodossa UTF-8."
    ]


def test_a_file_that_is_not_quite_a_page(docs: Path, context: Context) -> None:
    """Nothing is passed over in silence."""
    (docs / "uusi sivu.txt").write_text("x", encoding="utf-8")
    assert [str(problem) for problem in problems(docs, context)] == [
        "docs/uusi sivu.txt:1:1: sivun tiedoston nimen pitää päättyä ”.md”. "
        "Anna tiedostolle nimeksi ”uusi sivu.md” tai poista se."
    ]


def test_all_problems_of_a_page_are_told_at_once(docs: Path, context: Context) -> None:
    """Several components and links on one page: each is told."""
    page = f'{HEAD}{{{{ progres("a") }}}}\n\n{{{{ progress("b") }}}}\n\n[x](y.md)\n'
    assert [line.split(": ")[0] for line in told(docs, context, page)] == ["6:1", "8:1", "10:5"]


def test_problems_of_data_and_pages_come_in_one_run(docs: Path, tmp_path: Path) -> None:
    """Also when the data cannot be read, what a page alone tells is told."""
    data = small.data_in(tmp_path / "data")
    (data / "kinds.yml").write_text("tieto: x\n", encoding="utf-8")
    (docs / "sivu.md").write_text("{{ progres() }}\n", encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        edition.make(data, docs, DAY)
    assert {Path(problem.place.path).name for problem in caught.value.problems} == {
        "kinds.yml",
        "sivu.md",
    }


def test_the_real_pages_have_no_problems() -> None:
    """Pages of docs/ name components and records that exist, and link to pages that exist."""
    edition.make(DATA, ROOT / "docs", DAY)
