"""What runs on GitHub and GitLab: the make targets, no secrets for strangers, nothing unpinned."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.problems import Place, Problem
from tests.places import ROOT
from tools.language.__main__ import tell_on_github
from tools.language.run import Outcome
from tools.preview import openable, write

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[!c]*.yml"))
LABELS = yaml.safe_load((GITHUB / "labels.yml").read_text("utf-8"))
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
A_COMMIT_OF_THE_PLATFORMS_OWN = re.compile(
    r"uses: actions/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+"
)

Job = dict[str, Any]


def workflow(file: Path) -> dict[Any, Any]:
    """Read a workflow; YAML takes its key `on` for true."""
    read: dict[Any, Any] = yaml.safe_load(file.read_text("utf-8"))
    return read


def jobs(file: Path) -> dict[str, Job]:
    """Give the jobs of a workflow by their ids."""
    found: dict[str, Job] = workflow(file)["jobs"]
    return found


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_step_is_a_make_target(file: Path) -> None:
    """So GitLab or a desk does the same; no words of others are put into a command."""
    commands = [
        step["run"] for job in jobs(file).values() for step in job["steps"] if "run" in step
    ]
    assert commands
    for command in commands:
        run = re.fullmatch(r"(?:tools/logged reports/[a-z]+\.md )?make ([a-z]+)[^;|&]*", command)
        assert run, command
        assert run[1] in TARGETS
        assert "${{" not in command


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_action_is_the_platforms_own_at_a_commit(file: Path) -> None:
    """A tag can be moved; a commit cannot."""
    text = file.read_text("utf-8")
    used = re.findall(r"uses: .*", text)
    assert used
    assert [one for one in used if not A_COMMIT_OF_THE_PLATFORMS_OWN.fullmatch(one)] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_job_may_do_what_it_must_and_ends(file: Path) -> None:
    """Nothing is allowed to all; who installs packages only reads; credentials are not kept."""
    assert workflow(file)["permissions"] == {}
    for job in jobs(file).values():
        assert "timeout-minutes" in job
        may_write = {what for what, how in job["permissions"].items() if how == "write"}
        steps = job["steps"]
        runs = [step.get("run", "") for step in steps]
        assert not may_write or all(not run or run.startswith("make issue ") for run in runs)
        for step in steps:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_whoever_edits_texts_waits_for_no_test_of_code() -> None:
    """Tests of code hold what today's documents say; a new report is checked by other means."""
    code = workflow(GITHUB / "workflows" / "code.yml")[True]
    assert code == {"pull_request": {"paths-ignore": ["data/**", "docs/**"]}}
    runs = [
        step["run"]
        for job in jobs(GITHUB / "workflows" / "check.yml").values()
        for step in job["steps"]
        if "run" in step
    ]
    assert "make check" in runs
    assert "make test" not in runs


@pytest.mark.parametrize("name", ["check", "code"])
def test_a_pull_request_from_a_stranger_gets_nothing(name: str) -> None:
    """It runs on the pull request itself, reads, and is given neither secret nor token."""
    file = GITHUB / "workflows" / f"{name}.yml"
    assert "pull_request" in workflow(file)[True]
    for job in jobs(file).values():
        assert job["permissions"] == {"contents": "read"}
    for other in WORKFLOWS:
        text = other.read_text("utf-8")
        assert "pull_request_target" not in text
        assert "secrets." not in text
    assert "token" not in file.read_text("utf-8")


def test_a_site_is_published_only_when_all_of_it_was_built() -> None:
    """On main and every night; what is published stays when there is no new one."""
    file = GITHUB / "workflows" / "deploy.yml"
    assert set(workflow(file)[True]) == {"push", "schedule", "workflow_dispatch"}
    assert workflow(file)[True]["push"] == {"branches": ["main"]}
    deploy = jobs(file)["deploy"]
    assert deploy["needs"] == "build"
    assert "if" not in deploy
    assert jobs(file)["tell"]["needs"] == ["build", "deploy"]


def test_gitlab_does_the_same() -> None:
    """The same targets, and few lines."""
    text = (ROOT / ".gitlab-ci.yml").read_text("utf-8")
    made = yaml.safe_load(text)
    scripts = [line for job in made.values() if "script" in job for line in job["script"]]
    targets = [re.fullmatch(r"make ([a-z]+).*", line) for line in scripts]
    assert all(target and target[1] in TARGETS for target in targets)
    checked = {
        match[1]
        for step in jobs(GITHUB / "workflows" / "check.yml")["content"]["steps"]
        if (match := re.match(r"make ([a-z]+)", step.get("run", "")))
    }
    assert checked <= {target[1] for target in targets if target}
    assert len(text.splitlines()) <= 25


def test_workflows_have_no_known_weakness() -> None:
    """Zizmor finds nothing, though asked to be particular; it asks nobody on the net."""
    zizmor = Path(sys.executable).with_name("zizmor")
    options = ["--offline", "--no-progress", "--pedantic", "--format=json"]
    done = subprocess.run(
        [str(zizmor), *options, str(GITHUB)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_the_language_check_adds_to_the_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Problems with their lines; what may be better folded away."""
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    problem = Problem(Place("data/a.yml", 2, 3), "virke on pitkä.", "Jaa se.")
    warning = Problem(Place("data/b.yml"), "sana on pitkä.", "Vaihda se.")
    tell_on_github(Outcome((problem,), (warning,), ()))
    assert summary.read_text("utf-8").splitlines() == [
        "## Kieli",
        "",
        "- data/a.yml:2:3: virke on pitkä. Jaa se.",
        "",
        "<details><summary>Tekstejä, joita voi vielä parantaa: 1</summary>",
        "",
        "- data/b.yml:1:1: sana on pitkä. Vaihda se.",
        "",
        "</details>",
        "",
    ]
    assert capsys.readouterr().out == (
        "::error file=data/a.yml,line=2,col=3::virke on pitkä. Jaa se.\n"
    )


# --- forms ----------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS, ids=lambda file: file.stem)
def test_a_form_is_whole(form: Path) -> None:
    """A name, a description, labels that exist, and fields with ids of their own."""
    read = yaml.safe_load(form.read_text("utf-8"))
    assert {"name", "description", "title", "labels", "body"} == set(read)
    assert set(read["labels"]) <= set(LABELS)
    fields = [field for field in read["body"] if field["type"] != "markdown"]
    ids = [field["id"] for field in fields]
    assert len(set(ids)) == len(ids) > 0
    assert all(field["attributes"]["label"] for field in fields)
    assert any(field["validations"]["required"] for field in fields if "validations" in field)


def test_forms_are_for_what_people_have_to_say() -> None:
    """A mistake, a question about a measure, a new event, accessibility."""
    assert [form.stem for form in FORMS] == ["saavutettavuus", "tapahtuma", "toimenpide", "virhe"]


def test_a_pull_request_asks_for_three_lines() -> None:
    """More would not be read."""
    text = (GITHUB / "pull_request_template.md").read_text("utf-8")
    assert len(text.splitlines()) == 3


def test_owners_are_given_for_folders_that_exist() -> None:
    """Rules wait as comments: whose teams they are is for each organisation to say."""
    text = (GITHUB / "CODEOWNERS").read_text("utf-8")
    folders = re.findall(r"^#   /(\S+) @organisaatio/[a-z]+$", text, re.MULTILINE)
    assert len(folders) >= 8
    assert [folder for folder in folders if not list(ROOT.glob(folder))] == []
    assert [line for line in text.splitlines() if line and not line.startswith("#")] == []


# --- tools ----------------------------------------------------------------------------------

FAKE_GH = """\
#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$GH_SAID"
[[ "$1 $2" != "issue list" ]] || printf '%s' "$OPEN_ISSUE"
"""


class Desk:
    """A folder with a gh that only writes down what it was asked."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.said = folder, folder / "said"
        gh = folder / "bin" / "gh"
        gh.parent.mkdir()
        gh.write_text(FAKE_GH, "utf-8")
        gh.chmod(0o755)

    def run(self, *command: str | Path, **environment: str) -> list[str]:
        """Run a command; give what gh was asked."""
        path = f"{self.folder / 'bin'}:{os.environ['PATH']}"
        given = {"PATH": path, "GH_SAID": str(self.said), "OPEN_ISSUE": "", **environment}
        subprocess.run(command, cwd=self.folder, env={**os.environ, **given}, check=True)
        return self.said.read_text("utf-8").splitlines() if self.said.exists() else []

    def report(self, text: str) -> None:
        """Write a report."""
        (self.folder / "reports").mkdir()
        (self.folder / "reports" / "linkit.md").write_text(text, "utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give a desk."""
    return Desk(tmp_path)


ISSUE = ROOT / "tools" / "issue"
CREATED = "issue create --title Linkkejä, jotka eivät toimi --label linkit --body Rikki."


@pytest.mark.parametrize(
    ("text", "number", "failed", "asked"),
    [
        ("Rikki.\n", "", "true", ["label create linkit", CREATED]),
        ("Rikki.\n", "7", "true", ["issue edit 7 --body Rikki."]),
        ("", "7", "false", ["issue close 7 --comment Kunnossa."]),
        ("", "", "false", []),
        (
            "",
            "7",
            "true",
            ["issue edit 7 --body Ajo keskeytyi, eikä se kertonut syytä. Katso ajon loki."],
        ),
    ],
    ids=["opens", "renews", "closes", "rests", "fails without a word"],
)
def test_one_issue_keeps_in_step_with_the_report(
    desk: Desk, text: str, number: str, failed: str, asked: list[str]
) -> None:
    """It is opened once, renewed while there is something to tell, and closed after that."""
    desk.report(text)
    said = desk.run(ISSUE, "linkit", OPEN_ISSUE=number, FAILED=failed)
    assert said[0].startswith("issue list --label linkit --state open")
    assert [line for line in said[1:] if line and not line.startswith("Ajo: ")] == asked


def test_every_issue_that_a_workflow_keeps_has_a_label_and_a_title(desk: Desk) -> None:
    """What the workflows name is known to the tool, and to labels.yml."""
    text = "".join(file.read_text("utf-8") for file in WORKFLOWS)
    for label in set(re.findall(r"make issue LABEL=([a-z]+)", text)):
        assert label in LABELS
        desk.run(ISSUE, label)


def test_labels_are_made_as_written(desk: Desk) -> None:
    """Each with its colour and description; one that is there is renewed."""
    (desk.folder / ".github").symlink_to(GITHUB)
    said = desk.run(sys.executable, "-m", "tools.labels", PYTHONPATH=str(ROOT))
    assert [line.split()[2] for line in said] == list(LABELS)
    told = "Sivulla on virhe tai siitä kysytään"
    assert said[0] == f"label create virhe --color b23a2b --description {told} --force"


@pytest.mark.parametrize(
    ("command", "code", "kept"), [("true", 0, ""), ("false", 1, "    Sanoi.\n")]
)
def test_what_a_command_said_is_kept_when_it_failed(
    tmp_path: Path, command: str, code: int, kept: str
) -> None:
    """Indented, so that an issue shows it as it stands; shown in the run's own log too."""
    logged = [str(ROOT / "tools" / "logged"), "a/b.md", "sh", "-c", f"echo Sanoi.; {command}"]
    done = subprocess.run(logged, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (code, "Sanoi.\n")
    assert (tmp_path / "a" / "b.md").read_text("utf-8") == kept


LINKS = [
    ('<a href="../tee/">', '<a href="../tee/index.html">'),
    ('<a href="../tee/#a">', '<a href="../tee/index.html#a">'),
    ('<a href="./">', '<a href="./index.html">'),
    ('<a href="..">', '<a href="../index.html">'),
    ('<a href="tee/?tila=done">', '<a href="tee/index.html?tila=done">'),
    ('<a href="#a">', '<a href="#a">'),
    ('<a href="https://a.example/b/">', '<a href="https://a.example/b/">'),
    ('<a href="mailto:a@b.example">', '<a href="mailto:a@b.example">'),
    ('<link href="../assets/site.css">', '<link href="../assets/site.css">'),
    ('<meta content="0; url=../tee/">', '<meta content="0; url=../tee/index.html">'),
    ('<meta http-equiv="Content-Security-Policy" content="x">\n<p>', "<p>"),
]


@pytest.mark.parametrize(("link", "wanted"), LINKS)
def test_a_preview_opens_without_a_server(link: str, wanted: str) -> None:
    """Folders lead to the pages in them; nothing else changes."""
    assert openable(link) == wanted


def test_a_preview_begins_with_the_pages_that_changed(tmp_path: Path) -> None:
    """Whoever looks at a change need not look for it."""
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "a" / "index.html").write_text('<a href="../">Etusivu</a>', "utf-8")
    write(site, tmp_path / "preview", {"/a/": "<Sivu>"})
    start = (tmp_path / "preview" / "muutokset.html").read_text("utf-8")
    assert '<li><a href="a/index.html">&lt;Sivu&gt;</a></li>' in start
    page = (tmp_path / "preview" / "a" / "index.html").read_text("utf-8")
    assert page == '<a href="../index.html">Etusivu</a>'
