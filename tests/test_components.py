"""The shelf: what every component promises. A new one is tested before anyone writes a test."""

import gzip
import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from markdown import Markdown  # type: ignore[import-untyped]
from mkdocs.config import load_config
from playwright.sync_api import Browser

from macros import addresses, views
from macros.examples import examples
from macros.models import Glossary, Words
from macros.render import COMPONENTS, Renderer, component_names, style
from macros.terms import TermLinks
from tests.browser import PageOpener
from tests.html_checker import html_errors
from tests.places import DATA, ROOT

Golden: TypeAlias = Callable[[Path, str], None]

SHELF = component_names()
WITH_MACRO = [name for name in SHELF if hasattr(views, name)]
PAGE = "/esimerkki/"
"""The address of the page that examples stand on."""


def class_of(component: str) -> str:
    """Name the CSS class of a component: folder indicator_card, class indicator-card."""
    return component.replace("_", "-")


def style_of(component: str) -> str:
    """Read a component's style sheet."""
    return (COMPONENTS / component / "style.css").read_text(encoding="utf-8")


def is_whole_page(component: str) -> bool:
    """Tell pages, which have many outermost elements, from what stands on a page with others."""
    return component.endswith("_page") or component == "gallery"


# Files and names


@pytest.mark.parametrize("component", sorted(p.name for p in COMPONENTS.iterdir() if p.is_dir()))
def test_component_has_its_files(component: str) -> None:
    """Template, style, examples; perhaps a script; nothing else."""
    files = {file.name for file in (COMPONENTS / component).iterdir()}
    assert files - {"script.js"} == {"template.html", "style.css", "examples.yml"}


@pytest.mark.parametrize("component", SHELF)
def test_component_has_examples(component: str) -> None:
    """At least one, each with a name of its own: the gallery tells them apart by it."""
    names = [example.name for example in examples(component)]
    assert names
    assert len(names) == len(set(names))


def test_every_view_has_its_component() -> None:
    """A view without a template of its name could not be shown."""
    assert {name for name in views.__all__ if name[0].islower()} - {"narrowed"} <= set(SHELF)


@pytest.mark.parametrize("component", [name for name in SHELF if not is_whole_page(name)])
def test_component_carries_its_name(component: str) -> None:
    """It is one element, which has the component's class."""
    for example in examples(component):
        root, *others = html.fragments_fromstring(example.html)
        assert not others, example.name
        assert class_of(component) in root.get("class", "").split(), example.name


# What it gives


class TidyDumper(yaml.SafeDumper):
    """Writes examples as a person would: texts of many lines as blocks, nothing by reference."""

    def ignore_aliases(self, data: object) -> bool:
        """Write a thing out each time it comes."""
        del data
        return True


def as_block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Keep the lines of a text apart."""
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


TidyDumper.add_representer(str, as_block)


def tidy(markup: str) -> str:
    """Leave out what YAML cannot show: spaces at the ends of lines, empty lines at the end."""
    return "\n".join(line.rstrip() for line in markup.split("\n")).rstrip() + "\n"


@pytest.mark.parametrize("component", SHELF)
def test_examples_are_rendered_as_written(component: str, matches_golden: Golden) -> None:
    """From the values of each example the template gives the HTML that the file shows."""
    words = yaml.safe_load((DATA / "words" / "fi.yml").read_text(encoding="utf-8"))
    render = Renderer(Words(words), PAGE)
    entries = [
        {
            "name": example.name,
            "values": dict(example.values),
            "html": tidy(render(component, example.values)),
        }
        for example in examples(component)
    ]
    text = yaml.dump(entries, Dumper=TidyDumper, allow_unicode=True, sort_keys=False, width=100)
    matches_golden(COMPONENTS / component / "examples.yml", text)


def test_term_looks_as_terms_are_linked() -> None:
    """Terms are linked without the template, for speed; its example shows what is written."""
    (example,) = examples("term")
    text = example.values["text"]
    key = example.values["address"].rpartition("#")[2]
    glossary = Glossary.model_validate({key: {"term": text, "meaning": "…"}})
    assert TermLinks(glossary).link(f"<p>{text}</p>", PAGE) == f"<p>{example.html.rstrip()}</p>"


@pytest.fixture(scope="module")
def markdown() -> Markdown:
    """Give Markdown as hand-written pages have it."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {}
    )


@pytest.mark.parametrize("component", WITH_MACRO)
def test_component_survives_markdown(component: str, markdown: Markdown) -> None:
    """Between two paragraphs of a hand-written page it comes out as it went in."""
    for example in examples(component):
        page = markdown.reset().convert(f"Ennen.\n\n{example.html}\n\nJälkeen.\n")
        before, after = "<p>Ennen.</p>", "<p>Jälkeen.</p>"
        assert page.startswith(before), example.name
        assert page.endswith(after), example.name
        inside = page.removeprefix(before).removesuffix(after)
        assert inside.split() == example.html.split(), example.name


def test_html_is_valid(site_dir: Path, tmp_path: Path) -> None:
    """The Nu checker finds no error in any example nor on any page of the site."""
    documents = list(write_documents(tmp_path))
    errors = html_errors([*documents, *sorted(site_dir.rglob("*.html"))])
    assert not errors, "\n".join(errors)


def write_documents(folder: Path) -> Iterator[Path]:
    """Write a page for each example, since two of them may use the same ids."""
    for component in SHELF:
        for number, example in enumerate(examples(component)):
            title = escape(f"{component}: {example.name}")
            page = folder / f"{component}-{number}.html"
            head = f'<!doctype html><html lang="fi"><meta charset="utf-8"><title>{title}</title>'
            page.write_text(f"{head}<main>{example.html}</main>", encoding="utf-8")
            yield page


# How it looks


@pytest.mark.parametrize("component", SHELF)
def test_every_class_has_its_style(component: str) -> None:
    """A class of the component's own is styled, used by its script, or explained in a comment."""
    own = class_of(component)
    known = style_of(component)
    script = COMPONENTS / component / "script.js"
    if script.exists():
        known += script.read_text(encoding="utf-8")
    shown = " ".join(example.html for example in examples(component))
    classes = {one for found in re.findall(r'class="([^"]*)"', shown) for one in found.split()}
    mine = {one for one in classes if one.startswith((f"{own}__", f"{own}--"))}
    assert not {one for one in mine if f".{one}" not in known}


FIND_UNUSED = r"""
([css, own]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const selectors = (rules) => [...rules].flatMap((rule) =>
    rule.selectorText ? [rule.selectorText] : selectors(rule.cssRules));
  const states = /::[\w-]+|:(hover|focus-visible|target)|\[data-modules\]|\[aria-invalid="true"\]/g;
  return selectors(sheet.cssRules).filter((selector) =>
    !selector.includes(`.${own}`) || !document.querySelector(selector.replace(states, "")));
}
"""


def test_every_rule_styles_something(browser: Browser) -> None:
    """Each rule names its component and matches something in its examples; else it is dead."""
    page = browser.new_page()
    unused = {}
    for component in SHELF:
        page.set_content("".join(f"<main>{one.html}</main>" for one in examples(component)))
        found = page.evaluate(FIND_UNUSED, [style_of(component), class_of(component)])
        if dead := [selector for selector in found if not is_made_by_script(component, selector)]:
            unused[component] = dead
    page.close()
    assert not unused


def is_made_by_script(component: str, selector: str) -> bool:
    """Whether the component's script names each element and class that a selector needs."""
    script = COMPONENTS / component / "script.js"
    text = script.read_text("utf-8") if script.exists() else ""
    return all(
        re.search(rf'["`.]{name}["`]', text) for name in re.findall(r"[a-z][\w-]*", selector)
    )


def test_components_leave_the_theme_alone() -> None:
    """Classes of the theme live in overrides/ only, so that components outlive it."""
    texts = [*COMPONENTS.rglob("*.html"), *COMPONENTS.rglob("*.css"), *COMPONENTS.rglob("*.js")]
    assert not [file for file in texts if "md-" in file.read_text(encoding="utf-8")]


def test_styles_are_light() -> None:
    """All components together stay below 6 KiB, gzipped, as readers load them."""
    assert len(gzip.compress(style().encode())) <= 6 * 1024


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_gallery_is_accessible(open_page: PageOpener, scheme: str, width: int) -> None:
    """The page of all components has no axe violation and no sideways scroll."""
    options: dict[str, Any] = {
        "color_scheme": scheme,
        "viewport": {"width": width, "height": 800},
        "reduced_motion": "reduce",
    }
    page = open_page(addresses.GALLERY, bypass_csp=True, **options)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
