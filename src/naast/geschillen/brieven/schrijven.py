"""A letter as a file: DOCX to go on with, PDF/UA-1 to send. Same words in both."""

from dataclasses import asdict
from io import BytesIO
from pathlib import Path

from naast.core.typst import compile_pdf
from naast.geschillen.brieven.inhoud import Brief

SJABLONEN = Path(__file__).parent / "sjablonen"
MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


def docx(brief: Brief) -> bytes:
    """The letter for Word and LibreOffice; what people typed is text, never markup."""
    # Not above: the library takes long to load, and few pages write letters.
    from docxtpl import DocxTemplate

    template = DocxTemplate(SJABLONEN / "brief.docx")
    template.render(asdict(brief), autoescape=True)
    # `get_docx` would throw the rendered letter away.
    properties = template.docx.core_properties
    properties.title, properties.author = brief.titel, brief.naam
    written = BytesIO()
    template.save(written)
    return written.getvalue()


def pdf(brief: Brief) -> bytes:
    """The letter to print; Typst refuses to write it when it would not conform to PDF/UA-1."""
    return compile_pdf(SJABLONEN / "brief.typ", brief=asdict(brief))


SCHRIJVERS = {"docx": docx, "pdf": pdf}
