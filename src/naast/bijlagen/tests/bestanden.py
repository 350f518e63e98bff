"""Small files of each kind, and of kinds that are refused."""

from io import BytesIO
from uuid import uuid4
from zipfile import ZIP_DEFLATED, ZipFile

from naast.bijlagen.actions import add_bijlage
from naast.bijlagen.models import Bijlage
from naast.organisaties.models import Medewerker
from naast.trajecten.models import Traject

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\x00" * 40
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40
TEKST = "Beste mevrouw,\r\nDit is de brief van ’s ochtends.\r\n".encode()
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def zipped(**names: bytes) -> bytes:
    """A zip with these names; '__' stands for a slash."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        for name, content in names.items():
            file.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def docx(**more: bytes) -> bytes:
    """What Word writes, as far as we look."""
    parts = {"[Content_Types].xml": b"<Types/>", "word__document.xml": b"<w:document/>"}
    return zipped(**parts, **more)


def odt() -> bytes:
    """An OpenDocument text begins with its media type, not compressed."""
    made = BytesIO()
    with ZipFile(made, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("content.xml", "<office:document-content/>")
    return made.getvalue()


def bijlage_van(traject: Traject, door: Medewerker, inhoud: bytes = PDF) -> Bijlage:
    """A decision as PDF."""
    return add_bijlage(
        verzoek=uuid4(),
        traject=traject,
        door=door,
        naam="besluit.pdf",
        soort="pdf",
        omschrijving="Besluit over de huishoudelijke hulp",
        inhoud=BytesIO(inhoud),
    )
