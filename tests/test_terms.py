"""The first use of a term on a page is a link to the glossary; names, headings and links stay."""

import pytest

from macros.models import Glossary
from macros.terms import TermLinks

TERMS = TermLinks(
    Glossary.model_validate(
        {
            "raati": {"term": "raati", "meaning": "x"},
            "asiakasraati": {"term": "asiakasraati", "meaning": "x", "stems": ["asiakasraa"]},
            "hyte": {"term": "HYTE", "meaning": "x"},
            "ovk": {"term": "osavuosikatsaus", "meaning": "x", "stems": ["osavuosikatsau"]},
            "t-ja-k": {"term": "T&K", "meaning": "x"},
            "kaksi": {"term": "kaksi sanaa", "meaning": "x"},
        }
    )
)
LINK = '<a class="term" href="../sanasto/#{}">{}</a>'


def link(term: str, text: str) -> str:
    """The link that a page at /sivu/ has."""
    return LINK.format(term, text)


LINKED = {
    "<p>raati</p>": f"<p>{link('raati', 'raati')}</p>",
    "<p>raatien</p>": f"<p>{link('raati', 'raatien')}</p>",
    "<p>Raatia</p>": f"<p>{link('raati', 'Raatia')}</p>",
    "<p>asiakasraadin jäsen</p>": f"<p>{link('asiakasraati', 'asiakasraadin')} jäsen</p>",
    "<p>Hyte ja hyte</p>": f"<p>{link('hyte', 'Hyte')} ja hyte</p>",
    "<p>osavuosikatsauksessa</p>": f"<p>{link('ovk', 'osavuosikatsauksessa')}</p>",
    "<p>T&amp;K</p>": f"<p>{link('t-ja-k', 'T&amp;K')}</p>",
    "<p>kaksi\nsanaa</p>": f"<p>{link('kaksi', 'kaksi' + chr(10) + 'sanaa')}</p>",
    '<div class="card"><h2>raati</h2><p>raati</p></div>': (
        f'<div class="card"><h2>raati</h2><p>{link("raati", "raati")}</p></div>'
    ),
    "<p>raati</p><p>raati</p>": f"<p>{link('raati', 'raati')}</p><p>raati</p>",
    "<p><strong>raati</strong></p>": f"<p><strong>{link('raati', 'raati')}</strong></p>",
}
LEFT = [
    "<h2>raati</h2>",
    '<a href="x">raati</a>',
    '<a href="x"><strong>raati</strong></a>',
    "<q>raati</q>",
    "<blockquote><p>raati</p></blockquote>",
    "<table><caption>raati</caption><tr><th>raati</th></tr></table>",
    "<button>raati</button>",
    "<svg><text>raati</text></svg>",
    "<code>raati</code>",
    '<p title="raati">x</p>',
    '<div class="card"><div>raati</div><a class="card__link" href="x">x</a></div>',
    '<p class="x" aria-hidden="true">raati</p>',
    "<p>äraati, kehittäjä-raati, miraati</p>",
    "<p>ei mitään</p>",
    "",
]


@pytest.mark.parametrize(("html", "linked"), LINKED.items(), ids=LINKED.keys())
def test_the_first_use_of_a_term_is_a_link(html: str, linked: str) -> None:
    """Whatever its case and ending; the longest term that fits; once on a page."""
    assert TERMS.link(html, "/sivu/") == linked


@pytest.mark.parametrize("html", LEFT)
def test_names_headings_links_and_parts_of_words_are_left_alone(html: str) -> None:
    """A link in a link, or in a quotation, would be wrong."""
    assert TERMS.link(html, "/sivu/") == html


def test_what_follows_something_left_alone_is_linked() -> None:
    """Also when elements of the same name are inside one another."""
    html = (
        '<div class="card"><div>raati</div><a class="card__link" href="x">x</a></div><p>raati</p>'
    )
    assert TERMS.link(html, "/sivu/").endswith(f"<p>{link('raati', 'raati')}</p>")


def test_the_glossary_does_not_link_to_itself() -> None:
    """Its own page explains them."""
    assert TERMS.link("<p>raati</p>", "/sanasto/") == "<p>raati</p>"
