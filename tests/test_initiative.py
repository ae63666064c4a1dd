"""Writing an initiative: what is missing is said, what is ready can be taken, nothing leaks."""

import gzip
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from playwright.sync_api import Dialog, Locator, Page, expect

from macros.addresses import INITIATIVE
from macros.load import load
from tests.browser import PageOpener
from tests.places import DATA

WORDS = load(DATA).words
PHONE = {"viewport": {"width": 360, "height": 740}}

WITH_RULES = "Satakunnan hyvinvointialue"
WITHOUT_RULES = "Vantaan ja Keravan hyvinvointialue"
OTHER = WORDS["initiative.county_other"]

RIGHT = {
    "asia": "Lisää penkkejä pihaan",
    "ehdotus": "Pihalla ei ole penkkejä.\n\nEhdotan kolmea.",
    "nimi": "Testi Asukas",
    "kotikunta": "Pori",
    "sahkoposti": "testi@esimerkki.fi",
    "paiva": "31.1.2024",
}
LETTER = """\
Aloite: Lisää penkkejä pihaan

Vastaanottaja: Satakunnan hyvinvointialue

Pihalla ei ole penkkejä.

Ehdotan kolmea.

Nimi: Testi Asukas
Kotikunta: Pori
Sähköposti: testi@esimerkki.fi
Päivä: 31.1.2024"""


def field(page: Page, name: str) -> Locator:
    """Find a field by the name that the form has for it."""
    return page.locator(f"#aloite-{name}")


def fill(page: Page, county: str = WITH_RULES, **answers: str) -> None:
    """Answer every question rightly, but for what is told here."""
    if county:
        page.get_by_label(county).check()
    for name, answer in (RIGHT | answers).items():
        field(page, name).fill(answer)


def finish(page: Page) -> None:
    """Press the button below the questions."""
    page.get_by_role("button", name=WORDS["initiative.finish"]).click()


def press(page: Page, word: str) -> None:
    """Press a button by the word that it has in words/fi.yml."""
    page.get_by_role("button", name=WORDS[f"initiative.{word}"], exact=True).click()


def faults(page: Page) -> list[str]:
    """List what is told above the questions."""
    return page.locator(".initiative-form__faults a").all_inner_texts()


def finished(open_page: PageOpener, county: str = WITH_RULES, **answers: str) -> Page:
    """Open the page and write an initiative."""
    page = open_page(INITIATIVE, permissions=["clipboard-read", "clipboard-write"])
    fill(page, county, **answers)
    finish(page)
    expect(page.locator(".initiative-form__letter")).to_be_visible()
    return page


def saved(page: Page, word: str) -> tuple[str, bytes]:
    """Follow a link that saves a file; give its name and what is in it."""
    with page.expect_download() as coming:
        page.get_by_role("link", name=WORDS[f"initiative.{word}"]).click()
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()


def warns(page: Page) -> bool:
    """Tell whether leaving the page would be asked about."""
    return not page.evaluate("dispatchEvent(new Event('beforeunload', { cancelable: true }))")


# What is missing


def test_an_empty_form_says_all_that_is_missing(open_page: PageOpener) -> None:
    """The list takes the focus, tells faults in the order of the questions, and leads to them."""
    page = open_page(INITIATIVE)
    finish(page)
    missing = ("county", "matter", "name", "home", "contact")
    assert faults(page) == [WORDS[f"initiative.{one}_missing"] for one in missing]
    summary = page.get_by_role("group", name=WORDS["initiative.faults"])
    expect(summary).to_be_focused()
    first = ("alue-1", "asia", "nimi", "kotikunta", "sahkoposti")
    for link, name in zip(summary.get_by_role("link").all(), first, strict=True):
        link.click()
        expect(field(page, name)).to_be_focused()
        expect(field(page, name)).to_be_in_viewport()
    assert open_page.console_errors == []


MISTAKES = [
    ("asia", "matter_missing", ("", "   ")),
    ("nimi", "name_missing", ("",)),
    ("kotikunta", "home_missing", ("",)),
    ("sahkoposti", "email_wrong", ("nimi", "nimi@", "nimi@esimerkki", "@a.fi")),
    ("puhelin", "phone_wrong", ("ei ole", "1234")),
    ("paiva", "day_missing", ("",)),
    (
        "paiva",
        "day_wrong",
        ("31.2.2024", "0.1.2024", "1.13.2024", "2024-01-31", "31.1.24", "eilen"),
    ),
]


def test_title_tells_what_happened(open_page: PageOpener) -> None:
    """A tab and a screen reader say first that something is missing, or that all is ready."""
    page = open_page(INITIATIVE)
    title = page.title()
    finish(page)
    assert page.title() == f"{WORDS['initiative.faults']} – {title}"
    fill(page)
    finish(page)
    assert page.title() == f"{WORDS['initiative.ready']} – {title}"
    press(page, "edit")
    assert page.title() == title


@pytest.mark.parametrize(("name", "fault", "answers"), MISTAKES)
def test_a_fault_is_told_beside_its_question(
    open_page: PageOpener, name: str, fault: str, answers: tuple[str, ...]
) -> None:
    """In the list, next to the question, and to assistive technology; mended, it goes."""
    page = open_page(INITIATIVE)
    fill(page)
    said = WORDS[f"initiative.{fault}"]
    for answer in answers:
        field(page, name).fill(answer)
        finish(page)
        assert faults(page) == [said], answer
        expect(page.locator(".initiative-form__fault:visible")).to_have_text([said])
        expect(field(page, name)).to_have_attribute("aria-invalid", "true")
        expect(field(page, name)).to_have_accessible_description(re.compile(re.escape(said)))
    field(page, name).fill(RIGHT.get(name, "040 123 4567"))
    finish(page)
    expect(page.locator(".initiative-form__letter")).to_be_visible()
    assert page.locator("[aria-invalid]").count() == 0


def test_a_county_must_be_chosen(open_page: PageOpener) -> None:
    """The fault is the whole group's."""
    page = open_page(INITIATIVE)
    fill(page, county="")
    finish(page)
    group = page.get_by_role("radiogroup", name=WORDS["initiative.county"])
    expect(group).to_have_attribute("aria-invalid", "true")
    expect(group).to_have_accessible_description(WORDS["initiative.county_missing"])


def test_contact_details_are_wanted_once(open_page: PageOpener) -> None:
    """Without any the fault is told; whichever of the three is enough."""
    page = open_page(INITIATIVE)
    fill(page, sahkoposti="")
    for name, answer in (("puhelin", "+358 40 123 4567"), ("osoite", "Tie 1\n28100 Pori")):
        finish(page)
        assert faults(page) == [WORDS["initiative.contact_missing"]]
        for one in ("sahkoposti", "puhelin", "osoite"):
            expect(field(page, one)).to_have_attribute("aria-invalid", "true")
        field(page, name).fill(answer)
        finish(page)
        expect(page.locator(".initiative-form__letter")).to_contain_text(answer.replace("\n", ", "))
        press(page, "edit")
        field(page, name).fill("")


def test_fields_are_named_for_browsers_and_readers(open_page: PageOpener) -> None:
    """A browser may fill them in; what must be answered is said in words too."""
    page = open_page(INITIATIVE)
    wanted = {
        "nimi": "name",
        "kotikunta": "address-level2",
        "sahkoposti": "email",
        "puhelin": "tel",
        "osoite": "street-address",
    }
    for name, meaning in wanted.items():
        expect(field(page, name)).to_have_attribute("autocomplete", meaning)
    must = WORDS["initiative.required"]
    for name in ("asia", "nimi", "kotikunta", "paiva"):
        expect(field(page, name)).to_have_accessible_name(re.compile(must))
    for group in ("county", "contact"):
        assert (
            page.locator("legend", has_text=WORDS[f"initiative.{group}"]).inner_text().count(must)
        )


# What is ready


def test_the_letter_holds_every_answer(open_page: PageOpener) -> None:
    """It takes the place of the questions, and its heading the focus."""
    page = finished(open_page)
    heading = page.get_by_role("heading", name=WORDS["initiative.ready"])
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    assert page.locator(".initiative-form__letter").inner_text() == LETTER
    assert not page.locator("main form").is_visible()


def test_the_proposal_may_be_left_out(open_page: PageOpener) -> None:
    """The rules ask only what the matter is; no hole is left in the letter."""
    page = finished(open_page, ehdotus="", county=OTHER)
    letter = page.locator(".initiative-form__letter").inner_text()
    assert letter.startswith("Aloite: Lisää penkkejä pihaan\n\nNimi: Testi Asukas\n")


def test_answers_are_texts_and_nothing_else(open_page: PageOpener) -> None:
    """What looks like markup or like a place to fill in stays as it was written."""
    strange = "<b>&amp;</b> {due} $& \\ ”ä”"
    page = finished(open_page, asia=strange, ehdotus=strange)
    assert page.locator(".initiative-form__letter").inner_text().count(strange) == 2
    assert page.locator(".initiative-form__letter b").count() == 0


def test_editing_keeps_the_answers(open_page: PageOpener) -> None:
    """Back at the questions, everything is as it was."""
    page = finished(open_page)
    press(page, "edit")
    expect(field(page, "asia")).to_be_focused()
    expect(field(page, "ehdotus")).to_have_value(RIGHT["ehdotus"])
    field(page, "asia").fill("Toinen asia")
    finish(page)
    expect(page.locator(".initiative-form__letter h3")).to_have_text("Aloite: Toinen asia")


def test_keyboard_is_enough(open_page: PageOpener) -> None:
    """From the skip link to a copied text, and through the list of faults on the way."""
    page = open_page(INITIATIVE, permissions=["clipboard-read", "clipboard-write"])
    keys = page.keyboard

    def tab_to(name: str) -> None:
        for _ in range(12):
            keys.press("Tab")
            if page.evaluate("document.activeElement.id") == f"aloite-{name}":
                return
        pytest.fail(f"Tab does not reach {name}.")

    keys.press("Tab")
    keys.press("Enter")
    tab_to("alue-1")
    keys.press("ArrowDown")
    expect(page.get_by_label(WITH_RULES)).to_be_checked()
    tab_to("asia")
    keys.press("Enter")
    assert len(faults(page)) == 4
    keys.press("Tab")
    keys.press("Enter")
    expect(field(page, "asia")).to_be_focused()
    keys.type("Lisää penkkejä")
    for name in ("ehdotus", "nimi", "kotikunta", "sahkoposti"):
        tab_to(name)
        keys.type(RIGHT[name].replace("\n", " "))
    keys.press("Enter")
    expect(page.get_by_role("heading", name=WORDS["initiative.ready"])).to_be_focused()
    for _ in range(2):
        keys.press("Tab")
    keys.press("Enter")
    expect(page.get_by_role("status")).to_have_text(WORDS["initiative.copied"])


# When an answer is due

MONTHS = [
    ("31.1.2023", "28.2.2023"),
    ("31.1.2024", "29.2.2024"),
    ("30.1.2024", "29.2.2024"),
    ("29.2.2024", "29.3.2024"),
    ("28.2.2023", "28.3.2023"),
    ("31.3.2024", "30.4.2024"),
    ("31.8.2024", "30.9.2024"),
    ("30.11.2026", "30.12.2026"),
    ("1.12.2026", "1.1.2027"),
    ("31.12.2023", "31.1.2024"),
    ("31.1.2100", "28.2.2100"),
    (" 05. 03.2024 ", "5.4.2024"),
]


def test_an_answer_is_due_in_a_month(open_page: PageOpener) -> None:
    """On the same date of the next month, or on its last day when there is no such date."""
    page = open_page(INITIATIVE, timezone_id="America/Los_Angeles")
    fill(page)
    for sent, due in MONTHS:
        field(page, "paiva").fill(sent)
        finish(page)
        heading = WORDS.say("initiative.due", due=due)
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
        press(page, "edit")


def test_the_day_is_today_until_told_otherwise(open_page: PageOpener) -> None:
    """Today is what it is where the reader is: half past midnight in Finland."""
    page = open_page(INITIATIVE, timezone_id="Europe/Helsinki")
    page.clock.set_fixed_time("2024-01-30T22:30:00Z")
    page.reload()
    expect(field(page, "paiva")).to_have_value("31.1.2024")


@pytest.mark.parametrize("county", [WITHOUT_RULES, OTHER])
def test_nothing_is_promised_for_other_counties(open_page: PageOpener, county: str) -> None:
    """The sources do not tell when they answer, and the page says so."""
    page = finished(open_page, county)
    expect(page.get_by_text(WORDS["initiative.no_due_told"])).to_be_visible()
    assert not page.get_by_text(WORDS["initiative.answer"]).is_visible()
    assert not page.get_by_role("link", name=WORDS["initiative.calendar"]).is_visible()
    assert (county in page.locator(".initiative-form__letter").inner_text()) == (county != OTHER)


def test_the_day_goes_to_a_calendar(open_page: PageOpener) -> None:
    """A library reads the file back: the whole day, every letter, no line of over 75 bytes."""
    asia = (
        "Äidinkieli, öljy; C:\\polku \U0001f33c " + "pitkiä sanoja joissa ääkkösiä " * 5 + "{due}"
    )
    page = finished(open_page, asia=asia.strip())
    name, file = saved(page, "calendar")
    assert name == "aloite-vastaus.ics"
    assert file.count(b"\n") == file.count(b"\r\n")
    assert max(map(len, file.split(b"\r\n"))) <= 75
    calendar = Calendar.from_ical(file)
    (event,) = calendar.events
    assert not calendar.errors
    assert not event.errors
    assert event.start == date(2024, 2, 29)
    assert event["SUMMARY"] == WORDS.say("initiative.calendar_summary", asia=asia)
    told = WORDS.say("initiative.calendar_description", sent="31.1.2024", asia=asia)
    assert event["DESCRIPTION"] == told
    assert event.DTSTAMP
    assert event.DTSTAMP.utcoffset() == timedelta()
    assert urlsplit(str(event["URL"])).path == INITIATIVE


def test_a_day_saved_again_is_the_same_entry(open_page: PageOpener) -> None:
    """A calendar then moves the day instead of adding another; another initiative is another."""
    page = finished(open_page)
    _, first = saved(page, "calendar")
    press(page, "edit")
    field(page, "paiva").fill("1.2.2024")
    finish(page)
    _, second = saved(page, "calendar")
    page.reload()
    fill(page)
    finish(page)
    _, other = saved(page, "calendar")
    one, same, another = (Calendar.from_ical(file).events[0] for file in (first, second, other))
    assert one["UID"] == same["UID"] != another["UID"]
    assert same.start == date(2024, 3, 1)


# Taking the text


def test_the_text_can_be_copied(open_page: PageOpener) -> None:
    """It is said when it has happened."""
    page = finished(open_page)
    press(page, "copy")
    expect(page.get_by_role("status")).to_have_text(WORDS["initiative.copied"])
    assert page.evaluate("navigator.clipboard.readText()") == LETTER
    assert not warns(page)


def test_where_copying_is_not_allowed_the_text_is_selected(open_page: PageOpener) -> None:
    """The reader copies it by hand; until then it has not been taken."""
    page = finished(open_page)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    press(page, "copy")
    expect(page.get_by_role("status")).to_have_text(WORDS["initiative.selected"])
    assert page.evaluate("getSelection().toString()").split() == LETTER.split()
    assert warns(page)


def test_the_text_can_be_saved(open_page: PageOpener) -> None:
    """As a file that old programs open too."""
    page = finished(open_page)
    name, file = saved(page, "save")
    assert name == "aloite.txt"
    assert file.decode() == f"{LETTER}\n".replace("\n", "\r\n")
    assert not warns(page)
    assert open_page.console_errors == []


def test_the_text_opens_in_the_readers_own_mail(open_page: PageOpener) -> None:
    """Without an address, which the sources do not tell; that a long text may not fit is said."""
    page = finished(open_page, asia="Ä & ö = ?")
    mail = page.get_by_role("link", name=WORDS["initiative.mail"])
    address = urlsplit(mail.get_attribute("href") or "")
    told = parse_qs(address.query, strict_parsing=True)
    assert (address.scheme, address.path) == ("mailto", "")
    assert told["subject"] == ["Aloite: Ä & ö = ?"]
    letter = page.locator(".initiative-form__letter").inner_text()
    assert told["body"] == [f"{letter}\n".replace("\n", "\r\n")]
    assert not page.get_by_text(WORDS["initiative.mail_long"]).is_visible()
    mail.click()
    assert not warns(page)
    press(page, "edit")
    field(page, "ehdotus").fill("sana " * 500)
    finish(page)
    expect(page.get_by_text(WORDS["initiative.mail_long"])).to_be_visible()
    assert open_page.console_errors == []


def test_only_the_letter_is_printed(open_page: PageOpener) -> None:
    """Nothing of the site is around it; back at the questions paper has the sheet again."""
    page = finished(open_page)
    page.evaluate("() => { window.print = () => dispatchEvent(new Event('beforeprint')); }")
    assert warns(page)
    press(page, "print")
    assert not warns(page)
    page.emulate_media(media="print")
    assert page.locator("body").inner_text().strip() == LETTER
    page.emulate_media(media="screen")
    press(page, "edit")
    page.emulate_media(media="print")
    assert page.locator(".initiative-form__sheet").is_visible()
    assert page.locator(".site-footer").is_visible()
    assert not page.locator(".initiative-form__letter").is_visible()


# Leaving


def test_leaving_is_asked_about_only_while_there_is_something_to_lose(
    open_page: PageOpener,
) -> None:
    """Not before a word is written, not when all is wiped out, and again after a change."""
    page = open_page(INITIATIVE)
    page.get_by_label(OTHER).check()
    assert not warns(page)
    field(page, "asia").fill("a")
    assert warns(page)
    field(page, "asia").fill("")
    assert not warns(page)
    fill(page)
    finish(page)
    assert warns(page)
    saved(page, "save")
    press(page, "edit")
    assert not warns(page)
    field(page, "asia").fill("b")
    assert warns(page)


def test_staying_keeps_what_was_written(open_page: PageOpener) -> None:
    """The browser asks; whoever stays has lost nothing."""
    page = open_page(INITIATIVE)
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    field(page, "asia").click()
    page.keyboard.type("Penkkejä")
    page.close(run_before_unload=True)
    expect(field(page, "asia")).to_have_value("Penkkejä")
    assert asked == ["beforeunload"]


STORED = """async () => [
  localStorage.length, sessionStorage.length, document.cookie.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
]"""


def test_nothing_is_sent_and_nothing_is_stored(open_page: PageOpener) -> None:
    """As the page says: whatever is done, no request goes out and nothing is left behind."""
    page = open_page(INITIATIVE, permissions=["clipboard-read", "clipboard-write"])
    expect(page.get_by_text(WORDS["initiative.private"])).to_be_visible()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = page.url
    fill(page, nimi="")
    finish(page)
    field(page, "nimi").fill("Testi")
    finish(page)
    press(page, "copy")
    saved(page, "save")
    saved(page, "calendar")
    assert [url for url in asked if not url.startswith("blob:")] == []
    assert page.evaluate(STORED) == [0, 0, 0, 0, 0]
    assert page.url == address
    assert open_page.console_errors == []


# Without JavaScript


def test_without_javascript_there_is_a_sheet_to_fill_in_by_hand(open_page: PageOpener) -> None:
    """The same questions and lines to write on, on one sheet; no form that does nothing."""
    page = open_page(INITIATIVE, java_script_enabled=False)
    assert not page.locator("main form").is_visible()
    assert not page.locator(".initiative-form__ready").is_visible()
    sheet = page.locator(".initiative-form__sheet")
    asked = ("county", "matter", "proposal", "name", "home", "contact_by_hand", "day")
    told = sheet.inner_text()
    places = [told.index(WORDS[f"initiative.{one}"]) for one in asked]
    assert places == sorted(places)
    for county in (WITHOUT_RULES, WITH_RULES, OTHER):
        assert county in told
    assert sheets_of_paper(page) == 1


def test_the_sheet_can_be_printed_with_javascript_too(open_page: PageOpener) -> None:
    """Some rather write by hand."""
    page = open_page(INITIATIVE)
    assert not page.locator(".initiative-form__sheet").is_visible()
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    press(page, "print_blank")
    assert page.evaluate("window.printed")
    assert sheets_of_paper(page) == 1
    page.emulate_media(media="print")
    assert page.locator(".initiative-form__sheet").is_visible()
    assert not page.locator("main form").is_visible()


def sheets_of_paper(page: Page) -> int:
    """Count the A4 pages that printing takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


# On the way, for every reader


def test_a_phone_leads_from_home_to_a_finished_initiative(open_page: PageOpener) -> None:
    """Two links and the questions; nothing else is in between."""
    page = open_page("/", has_touch=True, **PHONE)
    page.locator("main a[href$='osallistu/tee-aloite/']").first.tap()
    page.wait_for_url("**/osallistu/tee-aloite/")
    page.locator("main a[href$='kirjoita/']").first.tap()
    page.wait_for_url(f"**{INITIATIVE}")
    fill(page)
    page.get_by_role("button", name=WORDS["initiative.finish"]).tap()
    expect(page.get_by_role("heading", name=WORDS["initiative.ready"])).to_be_focused()


def states(page: Page) -> Iterator[str]:
    """Bring the page to each of its states in turn."""
    yield "empty"
    finish(page)
    yield "faults"
    for county in (WITH_RULES, OTHER):
        fill(page, county)
        finish(page)
        press(page, "copy")
        yield f"ready: {county}"
        press(page, "edit")
    page.route("**/initiative_form.js", lambda route: route.abort())
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.locator(".initiative-form__sheet")).to_be_visible()
    yield "sheet"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_every_state_is_accessible(open_page: PageOpener, scheme: Any, width: int) -> None:
    """No axe violation and no sideways scroll, whatever the page shows."""
    page = open_page(
        INITIATIVE,
        bypass_csp=True,
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    )
    for state in states(page):
        found = Axe().run(page)
        assert found.violations_count == 0, f"{state}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, state


def test_the_script_is_light(site_dir: Path) -> None:
    """Below 4 KiB, gzipped."""
    script = (site_dir / "assets" / "initiative_form.js").read_bytes()
    assert len(gzip.compress(script)) <= 4 * 1024
