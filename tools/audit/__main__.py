"""`make audit`: every page in the browser, the weight of every page, and Lighthouse.

`make test` looks at a page of each kind, in seconds; this takes a quarter of an hour.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tools.audit import lighthouse, weights

_BROWSER_TESTS = (
    "test_accessibility.py",
    "test_keyboard.py",
    "test_display.py",
    "test_readers.py",
    "test_print.py",
)


def main() -> int:
    """Prints what was found; 0 when all is well."""
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary) / "site"
        _run("-m", "macros", "site", "--site", str(site))
        kept = [weights.report(site), lighthouse.report(site)]
    tests = [f"tests/{name}" for name in _BROWSER_TESTS]
    print("axe, keyboard, the reader's own settings, the policy and paper on every page")
    kept.append(_run("-m", "pytest", "--every-page", *tests))
    return 0 if all(kept) else 1


def _run(*command: str) -> bool:
    ran = subprocess.run([sys.executable, *command], check=False)  # noqa: S603 - our own commands
    return ran.returncode == 0


sys.exit(main())
