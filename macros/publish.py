"""Builds the whole site beside the old one, and puts it in its place only when all is there."""

from __future__ import annotations

import gc
import logging
import os
import shutil
from calendar import timegm
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from macros.edition import Edition
from macros.handwritten import builder
from macros.problems import ProblemsError


class NotPublishedError(Exception):
    """No site was built, and the old one stands; the message says why."""


def publish(edition: Edition, config_file: Path, site: Path) -> None:
    """Builds `edition` into the folder `site`; whatever goes wrong, the old folder is kept.

    Raises NotPublishedError, or ProblemsError when it is pages that are to be mended.
    """
    site = site.resolve()
    if not _may_replace(site):
        raise NotPublishedError(
            f"Kansiossa {site} on muuta kuin rakennettu sivusto. Anna sivustolle oma kansio."
        )
    site.parent.mkdir(parents=True, exist_ok=True)
    fresh = site.with_name(f".{site.name}-new-{os.getpid()}")
    try:
        _build(edition, config_file, fresh)
        _put_in_place(fresh, site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _may_replace(site: Path) -> bool:
    """Whether the folder is a site, or nothing: the one given by mistake must not be lost."""
    if not site.is_dir():
        return not site.exists()
    return (site / "404.html").is_file() or not any(site.iterdir())


def _build(edition: Edition, config_file: Path, folder: Path) -> None:
    # What has been read stays to the end: the garbage collector need not walk it again and again.
    gc.freeze()
    # MkDocs stamps what it writes by this, so that the same day gives the same bytes.
    os.environ["SOURCE_DATE_EPOCH"] = str(timegm(edition.context.today.timetuple()))
    # The theme's advertisement of its successor.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    complaints = _Complaints(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    try:
        docs = str(edition.docs.resolve())
        config = load_config(str(config_file), docs_dir=docs, site_dir=str(folder), strict=True)
        config.extra["edition"] = edition
        build(config)
    except (MkDocsException, SystemExit) as error:
        if problems := builder.problems(complaints.said, edition.docs):
            raise ProblemsError(problems) from error
        said = "\n".join(f"- {one}" for one in complaints.said) or str(error)
        raise NotPublishedError(f"MkDocs keskeytti rakentamisen:\n{said}") from error
    finally:
        logger.removeHandler(complaints)


class _Complaints(logging.Handler):
    """What MkDocs warns of, each of which ends a strict build."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def _put_in_place(fresh: Path, site: Path) -> None:
    old = site.with_name(f".{site.name}-old-{os.getpid()}")
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
