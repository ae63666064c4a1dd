"""Files of others that ours stand in for: a test tells when one of them has changed.

Ours do not change by themselves, so a new release could mend or add something that we would miss.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import material  # type: ignore[import-untyped]
import mkdocs
import pytest

from tests.places import ROOT


@dataclass(frozen=True, slots=True)
class Upstream:
    """A package's templates as they were read when ours were written."""

    package: str
    version: str
    folder: Path
    hashes: dict[str, str]


KNOWN = (
    Upstream(
        "mkdocs-material",
        "9.8.1",
        Path(material.__path__[0]) / "templates",
        {
            "404.html": "80c93494b5432b1b",
            "base.html": "8536d352b0093623",
            "main.html": "9948b55a7bc979c3",
            "partials/copyright.html": "bc86bca3bf75070f",
            "partials/footer.html": "50c2a75f013b7b03",
            "partials/header.html": "8cf3fb15bcf969ff",
            "partials/nav.html": "af33f6e032f632eb",
            "partials/nav-item.html": "89895208f22d68ce",
            "partials/palette.html": "fb935107ae7d3d74",
            "partials/path.html": "cbde0642861fe915",
            "partials/path-item.html": "3252b317fa46c4e2",
            "partials/search.html": "bfd556535abcddb9",
            "partials/tabs.html": "d2c82916569e645a",
            "partials/tabs-item.html": "52fe1f551aa2dbfc",
            "partials/toc.html": "fde48f583563364b",
            "partials/toc-item.html": "418f31ce2e6d5599",
        },
    ),
    Upstream(
        "mkdocs",
        "1.6.1",
        Path(mkdocs.__path__[0]) / "templates",
        {"sitemap.xml": "0950766d642ac999"},
    ),
)
OURS = sorted(
    file.name for kind in ("html", "xml") for file in (ROOT / "overrides").glob(f"*.{kind}")
)


REPLACED = [(upstream, name) for upstream in KNOWN for name in upstream.hashes]


@pytest.mark.parametrize(("upstream", "name"), REPLACED, ids=[name for _, name in REPLACED])
def test_replaced_file_is_as_it_was(upstream: Upstream, name: str) -> None:
    """A new release of the theme is read before it is taken."""
    found = hashlib.sha256((upstream.folder / name).read_bytes()).hexdigest()[:16]
    now = version(upstream.package)
    assert found == upstream.hashes[name], (
        f"{name} of {upstream.package} {now} is not what it was in {upstream.version}, which was"
        " read when overrides/ was written. Compare the two, take over what is better there, and"
        f" write {found} and the version here."
    )


@pytest.mark.parametrize("name", OURS)
def test_every_replacement_is_watched(name: str) -> None:
    """A file in overrides/ hides the theme's file of the same name."""
    assert any(name in upstream.hashes for upstream in KNOWN)
