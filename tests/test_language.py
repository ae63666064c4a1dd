"""The check of plain language: what it must and must not catch, and that our site passes it.

The tables are in Finnish, for they are what staff write; each row is a text and what is found in
it.
"""

from datetime import date
from pathlib import Path

import pytest

from macros import edition
from macros.models import Glossary, Language
from macros.problems import Place
from macros.source import parse
from tests.places import DATA, ROOT, TODAY
from tools.language import exceptions, grammar, report, rules, sentences, voikko
from tools.language.check import check_page, check_text, measure_page
from tools.language.measures import Measures, Meter
from tools.language.pages import Page
from tools.language.run import Outcome, run
from tools.language.running_text import Paragraph, paragraphs
from tools.language.sources import Text
from tools.language.vocabulary import Vocabulary, abbreviation

LANGUAGE = """
known_words: [Webropol, intra]
unavoidable: [hyvinvointialue, toimeenpanosuunnitel]
replace: {hyödyn: käyttää, toimeenpan: toteuttaa, sidosryhm: kumppanit}
"""
HYTE = {"term": "HYTE", "meaning": "Hyvinvoinnin edistäminen.", "stems": ["hyte"]}
PLACE = Place("data/ways/tee-aloite.yml", 4, 7)


def language_of(text: str) -> Language:
    """The record that language.yml with this text would be."""
    document = parse(text, "data/language.yml")
    language = Language.model_validate(document.data)
    language._document = document
    return language


@pytest.fixture
def vocabulary() -> Vocabulary:
    """Give a few words of each kind."""
    return Vocabulary(language_of(LANGUAGE), Glossary.model_validate({"hyte": HYTE}))


def first(text: str) -> sentences.Sentence:
    """The first sentence of a text."""
    return sentences.sentences(text)[0]


# --- sentences and words --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Anna palautetta. Kerro, mitä mieltä olet.", 2),
        ("Ohjelma päättyi 31.1.2024. Uusi ohjelma on tulossa.", 2),
        ("Arvio oli 3,4 ja se nousi 850 000 euroon.", 1),
        ("Luku on 1. osavuosikatsauksesta.", 1),
        ("Luku on 1. Osavuosikatsaus kertoo lisää.", 2),
        ("Kokous on esim. Keravalla tai puh. 09 123.", 1),
        ("Lue lisää sivulta vakehyva.fi. Siellä on ohje.", 2),
        ("Lue https://vakehyva.fi/fi. Siellä on ohje.", 2),
        ("Valitse kolmesta: 1.1, 1.2 tai 1.3.", 1),
        ("Milloin kokous on? Se on huomenna!", 2),
        ("Portaan nimi on ”Tieto. Valta.” Niin lähde kertoo.", 2),
        ("Lähteessä lukee ”tunnustettu”. Sana on väärin.", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    """Dates, numbers, ordinals, abbreviations and addresses hold points that end nothing."""
    assert len(sentences.sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Avustus on 850 000 euroa.", ("Avustus", "on", "850 000", "euroa")),
        ("Arvio nousi 2,9:stä 3,5:een.", ("Arvio", "nousi", "2,9:stä", "3,5:een")),
        ("sosiaali- ja terveyspalvelut", ("sosiaali-", "ja", "terveyspalvelut")),
        ("Hyvinvoiva VAKE -toimintamalli", ("Hyvinvoiva", "VAKE", "-toimintamalli")),
        ("vuosina 2024–2025 (VAKEn)", ("vuosina", "2024–2025", "VAKEn")),
        ("Nimi on ”Kokemusten hyödyntäminen”, sanoo lähde.", ("Nimi", "on", "sanoo", "lähde")),
        ("Aihetunniste on #satatekoa.", ("Aihetunniste", "on")),
    ],
)
def test_words_of_a_sentence(text: str, words: tuple[str, ...]) -> None:
    """A number is one word; what others have written is not counted."""
    assert first(text).words == words


# --- grammar --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "finite", "passives"),
    [
        ("Palautetta kerätään joka viikko.", 1, ("kerätään",)),
        ("Hyvinvointialue kerää palautetta joka viikko.", 1, ()),
        ("Palautetta ei kerätä.", 1, ("ei kerätä",)),
        ("Raati ei voi kerätä palautetta.", 1, ()),
        ("Raati haluaa kerätä palautetta.", 1, ()),
        ("Suunnitelma on tehty.", 1, ("on tehty",)),
        ("Suunnitelmaa ei ole vielä tehty.", 1, ("ei ole tehty",)),
        ("Hyvinvointialue on tehnyt suunnitelman.", 1, ()),
        ("Asiasta on ollut puhetta, ja vastaus on tullut.", 2, ()),
        ("Sivu kertoi, mitä tehtiin ja mitä voidaan tehdä.", 3, ("tehtiin", "voidaan")),
        ("Hyvä tapa osallistua.", 0, ()),
        ("Tapaa ihmisiä ja kerro heille.", 2, ()),
        ("Asukkaiden tuki päätöksille.", 1, ()),  # tuki may be a verb: it is let pass
        ("Asiakaspalautteen kerääminen ja käsittely.", 0, ()),
        ("Onko asiasta tietoa?", 1, ()),
    ],
)
def test_verbs_and_passives(text: str, finite: int, passives: tuple[str, ...]) -> None:
    """An infinitive looks like a passive that needs a negation; a noun may look like an order."""
    found = grammar.read(first(text))
    assert (found.finite, found.passives) == (finite, passives)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Anna palautetta.", 0),
        ("Kerro, mitä haluat.", 1),
        ("Kerro, miten ja milloin osallistut.", 1),
        ("Kerro, mitä haluat ja miksi haluat sitä.", 2),
        ("Miten osallistut?", 0),
        ("Miten osallistut, kun et pääse paikalle?", 1),
        ("Joka toinen kuukausi hyvinvointialue tekee kyselyn.", 0),
        ("Kysely, joka on tärkeä, ja raati, jossa olet, auttavat.", 2),
        ("Emme tiedä, onko kokous pidetty.", 1),
        ("Hyvinvointialue kysyy sinulta, ennen kuin se päättää, jotta voit vaikuttaa.", 2),
        ("Lähde ei kerro, ettei asiaa ole.", 1),
    ],
)
def test_subordinate_clauses(text: str, count: int) -> None:
    """Conjunctions begin them anywhere, asking words only where a clause begins."""
    assert grammar.read(first(text)).subordinate == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kehitämme palveluja tehden yhteistyötä.", ("tehden",)),
        ("Palvelua kehittäessään hän kysyi asukkailta.", ("kehittäessään",)),
        ("Kokouksen päätyttyä kysymme mielipiteitä.", ("päätyttyä",)),
        ("Saatuaan kutsun hän osallistui.", ("Saatuaan",)),
        ("Vaikutat osallistumalla raatiin.", ("osallistumalla",)),
        ("Päätös tehtiin kuulematta asukkaita.", ("kuulematta",)),
        ("Hän sanoi olevansa mukana.", ("olevansa",)),
        ("Raportti kertoo mallin auttavan ihmisiä.", ("auttavan",)),
        ("Tulimme tehdäksemme työtä.", ("tehdäksemme",)),
        # not these
        ("Asioiden käsittely kestää.", ()),
        ("Avoinna maanantaista alkaen, kuukauden kuluessa ja vuoteen 2025 mennessä.", ()),
        ("Opit tekemään aloitteen.", ()),
        ("Raati on mukana kehittämässä palveluja.", ()),
        ("Ehdotettua mallia käytettiin.", ()),
        ("Auttavan puhelimen numero on uusi.", ()),
    ],
)
def test_clause_equivalents(text: str, words: tuple[str, ...]) -> None:
    """Nouns that look like infinitives, and infinitives worn into prepositions, are none."""
    assert grammar.read(first(text)).equivalents == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Palvelua tarvitsevat asukkaat hakevat apua.", ("tarvitsevat asukkaat",)),
        ("Hyvinvointialueen tekemä suunnitelma on valmis.", ("tekemä suunnitelma",)),
        ("Käytämme kerättyä tietoa.", ("kerättyä tietoa",)),
        ("Toimimme päätettävissä asioissa.", ("päätettävissä asioissa",)),
        # not these
        ("Asukkaat, jotka tarvitsevat palvelua, hakevat apua.", ()),
        ("Asukkaat tarvitsevat palveluja.", ()),
        ("He ovat tehneet suunnitelmat.", ()),
        ("Suunnitelma on tehty hyvin.", ()),
        ("Seuraava kokous on sopiva aika.", ()),
        ("Raati hoiti monta tehtävää kevään aikana.", ()),
        ("Olemme mukana kehittämässä palvelua.", ()),
    ],
)
def test_participle_attributes(text: str, words: tuple[str, ...]) -> None:
    """A participle before a noun of its own case packs a clause; verbs and adjectives do not."""
    assert grammar.read(first(text)).participles == words


# --- words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "instead"),
    [
        ("hyödyntää", "käyttää"),
        ("Hyödynnämme", "käyttää"),
        ("hyöty", ""),
        ("toimeenpano", "toteuttaa"),
        ("toimeenpanosuunnitelma", ""),
    ],
)
def test_words_to_replace(word: str, instead: str, vocabulary: Vocabulary) -> None:
    """The beginning of a word tells; the name of a document may hold a word to be replaced."""
    assert vocabulary.replacement(word) == instead


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("asiakasraadissa", True),
        ("asiakasraatissa", False),
        ("sosiaali-", True),
        ("-toimintamalli", True),
        ("850 000", True),
        ("3:sta", True),
        ("Webropolilla", True),
        ("Webropol-kysely", True),
        ("webropol", False),
        ("HYTE-palvelut", True),
        ("intrassa", True),
        ("kehitystyöö", False),
    ],
)
def test_spelling(word: str, right: bool, vocabulary: Vocabulary) -> None:
    """A word is in the dictionary, on our list, an explained abbreviation, or made of such."""
    assert vocabulary.is_spelled(word) is right


@pytest.mark.parametrize(
    ("word", "around", "explained"),
    [
        ("HYTE-palvelut", "", True),
        ("EVA", "", False),
        ("EVA", "EVA eli ennakkovaikutusten arviointi", True),
        ("EVAn", "Ennakkovaikutusten arviointi (EVA) tulee ensin.", True),
        ("EVA", "Ennakkovaikutusten arviointi (EVA) tulee ensin.", True),
        ("EVA", "EVA on tärkeä. Se tehdään ensin.", False),
    ],
)
def test_abbreviations(word: str, around: str, explained: bool, vocabulary: Vocabulary) -> None:
    """An abbreviation is in the glossary, or told of in the same text."""
    assert vocabulary.is_explained(word, around) is explained


def test_what_is_an_abbreviation() -> None:
    """Capitals inside a word make one; Roman numerals and names do not."""
    found = [abbreviation(word) for word in ("VAKE:n", "VAKEhyva", "HYTE-työ", "VI", "Kerava")]
    assert found == ["VAKE", "VAKEhyva", "HYTE", "", ""]


# --- texts ----------------------------------------------------------------------------------

LONG = "Kerro meille, mikä " + "on hyvää ja " * 8 + "huonoa."


@pytest.mark.parametrize(
    ("text", "rule", "fails"),
    [
        (LONG, rules.SENTENCE_LENGTH, True),
        (
            "Se on iso ja uusi ja " * 3 + "hyvä ja pitkä ja niin edelleen.",
            rules.SENTENCE_LENGTH,
            False,
        ),
        ("Sano, että jos tulet, kun ehdit, niin kerrot, miksi tulit.", rules.SUBORDINATE, True),
        ("Sano, että tulet, jos ehdit, kun voit.", rules.SUBORDINATE, False),
        ("Tule tänne. " * 6, rules.PARAGRAPH_LENGTH, True),
        ("Tule tänne. " * 5, rules.PARAGRAPH_LENGTH, False),
        ("Hyödynnä palautetta.", rules.REPLACED, True),
        ("Kirjoita asijakkaalle.", rules.SPELLING, True),
        ("Tule esim. huomenna.", rules.ABBREVIATION, True),
        ("Lue OKR.", rules.ABBREVIATION, True),
        ("Asukkaiden ja asiakkaiden palautteen kerääminen.", rules.VERBLESS, False),
    ],
)
def test_a_text_breaks_one_rule(
    text: str, rule: rules.Rule, fails: bool, vocabulary: Vocabulary
) -> None:
    """What misses the aim is warned of, what is past the limit fails."""
    found = list(check_text(Text(PLACE, (Paragraph(text),)), vocabulary))
    assert [(one.rule.name, one.fails) for one in found] == [(rule.name, fails)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna palautetta. Saat vastauksen kuukauden kuluessa.",
        "Hyvinvointialue tekee työtä kumppanien (sidosryhmien) kanssa.",
        "Ohjelman nimi on ”Asiakkaiden palautetta hyödynnetään OKR-mallin avulla”.",
        "Asiakkaat ja asukkaat.",
        "31.1.2024",
    ],
)
def test_a_plain_text_breaks_none(text: str, vocabulary: Vocabulary) -> None:
    """Plain words, an official word in brackets, a quotation, a short answer."""
    assert list(check_text(Text(PLACE, (Paragraph(text),)), vocabulary)) == []


def test_an_instruction_is_never_in_the_passive(vocabulary: Vocabulary) -> None:
    """Elsewhere a passive is counted, in an instruction it fails."""
    step = (Paragraph("Lomake täytetään paikalla."),)
    assert list(check_text(Text(PLACE, step), vocabulary)) == []
    (found,) = check_text(Text(PLACE, step, is_instruction=True), vocabulary)
    assert str(found.problem) == (
        "data/ways/tee-aloite.yml:4:7: ohje on passiivissa: ”Lomake täytetään paikalla”. Sano "
        "lukijalle, mitä hän tekee, tai kerro, kuka tekee. [passiivi ohjeessa]"
    )


def test_a_problem_says_what_to_write(vocabulary: Vocabulary) -> None:
    """Fact, deed, and the rule's name for an exception."""
    text = Text(PLACE, (Paragraph("Hyödynnä asijakasta."),))
    assert [str(found.problem) for found in check_text(text, vocabulary)] == [
        "data/ways/tee-aloite.yml:4:7: sana ”Hyödynnä” on vaikea. Kirjoita sen sijaan: käyttää. "
        "[vältettävä sana]",
        "data/ways/tee-aloite.yml:4:7: sanaa ”asijakasta” ei ole sanastossa. Korjaa sana, "
        "tarkoititko ”asiakasta”, tai jos se on oikein, lisää se tiedostoon language.yml. "
        "[oikeinkirjoitus]",
    ]


# --- pages ----------------------------------------------------------------------------------

GOOD = "Anna palautetta. Voit sanoa, mikä on hyvää. "
PAGES = {
    "virkkeiden keskipituus": "Tule ja kerro ja lue ja kysy ja mene ja ota ja anna se ja jaa se. ",
    "LIX": "Hyvinvointialue toteuttaa osallisuusohjelmaansa suunnitelmallisesti. ",
    "pitkät sanat": "Luemme asiakaspalautteita säännöllisesti. ",
    "passiivi": "Palautetta kerätään. ",
    "lauseenvastikkeet": "Vaikutat osallistumalla. ",
    "partisiipit": "Käytämme kerättyä tietoa. ",
    "verbittömät virkkeet": "Asukkaiden ja lasten hyvä arki. ",
}


def names_of_findings(text: str, vocabulary: Vocabulary) -> dict[str, bool]:
    """Which page rules a text misses, and whether it fails them."""
    page = Page("/osallistu/", PLACE, (Paragraph(text),))
    measured = measure_page(page, Meter(vocabulary))
    return {one.rule.name: one.fails for one in check_page(measured, vocabulary)}


@pytest.mark.parametrize("rule", PAGES)
def test_a_page_of_such_sentences_fails(rule: str, vocabulary: Vocabulary) -> None:
    """Each page rule has a text that it fails."""
    assert names_of_findings(PAGES[rule] * 30, vocabulary)[rule]


def test_every_page_rule_has_a_text_that_fails_it() -> None:
    """A new rule comes with its text."""
    assert list(PAGES) == [page.rule.name for page in rules.PAGE_RULES]


def test_a_plain_page_misses_nothing(vocabulary: Vocabulary) -> None:
    """Short sentences, plain words, active verbs."""
    assert names_of_findings(GOOD * 30, vocabulary) == {}


def test_one_case_does_not_fail_a_short_page(vocabulary: Vocabulary) -> None:
    """A share of five sentences would hang on one word."""
    text = f"{GOOD * 2}Vaikutat osallistumalla."
    assert names_of_findings(text, vocabulary) == {"lauseenvastikkeet": False}


def test_official_words_are_counted_apart(vocabulary: Vocabulary) -> None:
    """A long word that cannot be replaced is official, not long."""
    counts = Meter(vocabulary).measure([first("Hyvinvointialueella on asiakaspalautetta.")])
    assert (counts.long, counts.unavoidable, counts.long_unavoidable) == (2, 1, 1)


def test_running_text_is_what_is_read_from_sentence_to_sentence() -> None:
    """Headings, tables, names, lists of links and source notes are left out."""
    content = """
    <h1>Otsikko</h1>
    <p class="lead">Anna <a href="/x/">palautetta</a> meille.</p>
    <table><tr><td>Taulukko jää pois.</td></tr></table>
    <ul><li><a href="/y/">Linkki jää pois.</a></li><li>Tämä kohta on mukana</li></ul>
    <p><q>Virallinen nimi jää pois.</q> Muu on mukana.</p>
    <p class="quiet">Lähde jää pois.</p>
    <dl><dt>Kuka vastaa</dt><dd>Viestintä ja markkinointi ja muut</dd></dl>
    <ol><li>Kirjoita kenttään <code>name</code> nimi.</li></ol>
    """
    found = list(paragraphs(content))
    assert [sentence.text for one in found for sentence in one.running] == [
        "Anna palautetta meille.",
        "Tämä kohta on mukana",
        "Muu on mukana.",
        "Kirjoita kenttään 0 nimi.",
    ]
    assert [one.is_step for one in found] == [False, False, False, False, True]


# --- exceptions -----------------------------------------------------------------------------


def with_exception(where: str, rule: str, text: str | None = None) -> Language:
    """The word lists with one exception."""
    text_line = f", text: {text}" if text else ""
    line = f"exceptions: [{{where: {where}, rule: {rule}, reason: syy{text_line}}}]"
    return language_of(f"{LANGUAGE}{line}\n")


@pytest.mark.parametrize(
    ("where", "rule", "text", "left", "told"),
    [
        ("data/ways/tee-aloite.yml", "vältettävä sana", None, 0, ""),
        ("data/ways/tee-aloite.yml", "vältettävä sana", "Hyödynnä", 0, ""),
        ("data/ways/tee-aloite.yml", "vältettävä sana", "muu", 1, "poikkeusta ei tarvita"),
        ("data/ways/muu.yml", "vältettävä sana", None, 1, "poikkeusta ei tarvita"),
        ("data/ways/tee-aloite.yml", "lyhenne", None, 1, "poikkeusta ei tarvita"),
        ("data/ways/tee-aloite.yml", "lyhene", None, 1, "sääntöä ”lyhene” ei ole."),
    ],
)
def test_exceptions_forgive_what_they_name(
    where: str, rule: str, text: str | None, left: int, told: str
) -> None:
    """One that forgives nothing is told of where it stands."""
    language = with_exception(where, rule, text)
    vocabulary = Vocabulary(language, Glossary({}))
    found = list(check_text(Text(PLACE, (Paragraph("Hyödynnä tämä."),)), vocabulary))
    assert len(list(exceptions.not_forgiven(found, language))) == left
    problems = [str(one) for one in exceptions.left_over(found, language)]
    assert bool(problems) == bool(told)
    assert all(one.startswith("data/language.yml:5:") and told in one for one in problems)


# --- the command ----------------------------------------------------------------------------


def test_without_voikko_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback: the library comes from the system, and it may be missing."""
    monkeypatch.setitem(__import__("sys").modules, "libvoikko", None)
    with pytest.raises(voikko.NoVoikkoError, match="apt-get install libvoikko1 voikko-fi"):
        voikko._library.__wrapped__()


def test_the_table_marks_what_misses_the_aim_and_what_fails(vocabulary: Vocabulary) -> None:
    """A line for each page, each programme and the site."""
    meter = Meter(vocabulary)
    page = Page("/ohjelmat/x/tavoitteet/1/", PLACE, (Paragraph("Palautetta kerätään. " * 20),))
    text = list(report.table([measure_page(page, meter)]))
    named = {line.split()[-1]: line.split() for line in text[:-1]}
    assert list(named) == ["sivu", "/ohjelmat/x/tavoitteet/1/", "osa", "x", "sivusto"]
    for name in ("/ohjelmat/x/tavoitteet/1/", "x", "sivusto"):
        assert named[name][:3] == ["20", "40", "2,0"]
        assert "100,0!" in named[name]


def test_measures_of_nothing_are_nothing() -> None:
    """An empty page divides by no zero."""
    assert [page.value(Measures()) for page in rules.PAGE_RULES] == [0] * len(rules.PAGE_RULES)


# --- the real site --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    """Give what is found in the real data and on the real pages."""
    docs = Path("docs")
    return run(edition.make(DATA, ROOT / docs, date.fromisoformat(TODAY)), ROOT / docs)


def test_nothing_published_fails(outcome: Outcome) -> None:
    """To see the same list: make language."""
    assert "\n".join(map(str, outcome.problems)) == ""


def test_every_page_is_measured(outcome: Outcome) -> None:
    """Those made from records and those written by hand."""
    addresses = [each.page.address for each in outcome.measured]
    assert len(addresses) == len(set(addresses)) > 100
    assert {"/", "/sanasto/", "/ohjelmat/vake-osallisuus/toimenpiteet/1-2/"} <= set(addresses)


def test_no_work_is_done_twice(outcome: Outcome) -> None:
    """Each word is analysed once and each sentence read once, however many pages say it."""
    assert outcome.measured
    for cached in (voikko.readings, voikko.knows, sentences.sentences, grammar.read):
        info = cached.cache_info()
        assert info.misses == info.currsize
