"""What others made and we ship is what it was when we fetched it, with its licence."""

import hashlib
from pathlib import Path

VENDOR = Path(__file__).parents[1] / "static/naast/vendor"


def test_every_vendored_file_is_the_one_on_the_list() -> None:
    lines = (VENDOR / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    found = {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }
    assert found == listed


def test_every_vendored_folder_has_its_licence() -> None:
    for folder in (path for path in VENDOR.iterdir() if path.is_dir()):
        text = next(folder.glob("LICENSE*")).read_text(encoding="utf-8")
        assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text or "SIL OPEN FONT LICENSE" in text
