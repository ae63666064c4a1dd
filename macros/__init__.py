"""The site's components as macros for hand-written pages: what mkdocs-macros-plugin loads."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Gives pages a macro for each component; mkdocs-macros-plugin calls this once a build."""
    # Here, so that commands and tests which need no MkDocs import the package quickly.
    from macros import sandbox

    edition = env.conf["extra"]["edition"]
    given = sandbox.macros(edition.context, lambda: f"/{env.page.url.removeprefix('./')}")
    for name, macro in given.items():
        env.macro(macro, name)


def on_pre_page_macros(env: Any) -> None:
    """Takes the builder's variables away from pages.

    So neither config nor files can be reached, and no front matter can shadow a macro.
    """
    env.variables.clear()
