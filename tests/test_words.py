"""Words of the interface: each that is said exists, each that exists is said."""

from pathlib import Path

import pytest

from macros.load import load
from macros.problems import ProblemsError
from tests import small


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a copy of the small data."""
    return small.data_in(tmp_path / "data")


SPOILT = {
    "layout.menu": (
        None,
        "data/words/fi.yml:1:1: sana ”layout.menu” puuttuu. Lisää rivi ”layout.menu: …”.",
    ),
    "layout.skip_to_content": (
        "layout.skip_to_contents: Siirry",
        "sanaa ”layout.skip_to_contents” ei käytetä missään. "
        "Poista rivi. Tarkoititko ”layout.skip_to_content”?",
    ),
    "nav.next": ("nav.next:", "kenttä ”nav.next” on tyhjä. Kirjoita ”nav.next: …”."),
    "nav.previous": (
        f"nav.previous: {'a' * 6001}",
        "teksti on liian pitkä: 6001 merkkiä. Lyhennä se enintään 6000 merkkiin.",
    ),
    "status.done": (
        "status.doen: Toteutuu",
        "sana ”status.done” puuttuu. Lisää rivi ”status.done: …”. Tarkoititko ”status.doen”?",
    ),
    "indicators.count": (
        'indicators.count: "Ohjelmassa on {lkm} mittaria."',
        "kohtaan ”{lkm}” ei tule sivulla mitään. "
        "Kirjoita aaltosulkujen väliin sama sana kuin ennen.",
    ),
    "counted.goals": (
        'counted.goals: "{count tavoitetta"',
        "kohtaan ”{count” ei tule sivulla mitään. "
        "Kirjoita aaltosulkujen väliin sama sana kuin ennen.",
    ),
}


@pytest.mark.parametrize(("key", "spoilt"), SPOILT.items(), ids=SPOILT.keys())
def test_a_word_that_is_missing_left_over_or_empty(
    key: str, spoilt: tuple[str | None, str], data: Path
) -> None:
    """Told at its line; a missing one at the beginning of the file."""
    line, message = spoilt
    file = data / "words" / "fi.yml"
    words = file.read_text(encoding="utf-8").splitlines(keepends=True)
    (number,) = [n for n, word in enumerate(words) if word.startswith(f"{key}: ")]
    words[number : number + 1] = [f"{line}\n"] if line else []
    file.write_text("".join(words), encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        load(data, "data")
    told = [str(problem) for problem in caught.value.problems]
    assert any(message in problem for problem in told)
    if line and not message.startswith("sana ”"):
        assert any(problem.startswith(f"data/words/fi.yml:{number + 1}:") for problem in told)


def test_a_word_whose_key_code_puts_together_is_missed_when_it_is_asked_for(data: Path) -> None:
    """No check knows it; still nobody meets a programmer's words."""
    words = load(data, "data").words
    for ask in (words.__getitem__, words.say, words.escaped.__getitem__):
        with pytest.raises(ProblemsError, match=r"sana ”period[.]nowhere” puuttuu"):
            ask("period.nowhere")


def test_a_language_needs_its_words(data: Path) -> None:
    """Other languages may lie beside; the site's own must be whole."""
    (data / "words" / "sv.yml").write_text("layout.menu: Meny\n", encoding="utf-8")
    load(data)
    site = data / "site.yml"
    site.write_text(site.read_text(encoding="utf-8").replace("language: fi", "language: sv"))
    with pytest.raises(ProblemsError, match=r"data/words/sv\.yml:1:1: sana ”.*” puuttuu\."):
        load(data, "data")
