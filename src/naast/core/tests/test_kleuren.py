"""The colours of every gemeente can be read: WCAG contrast, computed from the token files."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[1] / "static/naast/css"
FILES = [CSS / "tokens.css", *sorted((CSS / "gemeente").glob("*.css"))]
FIVE = {"kleur", "kleur-donker", "kleur-rand", "kleur-zacht", "kleur-zachter"}


def tokens(path: Path) -> dict[str, str]:
    return dict(re.findall(r"--naast-([\w-]+): (#[0-9a-f]{6});", path.read_text(encoding="utf-8")))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 1.4.3, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_the_one_of_the_guideline() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_gemeente_sets_the_five_colours_and_words_in_them_can_be_read(path: Path) -> None:
    base, own = tokens(CSS / "tokens.css"), tokens(path)
    assert set(own) >= FIVE
    assert path.stem == "tokens" or set(own) == FIVE
    grounds = (base["papier"], base["ondergrond"], own["kleur-zacht"], own["kleur-zachter"])
    for ground in grounds:
        for words in (own["kleur"], own["kleur-donker"], base["inkt"], base["inkt-zacht"]):
            assert contrast(words, ground) >= 4.5, (words, ground)


def test_every_meaning_can_be_read_on_its_own_ground_and_a_box_is_seen() -> None:
    base = tokens(CSS / "tokens.css")
    for meaning in ("goed", "let-op", "fout", "info"):
        assert contrast(base[meaning], base[f"{meaning}-zacht"]) >= 4.5
        assert contrast(base[meaning], base["papier"]) >= 4.5
    for ground in ("papier", "ondergrond"):
        assert contrast(base["rand"], base[ground]) >= 3
