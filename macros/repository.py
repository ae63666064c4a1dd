"""Addresses of the service that keeps the site's files: where a page is edited and asked about."""

from __future__ import annotations

from urllib.parse import quote, urlencode, urlsplit

from macros.choices import RepositoryService
from macros.models import Repository
from macros.problems import Place

ISSUE_FORM = "virhe.yml"
"""The form in .github/ISSUE_TEMPLATE/ that a page's question opens."""
ISSUE_PAGE = "page"
"""The field of that form into which the page's address is filled."""
_FILES = (".yml", ".md")


def service_of(repository: Repository) -> RepositoryService | None:
    """The service: the one that the data names, or else the one that the host is named after."""
    if repository.service:
        return repository.service
    names = (urlsplit(repository.address).hostname or "").split(".")
    return next((one for one in RepositoryService if one.value in names), None)


def edit_address(repository: Repository, place: Place) -> str:
    """The web editor with the file open at the line; a folder is shown as a list of its files."""
    is_file = place.path.endswith(_FILES)
    branch, path = quote(repository.branch), quote(place.path)
    line = f"#L{place.line}" if is_file and place.line > 1 else ""
    return f"{_root(repository)}/{'edit' if is_file else 'tree'}/{branch}/{path}{line}"


def question_address(repository: Repository, title: str, text: str, page: str) -> str:
    """A form for a question about a page, with a title and the page's address written in it."""
    if service_of(repository) is RepositoryService.GITLAB:
        fields = {"issue[title]": title, "issue[description]": text}
    else:
        fields = {"template": ISSUE_FORM, "title": title, ISSUE_PAGE: page}
    return f"{_root(repository)}/issues/new?{urlencode(fields, quote_via=quote)}"


def _root(repository: Repository) -> str:
    """What the addresses of both services begin with."""
    address = repository.address.rstrip("/").removesuffix(".git")
    return f"{address}/-" if service_of(repository) is RepositoryService.GITLAB else address
