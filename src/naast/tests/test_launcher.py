"""`./naast` itself, in a small tree of its own with an empty lock."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

from naast.core.gegevensmap import PROJECT

PREPARING = "Omgeving klaarzetten"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the launcher whose commands only say what they were given."""
    root = tmp_path_factory.mktemp("mijn naast")
    package = root / "src" / "naast"
    package.mkdir(parents=True)
    shutil.copy(PROJECT / "naast", root)
    shutil.copy(PROJECT / "src" / "naast" / "opdrachten.txt", package)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text("import sys\nprint(sys.argv[1:])\nsys.exit(3)\n")
    for lock in ("requirements.lock", "requirements-test.lock"):
        (root / lock).write_text("# leeg\n")
    yield root
    shutil.rmtree(root)


def start(path: Path, *arguments: str, cwd: Path | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, path, *arguments],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def load(root: Path) -> ModuleType:
    loader = SourceFileLoader("launcher", str(root / "naast"))
    spec = spec_from_loader("launcher", loader)
    assert spec
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_help_needs_no_environment_and_lists_the_commands(tree: Path) -> None:
    said, _ = start(tree / "naast", "help").communicate()
    assert "Gebruik: ./naast <opdracht>" in said
    assert "  demo " in said
    assert not (tree / ".venv").exists()


def test_two_first_starts_at_once_make_one_environment_and_hand_over(tree: Path) -> None:
    both = [start(tree / "naast", "doe", "dit") for _ in range(2)]
    outcomes = [process.communicate() for process in both]
    assert [said for said, _ in outcomes] == ["['doe', 'dit']\n"] * 2
    assert [process.returncode for process in both] == [3, 3]
    assert sum(PREPARING in told for _, told in outcomes) == 1


def test_a_later_start_makes_nothing_also_from_elsewhere_and_through_a_link(
    tree: Path, tmp_path: Path
) -> None:
    link = tmp_path / "naast"
    link.symlink_to(tree / "naast")
    (tmp_path / "naast.py").write_text("raise SystemExit('wrong one')")
    said, told = start(link, "met een spatie", cwd=tmp_path).communicate()
    assert said == "['met een spatie']\n"
    assert told == ""


def test_another_lock_or_the_tests_make_the_environment_again(tree: Path) -> None:
    for arguments, expected in [
        (["doe"], False),
        (["test"], True),
        (["doe"], False),
    ]:
        _, told = start(tree / "naast", *arguments).communicate()
        assert (PREPARING in told) is expected
    (tree / "requirements.lock").write_text("# anders\n")
    _, told = start(tree / "naast", "doe").communicate()
    assert PREPARING in told


def test_a_broken_off_environment_is_mended_and_a_failed_renewal_leaves_it_whole(
    tree: Path,
) -> None:
    environment = tree / ".venv"
    own_file = environment / "eigen"
    own_file.touch()
    (environment / "naast-bezig").touch()
    (environment / "naast-omgeving").unlink()
    said, told = start(tree / "naast", "doe").communicate()
    assert said == "['doe']\n"
    assert PREPARING in told

    lock = tree / "requirements.lock"
    lock.write_text("geen-hash==1.0\n")
    process = start(tree / "naast", "doe")
    said, told = process.communicate()
    assert process.returncode == 1
    assert said == ""
    assert "niet opgehaald" in told
    lock.write_text("# hersteld\n")
    said, _ = start(tree / "naast", "doe").communicate()
    assert said == "['doe']\n"
    assert own_file.exists()


def test_an_old_python_or_one_without_venv_is_told_what_to_do(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    launcher = load(tree)
    monkeypatch.setattr(launcher, "PYTHON", str(tree / "nergens"))
    monkeypatch.setattr(launcher, "can_make_environment", lambda _path: False)
    with pytest.raises(SystemExit):
        launcher.find_python()
    assert "python3-venv" in capsys.readouterr().err

    monkeypatch.setattr(launcher, "OLDEST", (99, 0))
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(SystemExit):
        launcher.find_python()
    assert "Python 3.11 of nieuwer" in capsys.readouterr().err
