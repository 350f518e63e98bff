"""The secrets of an installation."""

from pathlib import Path

import pytest

from naast.core.geheim import geheim


def test_a_secret_stays_the_same_and_differs_per_name_and_per_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NAAST_GEHEIM", raising=False)
    monkeypatch.setenv("NAAST_DATA", str(tmp_path / "een"))
    first = geheim("pseudoniem")
    assert first == geheim("pseudoniem")
    assert first != geheim("django")
    assert (tmp_path / "een" / "sleutel").stat().st_mode & 0o777 == 0o600

    monkeypatch.setenv("NAAST_DATA", str(tmp_path / "twee"))
    assert geheim("pseudoniem") != first


def test_in_production_the_key_comes_from_the_environment_and_no_file_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NAAST_DATA", str(tmp_path / "leeg"))
    monkeypatch.setenv("NAAST_GEHEIM", "een lange sleutel")
    first = geheim("django")
    monkeypatch.setenv("NAAST_GEHEIM", "een andere sleutel")
    assert geheim("django") != first
    assert not (tmp_path / "leeg").exists()
