"""What staff do to the files, right and wrong, and what the site or the program answers."""

from __future__ import annotations

from dataclasses import dataclass

from tests.pull_request import Edit, added, removed, renamed, replaced, saved, together

PROGRAMME = "data/programmes/vake-osallisuus"
REPORT = f"{PROGRAMME}/reports/2023.yml"
NEXT_REPORT = f"{PROGRAMME}/reports/2024.yml"
OTHER_REPORT = "data/programmes/valiokunta-arviointi/reports/2024-kevat.yml"
INDICATOR = f"{PROGRAMME}/indicators/paatokset-yhdessa.yml"
OTHER_INDICATOR = f"{PROGRAMME}/indicators/tiedon-ymmarrettavyys.yml"
GOAL = f"{PROGRAMME}/goals/6.yml"
WAY = "data/ways/tapaa-jarjestoja.yml"
INITIATIVE = "data/ways/tee-aloite.yml"
EVENT = "data/events/asukasilta-2027.yml"
ROAD_SHOW = "data/events/road-show-2022.yml"
PRIVACY = "docs/tietosuoja.md"


@dataclass(frozen=True)
class Right:
    """An edit that is published: what the change is called, and what a page shows after it."""

    edit: Edit
    said: str
    page: str
    shows: str


@dataclass(frozen=True)
class Wrong:
    """An edit that `by` stops; in what is told `<0>` is the first changed line of the file."""

    edit: Edit
    told: tuple[str, ...]
    by: str = "check"


# --- what they write -------------------------------------------------------------------------

REPORT_TEXT = """\
period: 2024
name: Osallisuusohjelman seuranta vuodelta 2024
published: 2025-02-13
checked: 2026-11-20
measures:
  1.1:
    status: done
    text: |
      Hyvinvointialue sai verkkosivujensa uudistuksen valmiiksi.
    source:
      document: seuranta-2023
      place: tavoite 1, toimenpide 1
"""
CORRECTION = """\
corrections:
  - day: 2026-11-20
    text: Toimenpiteen 1.1 tila oli kirjattu väärin.
"""
EVENT_TEXT = """\
name: Asukasilta kirjastossa
when: 2027-01-20
text: |
  Kerro, mitä mieltä olet palveluista. Kuka tahansa saa tulla.
venue: Tikkurilan kirjasto
organisation: vake
sources:
  - programme: vake-osallisuus
    document: seuranta-2023
    place: tavoite 3, toimenpide 3
"""
TERM = """\
lahidemokratia:
  term: lähidemokratia
  meaning: Asukkaat päättävät yhdessä oman alueensa asioista.
"""
MEASURE = """\
  - number: 9
    name: Hyvinvointialue avaa kumppaneille sivun
    official: Avataan kumppanisivu
"""
CONFLICT = """\
<<<<<<< HEAD
    status: partly
=======
    status: done
>>>>>>> muutos
"""
REDIRECT = "/osallistu/tapaa-jarjestoja/: /osallistu/tapaa-jarjestot/\n"
STATUS = "    status: partly\n"
UNTIL_TEXT = f"{STATUS}    text: |\n"

TO_DONE = replaced(REPORT, STATUS, "    status: done\n")
NEW_REPORT = added(NEXT_REPORT, REPORT_TEXT)
OTHER_ID = together(
    renamed(WAY, "data/ways/tapaa-jarjestot.yml"),
    replaced("data/events/hyvinvointikiertue-2023.yml", "tapaa-jarjestoja", "tapaa-jarjestot"),
)

# --- right -----------------------------------------------------------------------------------

RIGHT = {
    "a status changes in a new report": Right(
        NEW_REPORT,
        "Toimenpiteen 1.1 tila: toteutuu osittain → toteutuu (raportti 2024)",
        "/ohjelmat/vake-osallisuus/toimenpiteet/1-1/",
        "Hyvinvointialue sai verkkosivujensa uudistuksen valmiiksi.",
    ),
    "a status and its text change in the newest report": Right(
        replaced(
            OTHER_REPORT,
            "    status: not_assessed\n    text: |\n",
            "    status: done\n    text: |\n      Sivut ovat valmiit.\n\n",
        ),
        "Toimenpiteen 1.1 tila: ei arvioitu → toteutuu",
        "/ohjelmat/valiokunta-arviointi/toimenpiteet/1-1/",
        "Sivut ovat valmiit.",
    ),
    "an old report is put right, and says so": Right(
        together(NEW_REPORT, TO_DONE, replaced(REPORT, "measures:\n", f"{CORRECTION}measures:\n")),
        "Raportin 2023 toimenpiteen 1.1 tila: toteutuu osittain → toteutuu",
        "/ohjelmat/vake-osallisuus/raportit/2023/",
        "Toimenpiteen 1.1 tila oli kirjattu väärin.",
    ),
    "a text is made clearer": Right(
        replaced(GOAL, "osallistua, toimia ja vaikuttaa.", "osallistua, toimia ja päättää."),
        "Tavoitteen 6 tiivistelmä: ”… ja vaikuttaa.” → ”… ja päättää.”",
        "/ohjelmat/vake-osallisuus/tavoitteet/6/",
        "osallistua, toimia ja päättää.",
    ),
    "a figure of a new period": Right(
        replaced(INDICATOR, ": 3,4\n", ": 3,4\n  - period: 2024-ovk1\n    value: 3,7\n"),
        "Mittarin ”Päätökset tehdään yhdessä asiakkaan kanssa” uusi luku: "
        "3,7 (1. osavuosikatsaus 2024)",
        "/ohjelmat/vake-osallisuus/mittarit/",
        "3,7",
    ),
    "a figure is put right, with a point for a comma": Right(
        replaced(OTHER_INDICATOR, ": 2,9\n", ": 2.75\n    note: Luku on korjattu.\n"),
        "luku: 2,9 → 2,75",
        "/ohjelmat/vake-osallisuus/mittarit/",
        "2,75",
    ),
    "a new event": Right(
        added(EVENT, EVENT_TEXT),
        "Uusi tapahtuma: ”Asukasilta kirjastossa”",
        "/osallistu/tapahtumat/",
        "Asukasilta kirjastossa",
    ),
    "a new word in the glossary": Right(
        added("data/glossary.yml", TERM),
        "Sanaston uusi sana: ”lähidemokratia”",
        "/sanasto/",
        "Asukkaat päättävät yhdessä oman alueensa asioista.",
    ),
    "a new measure": Right(
        added(GOAL, MEASURE),
        "Uusi toimenpide: 6.9 ”Hyvinvointialue avaa kumppaneille sivun”",
        "/ohjelmat/vake-osallisuus/toimenpiteet/6-9/",
        "Avataan kumppanisivu",
    ),
    "another id, and a redirect from the old one": Right(
        together(OTHER_ID, added("data/redirects.yml", REDIRECT)),
        "Tavan ”Tapaa järjestöjä ja kuntien edustajia” tunnus: tapaa-jarjestoja → tapaa-jarjestot",
        "/osallistu/tapaa-jarjestoja/",
        'href="../tapaa-jarjestot/"',
    ),
    "a page written by hand": Right(
        replaced(PRIVACY, "Sivusto ei käytä evästeitä.", "Sivustolla ei ole evästeitä."),
        "Sivun ”Tietosuoja” teksti: ",
        "/tietosuoja/",
        "Sivustolla ei ole evästeitä.",
    ),
    "a file saved by Windows": Right(
        together(
            replaced(INITIATIVE, "name: Tee aloite", "name: Tee aloite itse"),
            saved(INITIATIVE, lambda text: b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n")),
        ),
        "Tavan ”Tee aloite” nimi: ”Tee aloite” → ”Tee aloite itse”",
        "/osallistu/tee-aloite/",
        "Tee aloite itse",
    ),
    "braces and curly quotes are text like any other": Right(
        replaced(ROAD_SHOW, "name: Road Show", "name: ”Road {{ 7 * 7 }} Show”"),
        "→ ””Road {{ 7 * 7 }} Show” -kiertue Satakunnassa”",
        "/osallistu/tapahtumat/road-show-2022/",
        "”Road {{ 7 * 7 }} Show”",
    ),
}

# --- wrong -----------------------------------------------------------------------------------

MEASURES = (
    "toimenpidettä 6.9 ei ole ohjelmassa ”vake-osallisuus”. Korjaa numero tai poista se. "
    "Tavoitteen 6 toimenpiteet: "
)

WRONG = {
    "a status that is none": Wrong(
        replaced(REPORT, STATUS, "    status: valmis\n"),
        (
            f"{REPORT}:<0>:13: ”valmis” ei ole tila. Kirjoita done, partly, not_done tai "
            "not_assessed. Tarkoititko ”done”?",
        ),
    ),
    "a date that no calendar has": Wrong(
        replaced(REPORT, "published: ei tiedossa", "published: 31.2.2024"),
        (f"{REPORT}:<0>:12: päivää ”31.2.2024” ei ole kalenterissa. Tarkista päivä.",),
    ),
    "one space too few": Wrong(
        replaced(REPORT, STATUS, STATUS[1:]),
        (
            f"{REPORT}:<0>:4: rivin sisennys ei sovi yhteen ylempien rivien kanssa. "
            "Aloita rivi samasta kohdasta kuin muut saman tason rivit.",
        ),
    ),
    "a tab": Wrong(
        replaced(REPORT, STATUS, "\tstatus: partly\n"),
        (f"{REPORT}:<0>:1: rivillä on sarkain. Korvaa se välilyönneillä.",),
    ),
    "curly quotes around a text with a colon": Wrong(
        replaced(INITIATIVE, "name: Tee aloite", "name: ”Aloite: tee se itse”"),
        (
            f"{INITIATIVE}:<0>:14: tekstin keskellä on kaksoispiste ja välilyönti. "
            'Kirjoita koko teksti suorien lainausmerkkien väliin: "…".',
        ),
    ),
    "marks of a merge": Wrong(
        replaced(REPORT, STATUS, CONFLICT),
        (
            f"{REPORT}:<0>:1: tiedostoon on jäänyt kahden version yhdistämisen merkki ”<<<<<<<”. "
            "Samoin riveillä <2> ja <4>. Valitse versioista oikea ja poista merkkirivit.",
        ),
    ),
    "another encoding": Wrong(
        saved(INITIATIVE, lambda text: text.decode().encode("latin-1")),
        (
            f"{INITIATIVE}:<0>:38: merkkiä ei voi lukea. Se on luultavasti ”ä”. "
            "Tallenna tiedosto muodossa UTF-8.",
        ),
    ),
    "a wrong ending": Wrong(
        added("data/events/asukasilta-2027.yaml", EVENT_TEXT),
        (
            "data/events/asukasilta-2027.yaml:1:1: tätä tiedostoa ei lueta, koska nimi tai kansio "
            "on väärä. Anna tiedostolle nimeksi ”asukasilta-2027.yml”.",
        ),
    ),
    "a file of a word processor": Wrong(
        added("data/events/asukasilta-2027.docx", "PK"),
        (
            "data/events/asukasilta-2027.docx:1:1: tätä tiedostoa ei lueta, koska nimi tai kansio "
            "on väärä. Kirjoita tiedot tiedostoon ”asukasilta-2027.yml” ja poista tämä.",
        ),
    ),
    "a field is missing": Wrong(
        added(EVENT, EVENT_TEXT.replace("organisation: vake\n", "")),
        (
            f"{EVENT}:1:1: kenttä ”organisation” puuttuu. Kirjoita ”organisation: …”. "
            "Organisaation tunnus tiedostosta organisations.yml.",
        ),
    ),
    "a field is misspelt": Wrong(
        added(EVENT, EVENT_TEXT.replace("venue:", "venu:")),
        (
            f"{EVENT}:5:1: kenttää ”venu” ei ole. Korjaa nimi tai poista kenttä. "
            "Tarkoititko ”venue”?",
        ),
    ),
    "the same field twice": Wrong(
        replaced(REPORT, STATUS, f"{STATUS}{STATUS}"),
        (f"{REPORT}:<1>:5: kenttä ”status” on jo rivillä <0>. Poista toinen.",),
    ),
    "an organisation that is not known": Wrong(
        added(EVENT, EVENT_TEXT.replace("organisation: vake", "organisation: vakee")),
        (
            f"{EVENT}:6:15: organisaatiota ”vakee” ei ole tiedostossa organisations.yml. "
            "Korjaa tai poista se. Tarkoititko ”vake”?",
        ),
    ),
    "a measure that is not there": Wrong(
        replaced(REPORT, "  6.4:\n", "  6.9:\n"),
        (f"{REPORT}:<0>:3: {MEASURES}6.1, 6.2, 6.3, 6.4.",),
    ),
    "a word beside a figure": Wrong(
        replaced(INDICATOR, "value: 3,4", "value: noin 3,4"),
        (
            f"{INDICATOR}:<0>:12: ”noin 3,4” ei ole luku. "
            "Kirjoita tähän 3,4 ja sana ”noin” kenttään ”qualifier”.",
        ),
    ),
    "a script in a text": Wrong(
        replaced(REPORT, UNTIL_TEXT, f"{UNTIL_TEXT}      <script>alert(1)</script>\n"),
        (
            f"{REPORT}:<-1>:11: tekstissä on HTML-merkintä ”<script>”. Poista se. "
            "Lihavoi näin: **teksti**.",
        ),
    ),
    "a link that would run a script": Wrong(
        replaced(REPORT, UNTIL_TEXT, f"{UNTIL_TEXT}      [Lue](javascript:alert(1))\n"),
        (
            f"{REPORT}:<-1>:11: linkki ”javascript:alert(1)” ei toimi. "
            "Kirjoita osoite alusta asti (https://…) tai sivun osoite sivustolla (/sanasto/).",
        ),
    ),
    "two mistakes in two files": Wrong(
        together(
            replaced(INDICATOR, "value: 3,4", "value: 3,4 %"),
            replaced(REPORT, STATUS, "    status: osittain\n"),
        ),
        (
            f"{INDICATOR}:<0>:12: ”3,4 %” ei ole luku. "
            "Kirjoita tähän 3,4 ja sana ”prosenttia” kenttään ”unit”.",
            f"{REPORT}:<0>:13: ”osittain” ei ole tila. Kirjoita done, partly, not_done tai "
            "not_assessed. Tarkoititko ”partly”?",
        ),
    ),
    # What would take away or rewrite what has been published.
    "a status changes, and nothing is told": Wrong(
        TO_DONE,
        (
            f"{REPORT}:<0>:13: toimenpiteen 1.1 tila on muuttunut (toteutuu osittain → toteutuu), "
            "mutta raportin teksti ei. Kerro kentässä ”text”, mitä on tehty. "
            "Jos tila on uudesta raportista, tee sille oma tiedosto.",
        ),
        by="changes",
    ),
    "an old report is rewritten": Wrong(
        together(NEW_REPORT, TO_DONE),
        (
            f"{REPORT}:<0>:13: vanhaa raporttia on muutettu: raportin 2023 toimenpiteen 1.1 tila: "
            "toteutuu osittain → toteutuu. Palauta entinen. Jos raportissa oli virhe, "
            "kerro korjauksesta kentässä ”corrections”: päivä ja syy.",
        ),
        by="changes",
    ),
    "another id without a redirect": Wrong(
        OTHER_ID,
        (
            "data/ways/tapaa-jarjestot.yml:1:1: osoite /osallistu/tapaa-jarjestoja/ lakkaa "
            "toimimasta, koska tunnus on vaihtunut. Palauta entinen tunnus, tai lisää tiedostoon "
            "data/redirects.yml rivi ”/osallistu/tapaa-jarjestoja/: /osallistu/tapaa-jarjestot/”.",
        ),
        by="changes",
    ),
    "an event is removed": Wrong(
        removed(ROAD_SHOW),
        (
            f"{ROAD_SHOW}:1:1: osoite /osallistu/tapahtumat/road-show-2022/ lakkaa toimimasta, "
            "koska sen tiedot on poistettu. Palauta tiedot. Jos poisto on oikein, lisää tiedostoon "
            "data/redirects.yml rivi "
            "”/osallistu/tapahtumat/road-show-2022/: /osallistu/tapahtumat/”.",
        ),
        by="changes",
    ),
    "a figure is removed": Wrong(
        replaced(INDICATOR, "  - period: 2023-ovk4\n    value: 3,4\n", ""),
        (
            f"{INDICATOR}:12:1: mittarista ”Päätökset tehdään yhdessä asiakkaan kanssa” on "
            "poistettu luku 3,4 (4. osavuosikatsaus 2023). Palauta se. "
            "Jos luku oli väärä, korjaa se ja kerro syy kentässä ”note”.",
        ),
        by="changes",
    ),
    # Pages written by hand.
    "a link that leads nowhere": Wrong(
        replaced("docs/ohjelmat/index.md", "../teemat/index.md", "../teema/index.md"),
        (
            "docs/ohjelmat/index.md:<0>:62: sivua ”../teema/index.md” ei ole. Korjaa linkki. "
            "Tarkoititko ”../teemat/index.md”?",
        ),
        by="site",
    ),
    "a component that is none": Wrong(
        replaced("docs/sanasto.md", "{{ term_list() }}", "{{ termi_lista() }}"),
        (
            "docs/sanasto.md:<0>:1: komponenttia ”termi_lista” ei ole. Korjaa nimi. "
            "Tarkoititko ”term_list”?",
        ),
        by="site",
    ),
    "a component of a programme that is none": Wrong(
        replaced("docs/index.md", 'coming("vake-osallisuus")', 'coming("vake-osalisuus")'),
        (
            "docs/index.md:<0>:1: ohjelmaa ”vake-osalisuus” ei ole. Korjaa tunnus. "
            "Tarkoititko ”vake-osallisuus”?",
        ),
        by="site",
    ),
    "a program between braces": Wrong(
        added(PRIVACY, "\n{{ ''.__class__.__mro__ }}\n"),
        (
            f"{PRIVACY}:<1>:1: kaksoisaaltosulkujen sisällä saa olla vain komponentti. Kirjoita "
            "esimerkiksi {{ term_list() }}. Komponentit näet sivulta Muokkaa.",
        ),
        by="site",
    ),
    "a script on a page": Wrong(
        added(PRIVACY, "\n<script>alert(1)</script>\n"),
        (f"{PRIVACY}:<1>:1: sivulla on HTML-merkintä, jota selain ei saa suorittaa. Poista se.",),
        by="site",
    ),
    "a page without a title": Wrong(
        replaced(PRIVACY, "title: Tietosuoja\n", ""),
        (
            f"{PRIVACY}:1:1: sivulta puuttuu alkutieto ”title”. "
            "Lisää sivun alkuun ”---”-rivien väliin ”title: …”.",
        ),
        by="site",
    ),
}
