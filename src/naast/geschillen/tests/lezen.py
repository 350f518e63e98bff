"""Read the words of a letter back, from DOCX and from PDF."""

import re
from io import BytesIO

import docx
import pikepdf


def words_of_docx(content: bytes) -> str:
    """All paragraphs, each on its line."""
    return "\n".join(p.text for p in docx.Document(BytesIO(content)).paragraphs)


def words_of_pdf(content: bytes) -> str:
    """All text, without the breaks of the lines; spaces between words as they are written."""
    pieces: list[str] = []
    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            pieces += _words_of_page(page)
    return " ".join("".join(pieces).split())


def _words_of_page(page: pikepdf.Page) -> list[str]:
    fonts = {name: _letters(font) for name, font in page.resources["/Font"].items()}
    pieces: list[str] = []
    letters: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = instruction.operands, instruction.operator
        if str(operator) == "Tf":
            letters = fonts[str(operands[0])]
        elif str(operator) in ("Tj", "TJ"):
            shown = operands[0] if str(operator) == "TJ" else operands
            pieces += [_decode(bytes(s), letters) for s in shown if isinstance(s, pikepdf.String)]
        elif str(operator) == "ET":
            pieces.append(" ")
    return pieces


def _decode(code: bytes, letters: dict[int, str]) -> str:
    pairs = zip(code[::2], code[1::2], strict=True)
    return "".join(letters.get(high * 256 + low, "") for high, low in pairs)


def _letters(font: pikepdf.Object) -> dict[int, str]:
    """From the number of a glyph to its letters, as the font's own map says."""
    cmap = font["/ToUnicode"].read_bytes().decode("ascii")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
        for glyph, letters in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[int(glyph, 16)] = bytes.fromhex(letters).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, letters in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = int(letters, 16)
            for step, glyph in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[glyph] = chr(start + step)
    return found
