"""Small files of each kind, and of kinds that are refused."""

import struct
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


def odt(*more: str) -> bytes:
    """An OpenDocument text begins with its media type, not compressed; `more` are names."""
    made = BytesIO()
    with ZipFile(made, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("content.xml", "<office:document-content/>")
        for name in more:
            file.writestr(name, "x")
    return made.getvalue()


def with_hidden_directory(content: bytes, names: int) -> bytes:
    """A zip of which the end says 'two names', and a second end, of zip64, so many."""
    start, end = content.index(b"PK\x01\x02"), content.rindex(b"PK\x05\x06")
    name = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", *[0] * 9, 1, *[0] * 6) + b"a"
    directory = content[start:end] + name * names
    size, after = len(directory), start + len(directory)
    large = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, names, names, size, start)
    pointer = struct.pack("<4sLQL", b"PK\x06\x07", 0, after, 1)
    small = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, 100, start, 0)
    return content[:start] + directory + large + pointer + small


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
