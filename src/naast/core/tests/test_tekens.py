"""A sign that no letter can draw becomes a box, and the document is made all the same."""

from pathlib import Path

import pytest

from naast.core import tekens
from naast.core.tekens import MEEST, drawable
from naast.core.typst import compile_pdf, compile_pdf_apart
from naast.geschillen.tests.lezen import words_of_pdf

SJABLOON = '#set document(title: "x")\n#json(bytes(sys.inputs.brief)).tekst\n'


def test_only_what_cannot_be_drawn_is_replaced_and_asked_once() -> None:
    asked: list[str] = []

    def can_draw(tekens: str) -> bool:
        asked.append(tekens)
        return "\U000f0001" not in tekens

    given = {"naam": "Zoë Ωmega", "regels": [("a\U000f0001b", 3, None)]}

    assert drawable(given, can_draw) == {"naam": "Zoë Ωmega", "regels": [["a□b", 3, None]]}
    assert drawable({"naam": "gewoon"}, can_draw) == {"naam": "gewoon"}
    times = len(asked)
    drawable(given, can_draw)
    assert len(asked) == times


def test_very_many_strange_signs_do_not_keep_a_worker_busy() -> None:
    asked: list[str] = []
    text = "".join(chr(0x20000 + n) for n in range(5000))

    def can_draw(tekens: str) -> bool:
        asked.append(tekens)
        return False

    shown = drawable(text, can_draw)

    assert len(asked) <= MEEST + 1
    assert shown == "□" * 5000


def test_a_document_with_emoji_chinese_and_arabic_is_made(tmp_path: Path) -> None:
    template = tmp_path / "proef.typ"
    template.write_text(SJABLOON)

    assert compile_pdf(template, brief={"tekst": "Dag 😀 北京 محمد Привет"}).startswith(b"%PDF")


PLAKSEL = ["\x1b[31mrood\x07", "\x0bregel\x9f", "1\ufe0f\u20e3 bellen", "e\u20dd", "\ufffe"]


@pytest.mark.parametrize("tekst", PLAKSEL, ids=ascii)
def test_what_a_paste_brings_along_stops_no_document(tekst: str, tmp_path: Path) -> None:
    template = tmp_path / "proef.typ"
    template.write_text(SJABLOON)

    made = compile_pdf(template, brief={"tekst": f"Привет, {tekst}"})
    assert made.startswith(b"%PDF")
    assert "Привет" in words_of_pdf(made)


def test_signs_that_are_drawn_alone_but_not_together_become_boxes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = tmp_path / "proef.typ"
    template.write_text(SJABLOON)
    monkeypatch.setattr(tekens, "_known", {"\u20dd": True})

    for make in (compile_pdf, compile_pdf_apart):
        assert "Dag e□" in words_of_pdf(make(template, brief={"tekst": "Dag e\u20dd"}))
