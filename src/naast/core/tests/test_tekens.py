"""A sign that no letter can draw becomes a box, and the document is made all the same."""

from pathlib import Path

from naast.core.tekens import MEEST, drawable
from naast.core.typst import compile_pdf

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
