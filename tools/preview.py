"""The command `make preview`: a copy of the built site that opens from a folder, without a server.

The page muutokset.html lists the pages that have changed since BASE.
"""

from __future__ import annotations

import re
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from markupsafe import Markup

from macros.changes.base import NoBaseError
from macros.changes.report import changes
from macros.layout import docs_of

START = "muutokset.html"
# A link that ends in a folder; what follows # or ? stays.
_FOLDER = re.compile(
    r'(?P<before>\b(?:href|content)="(?:0; url=)?)(?P<path>(?![a-z]+:|/|#)[^"#?]*/)(?=["#?])'
)
_HOME = re.compile(r'(?P<before>\bhref=")(?P<path>\.{1,2})(?=["#?])')
# A page opened from a disk has no origin of its own: the policy would forbid its styles.
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
_START = Markup("""\
<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sivut, jotka muuttuvat</title>
<link rel="stylesheet" href="assets/site.css">
</head>
<body>
<main class="frame">
<h1>Sivut, jotka muuttuvat</h1>
{pages}
<p><a href="index.html">Katso koko sivustoa etusivulta alkaen</a></p>
</main>
</body>
</html>
""")


def main() -> int:
    """Writes the folder; 2 when there is no site to show, or nothing to compare with."""
    parser = ArgumentParser(prog="python -m tools.preview", description=__doc__)
    parser.add_argument("base", help="what to compare with: origin/main")
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--docs", type=Path, help="pages; docs beside data")
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--preview", type=Path, default=Path("preview"))
    options = parser.parse_args()
    if not (options.site / "404.html").is_file():
        print(f"Sivustoa ei ole kansiossa {options.site}/. Rakenna se ensin: make site.")
        return 2
    today = datetime.now().astimezone().date()
    try:
        docs = docs_of(options.data, options.docs)
        pages = changes(options.data, docs, options.base, today).pages
    except NoBaseError as error:
        print(error)
        return 2
    write(options.site, options.preview, pages)
    print(f"Esikatselu on kansiossa {options.preview}/. Avaa siitä {START}.")
    return 0


def write(site: Path, preview: Path, pages: Mapping[str, str]) -> None:
    """Writes the preview of a built site; `pages` are the changed ones, titles by address."""
    if preview.exists():
        shutil.rmtree(preview)
    shutil.copytree(site, preview)
    for file in preview.rglob("*.html"):
        file.write_text(openable(file.read_text(encoding="utf-8")), encoding="utf-8")
    (preview / START).write_text(_start(pages), encoding="utf-8")


def openable(html: str) -> str:
    """A page whose links to folders lead to the pages in them."""
    html = _POLICY.sub("", html)
    html = _HOME.sub(r"\g<before>\g<path>/index.html", html)
    return _FOLDER.sub(r"\g<before>\g<path>index.html", html)


def _start(pages: Mapping[str, str]) -> str:
    item = Markup('<li><a href="{link}">{title}</a></li>')
    lines = [
        item.format(link=f"{address[1:]}index.html", title=title)
        for address, title in pages.items()
    ]
    told = Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(lines))
    return _START.format(pages=told if lines else Markup("<p>Mikään sivu ei muutu.</p>"))


if __name__ == "__main__":
    sys.exit(main())
