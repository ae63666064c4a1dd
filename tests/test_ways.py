"""Ways to take part: found by filters, by pages without script and by the guide, and told whole."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from macros import addresses
from macros.fields import UNKNOWN
from macros.load import load
from macros.models import Way
from tests.browser import PageOpener
from tests.pages import BuiltPage, built_pages
from tests.places import DATA

SITE = load(DATA)
ANSWERS: dict[str, Callable[[Way], Iterable[str]]] = {
    "kenelle": lambda way: way.audiences,
    "miten": lambda way: way.channels,
    "aika": lambda way: (way.effort,),
    "alue": lambda way: way.organisations,
}
SHARED = sorted(
    {
        (question, str(one))
        for way in SITE.ways
        for question, of in ANSWERS.items()
        for one in of(way)
    }
)


def fits(way: Way, **wanted: str) -> bool:
    """Tell whether a way answers as wanted, and has the word in what its card says."""
    word = wanted.pop("haku", "").lower()
    card = " ".join((way.name, way.gain, *(step.name for step in way.steps))).lower()
    return word in card and all(value in ANSWERS[name](way) for name, value in wanted.items())


def ways_with(**wanted: str) -> set[str]:
    """Name the ways that fit."""
    return {way.name for way in SITE.ways if fits(way, **wanted)}


def sentence(count: int) -> str:
    """Say how the page tells a count."""
    if count == 0:
        return "Yksikään tapa ei sovi rajaukseen. Kokeile toista sanaa tai tyhjennä rajaukset."
    return f"Luettelossa on {count} {'tapa' if count == 1 else 'tapaa'} osallistua."


def cards(page: Page) -> Locator:
    """Find the ways that are shown."""
    return page.locator(".way-cards li:visible")


def shown(page: Page) -> set[str]:
    """Name the ways that are shown."""
    return set(cards(page).get_by_role("link").all_text_contents())


def query(page: Page) -> dict[str, str]:
    """Read what the address remembers."""
    return {name: found[0] for name, found in parse_qs(urlsplit(page.url).query).items()}


# Filters


@pytest.mark.parametrize(("question", "answer"), SHARED)
def test_each_choice_of_each_filter_narrows(
    open_page: PageOpener, question: str, answer: str
) -> None:
    """What is shown fits the choice; the count says how many, the address which."""
    page = open_page(addresses.TAKE_PART)
    assert shown(page) == ways_with()
    page.locator(f"[name={question}]").select_option(answer)
    wanted = ways_with(**{question: answer})
    expect(page.get_by_role("status")).to_have_text(sentence(len(wanted)))
    assert shown(page) == wanted
    assert query(page) == {question: answer}
    assert open_page.console_errors == []


@pytest.mark.parametrize(
    "wanted",
    [
        {"kenelle": "asukas", "miten": "verkossa"},
        {"kenelle": "nuori", "aika": "pidempaan", "alue": "vake"},
        {"kenelle": "vammainen", "haku": "neuvosto"},
        {"haku": "pöytäkirjat"},
        {"kenelle": "tyontekija", "miten": "paperilla"},
    ],
    ids=lambda wanted: " ".join(wanted.values()),
)
def test_filters_narrow_together(open_page: PageOpener, wanted: dict[str, str]) -> None:
    """An address that someone shared brings the choices back."""
    asked = "&".join(f"{name}={value}" for name, value in wanted.items())
    page = open_page(f"{addresses.TAKE_PART}?{asked}")
    expect(page.get_by_role("status")).to_have_text(sentence(len(ways_with(**wanted))))
    assert shown(page) == ways_with(**wanted)
    assert query(page) == wanted


def test_aims_without_ways_hide(open_page: PageOpener) -> None:
    """A heading that nothing stands below would only be in the way."""
    page = open_page(addresses.TAKE_PART)
    page.get_by_label("Kuka olet").select_option("tyontekija")
    expect(cards(page)).to_have_count(len(ways_with(kenelle="tyontekija")))
    aims = {way.aim for way in SITE.ways if "tyontekija" in way.audiences}
    assert page.locator(".way-groups h2:visible").count() == len(aims) < 4


def test_keyboard_is_enough(open_page: PageOpener) -> None:
    """Tab reaches each filter, then the button, then the first way."""
    page = open_page(addresses.TAKE_PART)
    page.get_by_label("Hae sanalla").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Kuka olet")).to_have_value("asukas")
    expect(cards(page)).to_have_count(len(ways_with(kenelle="asukas")))
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "reset"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") in ways_with(kenelle="asukas")


# Without JavaScript


@pytest.mark.parametrize(("question", "answer"), SHARED)
def test_without_javascript_each_choice_is_a_page(
    open_page: PageOpener, question: str, answer: str
) -> None:
    """The list leads to it, and it shows the same ways as the filter does."""
    page = open_page(addresses.TAKE_PART, java_script_enabled=False)
    assert page.locator(".filters form").is_hidden()
    assert shown(page) == ways_with()
    links = page.get_by_role("navigation", name="Rajaa tapoja osallistua")
    links.locator(f"a[href='{question}/{answer}/']").click()
    page.wait_for_url(f"**{addresses.ways(question, answer)}")
    wanted = ways_with(**{question: answer})
    assert shown(page) == wanted
    assert sentence(len(wanted)) in page.locator("main").inner_text()


# The guide


def guide_pages(site_dir: Path) -> Iterator[BuiltPage]:
    """Find every page of the guide."""
    yield from (page for page in built_pages(site_dir) if page.address.startswith(addresses.GUIDE))


def test_guide_asks_three_questions_at_most(site_dir: Path) -> None:
    """Each page either asks, and every answer leads on, or tells ways to take part."""
    for page in guide_pages(site_dir):
        given = page.address.removeprefix(addresses.GUIDE).count("/")
        answers = page.main.find_class("guide-page__answer")
        found = page.main.find_class("way-cards__card")
        assert bool(answers) != bool(found), page.address
        assert given < 3 if answers else given <= 3
        if answers:
            assert len(answers) > 1


def test_guide_leads_to_every_way(site_dir: Path) -> None:
    """No way is out of reach for someone who does not know where to begin."""
    found = {page.leads_to(link) for page in guide_pages(site_dir) for link in page.links}
    assert {addresses.way(way.id) for way in SITE.ways} <= found


def test_guide_needs_no_javascript(open_page: PageOpener) -> None:
    """From the list of ways, by three links, to the right one; an answer can be changed."""
    page = open_page(addresses.TAKE_PART, java_script_enabled=False)
    page.get_by_role("link", name="En tiedä, mistä aloittaa").click()
    page.get_by_role("link", name="Haluan sanoa mielipiteeni").click()
    page.get_by_role("link", name="Olen asukas").click()
    page.get_by_role("link", name="Paperilla").click()
    assert shown(page) == ways_with(kenelle="asukas", miten="paperilla")
    assert "Haluan sanoa mielipiteeni → Olen asukas → Paperilla" in page.inner_text("main")
    page.get_by_role("link", name="Vaihda vastausta").click()
    assert page.locator("h1").inner_text() == "Miten haluat osallistua?"


# A way's page


def plain(text: str) -> str:
    """Leave out marking, as far as a comparison of words needs."""
    return "".join(letter for letter in text if letter.isalnum())


@pytest.fixture(scope="session")
def way_pages(site_dir: Path) -> dict[str, BuiltPage]:
    """Give the page of each way."""
    known = {addresses.way(way.id): way.id for way in SITE.ways}
    return {known[p.address]: p for p in built_pages(site_dir) if p.address in known}


UNKNOWN_FACTS = ".//*[@class='way-page__unknown']//li"
FACTS = {
    "who": "Kuka voi osallistua",
    "purpose": "Mihin tämä sopii",
    "when": "Milloin",
    "bring": "Mitä kirjoitat tai otat mukaan",
    "time_needed": "Kuinka kauan se kestää",
    "anonymity": "Nimettömyys, maksut ja palkkiot",
    "what_next": "Mitä sitten tapahtuu",
    "who_decides": "Kuka päättää",
    "result": "Missä näet tuloksen",
    "languages": "Kielet ja esteettömyys",
    "contact": "Yhteystieto",
}


def test_every_fact_of_every_way_is_told(way_pages: dict[str, BuiltPage]) -> None:
    """All fifteen: what is known in words, what is not among what we do not know."""
    assert set(way_pages) == {way.id for way in SITE.ways}
    for way in SITE.ways:
        page = way_pages[way.id]
        text = plain(page.text)
        unknown = [one.text_content() for one in page.main.xpath(UNKNOWN_FACTS)]
        for field, question in FACTS.items():
            answer = getattr(way, field)
            assert (answer == UNKNOWN) == (question in unknown), (way.id, field)
            if answer != UNKNOWN:
                first = answer.replace("**", "").split("[")[0]
                assert question in page.text
                assert plain(first) in text, (way.id, field)
        assert unknown[: len(way.not_told)] == list(way.not_told)
        names = [step.name for step in way.steps] + [step.name for step in way.afterwards]
        assert all(plain(name) in text for name in names)
        assert "21.11.2026" in page.text


def test_what_sources_leave_open_is_told_once(way_pages: dict[str, BuiltPage]) -> None:
    """In the box of what we do not know, not again and again between the facts."""
    for way_id, page in way_pages.items():
        assert page.text.count("Lähteet eivät kerro") <= 1, way_id


def test_ways_lead_to_all_that_is_tied_to_them_and_back(site_dir: Path) -> None:
    """Whoever comes from either end finds the other."""
    pages = {page.address: page for page in built_pages(site_dir)}
    links = {
        address: {page.leads_to(link) for link in page.links} for address, page in pages.items()
    }
    for way in SITE.ways:
        here = addresses.way(way.id)
        tied = {addresses.theme(theme) for theme in way.themes}
        tied |= {addresses.measure(p, m) for p, measures in way.measures.items() for m in measures}
        for there in tied:
            assert there in links[here]
            assert here in links[there]
    for effect in SITE.effects:
        told = addresses.effect(effect.id)
        tied = {addresses.way(way) for way in effect.ways}
        tied |= {
            addresses.measure(p, m) for p, measures in effect.measures.items() for m in measures
        }
        assert tied <= links[addresses.EFFECTS]
        for page in tied:
            assert told in links[page]
    for event in SITE.events:
        for way_id in event.ways:
            assert addresses.event(event.id) in links[addresses.way(way_id)]


def test_effects_are_newest_first(site_dir: Path) -> None:
    """What has no time comes last."""
    (page,) = (page for page in built_pages(site_dir) if page.address == addresses.EFFECTS)
    order = [str(key) for key in page.main.xpath(".//section/h2/@id")]
    ends = {effect.id: effect.when.end if effect.when else None for effect in SITE.effects}
    assert set(order) == set(ends)
    known = [ends[one] for one in order if ends[one]]
    assert known == sorted(filter(None, known), reverse=True)
    assert all(ends[one] is None for one in order[len(known) :])


@pytest.mark.parametrize(
    ("way", "sheets"), [("osallistu-polis-keskusteluun", 1), ("tee-aloite", 2)]
)
def test_way_is_a_sheet_of_paper(open_page: PageOpener, way: str, sheets: int) -> None:
    """One, where the text allows, for the wall of a waiting room; both its sides at most."""
    pdf = open_page(addresses.way(way)).pdf(prefer_css_page_size=True, format="A4")
    assert pdf.count(b"/Type /Page\n") == sheets


def test_home_leads_with_three_deeds(open_page: PageOpener) -> None:
    """What most people come for is on the first screen of a phone, and each is one step away."""
    page = open_page("/", viewport={"width": 360, "height": 740})
    deeds = page.locator("main a").all()[:3]
    assert [deed.inner_text() for deed in deeds] == [
        "Anna palautetta",
        "Tee aloite",
        "Katso, mitä on tehty",
    ]
    for deed in deeds:
        expect(deed).to_be_in_viewport()
    deeds[1].click()
    page.get_by_role("link", name="Kirjoita aloite", exact=True).click()
    expect(page.locator("h1")).to_have_text("Kirjoita aloite")
