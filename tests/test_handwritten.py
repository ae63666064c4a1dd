"""What is wrong on a page of docs/ is told with its line, before MkDocs meets it."""

import re
from datetime import date
from pathlib import Path

import pytest

from macros import edition
from macros.handwritten import builder, problems
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
    pages = {
        "index.md": "# Etusivu\n",
        "osallistu/index.md": "# Osallistu\n\n[Etusivulle](../index.md)\n",
    }
    for path, text in pages.items():
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text(HEAD + text, encoding="utf-8")
    return tmp_path / "docs"


def told(docs: Path, context: Context | None, page: str | bytes) -> list[str]:
    """The messages about a page, without its path; one without a heading is given one."""
    if isinstance(page, str):
        heading = "" if re.search(r"(?m)^# |^<h1", page) else "\n\n# Otsikko\n"
        page = f"{page}{heading}".encode()
    (docs / "sivu.md").write_bytes(page)
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
    "# Sivu\n\nJohdanto\n{ .lead }\n\n- a\n    - b\n\n## Osa\n- c\n",
    '<div class="opening" markdown>\n\nTeksti **lihava** <br> `{ koodi }`\n\n</div>\n',
    "```yaml\nstatus: {x}\n```\n",
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
    '# A\n\n  {{ progress("ohjelmat") }}': (
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


NO_FRONT = (
    "1:1: sivun alussa ei ole alkutietoja. "
    "Aloita tiedosto riveillä ”---”, ”title: …”, ”description: …” ja ”---”."
)
BEGINNINGS: dict[str, list[str]] = {
    "# Sivu\n": [NO_FRONT],
    "\n---\ntitle: Sivu\ndescription: x\n---\n": [NO_FRONT],
    "---\ntitle: Sivu\ndescription: x\n\n# Sivu\n": [NO_FRONT],
    "": [NO_FRONT],
    "--- \ntitle: Sivu\ndescription: x\n--- \n": [],
    "---\notsikko: Sivu\ndescription: x\n---\n": [
        "2:1: alkutietoa ”otsikko” ei ole. Korjaa nimi tai poista rivi. Tarkoititko ”title”?",
    ],
    "---\ntitle: Sivu\ndescription: x\ncontents: ei\n---\n": [
        "4:11: ”ei” ei käy tähän. Kirjoita true, false tai beside.",
    ],
    "---\ntitle: Sivu\ndescription: x\ncontents: beside\n---\n": [],
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


ADDRESS = (
    "ei voi tehdä verkko-osoitetta. Käytä vain pieniä kirjaimia a–z, numeroita ja yhdysviivoja, "
    "enintään 60 merkkiä."
)
FILES = {
    "Uusi sivu.md": f"nimestä ”Uusi sivu.md” {ADDRESS} Tarkoititko ”uusi-sivu.md”?",
    "README.md": f"nimestä ”README.md” {ADDRESS} Tarkoititko ”readme.md”?",
    "uusi.MD": "sivun tiedoston nimen pitää päättyä ”.md”. "
    "Anna tiedostolle nimeksi ”uusi.md” tai poista se.",
    "osallistu.md": "samassa osoitteessa on jo sivu ”osallistu/index.md”. "
    "Anna tiedostolle toinen nimi tai poista toinen sivuista.",
    "haku.md": "samassa osoitteessa on jo sivu ”haku/index.md”. "
    "Anna tiedostolle toinen nimi tai poista toinen sivuista.",
    "luonnos.docx": "tällaista tiedostoa ei julkaista. "
    "Poista se tästä kansiosta. Sivut ovat tiedostoissa ”….md”.",
    "avoin-data/v1/measures.csv": "samassa osoitteessa on tiedosto, jonka sivusto tekee itse. "
    "Anna tiedostolle toinen nimi tai poista se.",
    "kuva.svg": "kuvan sisällä on ohjelma, jota selain ei saa suorittaa. "
    "Tallenna kuva ilman ohjelmia.",
    "kuva.png": "kuva on liian suuri: 600 kilotavua. Pienennä se enintään 500 kilotavuun.",
}


@pytest.mark.parametrize(("path", "message"), FILES.items(), ids=FILES.keys())
def test_a_file_that_would_be_published_wrong(
    docs: Path, context: Context, path: str, message: str
) -> None:
    """By its name, its kind, its size, or the address that another has."""
    content = {".svg": "<svg><script>x</script></svg>", ".png": "x" * 600_000}
    (docs / path).parent.mkdir(parents=True, exist_ok=True)
    (docs / path).write_text(content.get(Path(path).suffix, f"{HEAD}# Sivu\n"), encoding="utf-8")
    assert [str(problem) for problem in problems(docs, context)] == [f"docs/{path}:1:1: {message}"]


def test_a_link_to_another_file_is_not_followed(docs: Path, context: Context) -> None:
    """Else what lies outside the folder could be published."""
    (docs / "muu.md").symlink_to(ROOT / "README.md")
    (docs / "muut").symlink_to(ROOT / "tests")
    assert [str(problem) for problem in problems(docs, context)] == [
        f"docs/{name}:1:1: tämä on linkki toiseen tiedostoon, eikä linkkejä lueta. "
        "Tee tilalle oikea tiedosto."
        for name in ("muu.md", "muut")
    ]


def test_pages_that_are_not_there(tmp_path: Path, context: Context) -> None:
    """A folder that is missing is told of as one."""
    assert [str(problem) for problem in problems(tmp_path / "docs", context)] == [
        "docs:1:1: kansiota ei ole. Palauta kansio, jossa sivut ovat."
    ]


NOT_A_LINK = "ei toimi. Kirjoita linkki näin: [linkin teksti](https://…)."
BOLD = (
    "6:1: merkit ”**” jäävät näkyviin. Lihavoi näin: **teksti**. "
    "Tähtien ja tekstin välissä ei ole välilyöntiä."
)
SHAPES = {
    "# A\n\n# B": (
        "8:1: sivulla on jo pääotsikko rivillä 6. Kirjoita tämän eteen kaksi merkkiä: ”## ”."
    ),
    "# A\n\n### B": "8:1: otsikon edessä on 3 merkkiä #, vaikka ylemmän edessä on 1. "
    "Kirjoita niitä 2.",
    "# A\n\n##B": "8:1: otsikon merkin ”##” jälkeen puuttuu välilyönti. "
    "Kirjoita merkin ja otsikon väliin välilyönti.",
    "# A\n\n## ": "8:1: otsikossa ei ole tekstiä. Kirjoita otsikko tai poista rivi.",
    "<h1>A</h1>": "1:1: sivulla ei ole pääotsikkoa. Kirjoita sivun alkuun ”# ” ja otsikko.",
    "Näin:\n- a\n- b": "7:1: luettelon edestä puuttuu tyhjä rivi. Lisää tyhjä rivi sen eteen.",
    "• a\n• b": "6:1: luettelon merkkinä on ”•”. "
    "Kirjoita rivin alkuun sen tilalle viiva ja välilyönti: ”- ”.",
    "**lihava": BOLD,
    "| a | b |\n| 1 | 2 |": "6:1: taulukosta puuttuu rivi otsikoiden alta. "
    "Lisää otsikkorivin alle ”|---|---|”.",
    "```\nkoodi": "6:1: merkki ”```” jää auki. Lisää koodin loppuun rivi ”```”.",
    "[a] (index.md)": f"6:1: linkki ”[a] (index.md)” {NOT_A_LINK}",
    "[a](mailto: a@b.fi)": f"6:1: linkki ”[a](mailto: a@b.fi)” {NOT_A_LINK}",
    "[a](index.md": f"6:1: linkki ”[a](index.md” {NOT_A_LINK}",
    "[[etusivu]]": f"6:1: linkki ”[[etusivu]]” {NOT_A_LINK}",
    "<www.alue.fi>": f"6:1: linkki ”<www.alue.fi>” {NOT_A_LINK}",
    "[](index.md)": "6:1: linkistä puuttuu teksti. Kirjoita teksti hakasulkujen väliin.",
    "![](https://alue.fi/k.png) ": "6:1: kuva ”https://alue.fi/k.png” on toisella palvelimella. "
    "Tallenna kuva kansioon docs ja kirjoita sen nimi tähän.",
    "<font>a</font>": "6:1: HTML-merkintää ”<font>” ei ole. "
    "Poista se. Lihavoi näin: **teksti**. Linkitä näin: [teksti](https://…).",
    '<div class="opening" markdown>': "6:1: merkintä ”<div>” jää auki. "
    "Lisää ”</div>” tai poista se.",
    "a</div>": "6:1: merkintä ”</div>” sulkee jotain, mitä ei ole avattu. Poista se.",
    "Teksti\n{ .lead": "7:1: aaltosulku ”{” jää näkyviin sellaisenaan. "
    "Kirjoita komponentti näin: {{ nimi() }} ja muotoilu näin: { .lead }.",
    "{ status_key() }": "6:1: komponentti ”status_key” ei ole kaksoisaaltosulkujen sisällä. "
    "Kirjoita {{ status_key() }}.",
    "Katso {{ status_key() }}": "6:7: komponentti on muun tekstin joukossa. "
    "Siirrä se omalle rivilleen ja jätä sen ylä- ja alapuolelle tyhjä rivi.",
    "    {{ status_key() }}": "6:5: komponentti on sisennetty, ja siitä tulee koodia. "
    "Poista välilyönnit rivin alusta.",
    "{{ progress(”ohjelma”) }}": "6:1: aaltosulkujen sisällä on kaarevat lainausmerkit. "
    'Kirjoita suorat lainausmerkit: {{ nimi("tunnus") }}.',
}


@pytest.mark.parametrize(("text", "message"), SHAPES.items(), ids=SHAPES.keys())
def test_markdown_that_is_not_what_was_meant(
    docs: Path, context: Context, text: str, message: str
) -> None:
    """It would be published as it stands, or not at all."""
    assert message in told(docs, context, f"{HEAD}{text}\n")


def test_what_the_builder_says_of_pages_is_told_in_finnish(docs: Path) -> None:
    """With the place of the link; what is of another kind is left as it was said."""
    (docs / "index.md").write_text(f"{HEAD}# A\n\n[a](sivu.md#b)\n", encoding="utf-8")
    anchor = (
        "Doc file 'index.md' contains a link 'sivu.md#b', but the doc 'sivu.md' "
        "does not contain an anchor '#b'."
    )
    nav = (
        "A reference to 'muu.md' is included in the 'nav' configuration, "
        "which is not found in the documentation files."
    )
    found = builder.problems([anchor, nav], docs)
    assert [str(one).removeprefix(f"{docs}/") for one in found] == [
        "index.md:8:5: linkin ”sivu.md#b” kohtaa ei ole sillä sivulla. "
        "Korjaa linkki merkistä # alkaen tai poista sen loppu.",
        "muu.md:1:1: päävalikon sivua ei ole. "
        "Palauta tiedosto, tai poista sivu valikosta tiedostosta mkdocs.yml.",
    ]
    assert builder.problems([anchor, "Something else."], docs) == []


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
