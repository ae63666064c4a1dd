"""Rules about where the site's files are edited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.registry import check
from macros.problems import Problem, quoted
from macros.repository import service_of
from macros.site import Site

_PROJECT = re.compile(r"https://[^/\s?#]+(/[^/\s?#]+){2,}/?")


@check
def a_repository_has_an_address_and_a_known_service(site: Site) -> Iterator[Problem]:
    """Links to edit a page can be made of it."""
    repository = site.info.repository
    if repository is None:
        return
    if not _PROJECT.fullmatch(repository.address):
        fact = f"{quoted(repository.address)} ei ole säilytyspaikan osoite."
        deed = "Kirjoita se näin: https://github.com/omistaja/nimi."
        yield Problem(site.info.place("repository", "address"), fact, deed)
    elif service_of(repository) is None:
        fact = "palvelimen nimi ei kerro, onko palvelu GitHub vai GitLab."
        deed = "Lisää kenttä ”service” ja kirjoita siihen github tai gitlab."
        yield Problem(site.info.place("repository", "address"), fact, deed)
