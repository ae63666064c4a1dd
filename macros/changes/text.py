"""A change as people read it: in a terminal, and in the summary of a pull request."""

from __future__ import annotations

from macros.changes.report import Changes
from macros.problems import plain


def as_text(found: Changes) -> str:
    """The change for a terminal."""
    lines = [f"Muutokset verrattuna kohtaan {found.base}:"]
    for subject, sentences in found.said.items():
        lines += ["", subject, *(f"- {sentence}" for sentence in sentences)]
    if not found.said:
        lines = [f"Tiedot ja sivujen tekstit ovat samat kuin kohdassa {found.base}."]
    if found.pages:
        lines += ["", f"Sivut, jotka muuttuvat: {len(found.pages)}"]
        lines += [f"- {address} {title}" for address, title in found.pages.items()]
    return "\n".join([*lines, *(f"\n{remark}" for remark in found.remarks)])


def as_markdown(found: Changes, preview: str = "") -> str:
    """The change for the summary of a pull request; `preview` is where the site can be seen.

    Texts of the data stay texts, whatever marks they hold.
    """
    lines = ["## Mitä muuttui", ""]
    for subject, sentences in found.said.items():
        lines += [f"### {plain(subject)}", "", *(f"- {plain(one)}" for one in sentences), ""]
    if not found.said:
        lines += ["Tiedot ja sivujen tekstit ovat samat kuin ennen.", ""]
    if preview:
        lines += [f"[Lataa esikatselu]({preview}), pura se ja avaa siitä `muutokset.html`.", ""]
    if found.pages:
        lines += [f"<details><summary>Sivut, jotka muuttuvat: {len(found.pages)}</summary>", ""]
        lines += [f"- `{address}` {plain(title)}" for address, title in found.pages.items()]
        lines += ["", "</details>", ""]
    lines += [line for remark in found.remarks for line in (plain(remark), "")]
    return "\n".join([*lines, "", ""])
