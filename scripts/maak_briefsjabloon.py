"""Make the Word template of the letters of a geschil: `python scripts/maak_briefsjabloon.py`.

The words come from `naast.geschillen.brieven`; the template says where they stand. An organisation
may replace the file by one with its own looks, as long as the marks stay.
"""

from pathlib import Path
from typing import cast

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

GOAL = Path(__file__).parents[1] / "src/naast/geschillen/brieven/sjablonen/brief.docx"
INK = RGBColor(0x1A, 0x1A, 0x1A)

# (style, text); `{%p %}` removes its own paragraph.
LINES = [
    ("Regel", "{%p for regel in afzender %}"),
    ("Regel", "{{ regel }}"),
    ("Regel", "{%p endfor %}"),
    ("Wit", ""),
    ("Regel", "{%p for regel in aan %}"),
    ("Regel", "{{ regel }}"),
    ("Regel", "{%p endfor %}"),
    ("Wit", ""),
    ("Normal", "{{ plaats_datum }}"),
    ("Title", "Onderwerp: {{ onderwerp }}"),
    ("Normal", "{{ aanhef }}"),
    ("Normal", "{%p for alinea in inleiding %}"),
    ("Normal", "{{ alinea }}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p for deel in delen %}"),
    ("Heading 1", "{{ deel.kop }}"),
    ("Normal", "{%p for alinea in deel.alineas %}"),
    ("Normal", "{{ alinea }}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "Met vriendelijke groet,"),
    ("Handtekening", "Handtekening: ________________________________"),
    ("Normal", "{{ naam }}"),
    ("Normal", "{%p if bijlagen %}"),
    ("Normal", "Bijlage: {{ bijlagen }}"),
    ("Normal", "{%p endif %}"),
]


def main() -> None:
    """Write the file."""
    document = Document()
    _page(document)
    _styles(document)
    for style, text in LINES:
        document.add_paragraph(text, style=style)
    GOAL.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(GOAL))
    print(f"Geschreven: {GOAL.name}")


def _page(document: Doc) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    document.core_properties.author = ""
    document.core_properties.language = "nl-NL"


def _styles(document: Doc) -> None:
    _paragraph(document, "Normal", size=11, after=8)
    _paragraph(document, "Title", size=12, after=12, bold=True)
    _paragraph(document, "Heading 1", size=11, after=4, bold=True, before=8)
    for name, after in (("Regel", 0), ("Wit", 8), ("Handtekening", 4)):
        style = document.styles.add_style(name, 1)
        style.base_style = document.styles["Normal"]
        _paragraph(document, name, size=11, after=after, before=36 if name == "Handtekening" else 0)


def _paragraph(
    document: Doc, name: str, *, size: int, after: int, before: int = 0, bold: bool = False
) -> None:
    style = cast(ParagraphStyle, document.styles[name])
    style.font.name, style.font.size = "Arial", Pt(size)
    style.font.bold, style.font.color.rgb = bold, INK
    _speak_dutch(style)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.MULTIPLE, 1.2
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
        break


def _speak_dutch(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    if fonts is not None:
        for which in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{which}"), None)
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    language.set(qn("w:val"), "nl-NL")


if __name__ == "__main__":
    main()
