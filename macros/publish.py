"""Builds the whole site beside the old one, and puts it in its place only when all is there."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from calendar import timegm
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from macros.edition import Edition


class NotPublishedError(Exception):
    """MkDocs refused to build; what it said is on standard error. The old site stands."""


def publish(edition: Edition, config_file: Path, site: Path) -> None:
    """Builds `edition` into the folder `site`; whatever goes wrong, the old folder is kept.

    Raises NotPublishedError.
    """
    site = site.absolute()
    site.parent.mkdir(parents=True, exist_ok=True)
    fresh = site.with_name(f".{site.name}-new-{os.getpid()}")
    try:
        _build(edition, config_file, fresh)
        _put_in_place(fresh, site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _build(edition: Edition, config_file: Path, folder: Path) -> None:
    # MkDocs stamps what it writes by this, so that the same day gives the same bytes.
    os.environ["SOURCE_DATE_EPOCH"] = str(timegm(edition.context.today.timetuple()))
    # The theme's advertisement of its successor.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        config = load_config(str(config_file), site_dir=str(folder), strict=True)
        config.extra["edition"] = edition
        build(config)
    except (MkDocsException, SystemExit) as error:
        raise NotPublishedError(str(error)) from error
    finally:
        logger.removeHandler(handler)


def _put_in_place(fresh: Path, site: Path) -> None:
    old = site.with_name(f".{site.name}-old-{os.getpid()}")
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
