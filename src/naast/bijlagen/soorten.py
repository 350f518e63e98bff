"""Which files are taken, by what is in them and by their name: both must agree.

Only the directory of a zip is read, never what is packed in it. No macros, no web pages, no SVG.
"""

import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

MEEST = 20 * 1024 * 1024
"""Bytes of one file."""
MEEST_IN_ZIP = 5000
_EOCD = b"PK\x05\x06"
_EOCD_LENGTE = 22
_ZIP64 = b"PK\x06\x07"
_ZIP64_LENGTE = 20
_STAART = 65_535 + _EOCD_LENGTE + _ZIP64_LENGTE
_KOP = 1024
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_MACROS = ("vbaproject.bin", "vbadata.xml")
_MACROMAPPEN = ("basic/", "scripts/")


@dataclass(frozen=True)
class Soort:
    """A kind of file: its word for people, its extensions (the first is ours) and media type."""

    naam: str
    extensies: tuple[str, ...]
    mediatype: str
    past: Callable[[BinaryIO], bool]


def _starts(*beginnings: bytes) -> Callable[[BinaryIO], bool]:
    def fits(bestand: BinaryIO) -> bool:
        return _head(bestand).startswith(beginnings)

    return fits


def _head(bestand: BinaryIO) -> bytes:
    bestand.seek(0)
    return bestand.read(_KOP)


def _is_pdf(bestand: BinaryIO) -> bool:
    """Readers of PDF take some bytes before its mark."""
    return b"%PDF-" in _head(bestand)


def _is_docx(bestand: BinaryIO) -> bool:
    names = _names_in_zip(bestand)
    return "word/document.xml" in names and "[content_types].xml" in names


def _is_odt(bestand: BinaryIO) -> bool:
    return _head(bestand)[30:].startswith(_ODT) and "content.xml" in _names_in_zip(bestand)


def _is_text(bestand: BinaryIO) -> bool:
    """Words only: in UTF-8 or in the older way of Windows, without signs of control."""
    bestand.seek(0)
    content = bestand.read()
    return not any(sign < 32 and sign not in (9, 10, 12, 13) for sign in set(content))


def has_macros(bestand: BinaryIO) -> bool:
    """Whether a document carries a program."""
    names = _names_in_zip(bestand)
    return any(name.endswith(_MACROS) or name.startswith(_MACROMAPPEN) for name in names)


def _names_in_zip(bestand: BinaryIO) -> set[str]:
    """The names in its directory, in small letters; empty when it is no ordinary zip."""
    if not _head(bestand).startswith(b"PK\x03\x04") or not _small_directory(bestand):
        return set()
    try:
        with zipfile.ZipFile(bestand) as found:
            return {name.lower() for name in found.namelist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return set()


def _small_directory(bestand: BinaryIO) -> bool:
    """Python reads the whole directory at once: one that is made to be huge is not read.

    No file of ours is so large that it needs zip64, of which the end has a second, longer count.
    """
    size = bestand.seek(0, 2)
    bestand.seek(max(0, size - _STAART))
    tail = bestand.read()
    place = tail.rfind(_EOCD)
    if place < 0 or len(tail) < place + _EOCD_LENGTE:
        return False
    if tail[max(0, place - _ZIP64_LENGTE) : place].startswith(_ZIP64):
        return False
    entries, length = struct.unpack("<HI", tail[place + 10 : place + 16])
    return bool(entries <= MEEST_IN_ZIP and length <= 1 << 20)


SOORTEN: dict[str, Soort] = {
    "pdf": Soort("PDF", ("pdf",), "application/pdf", _is_pdf),
    "docx": Soort(
        "Word",
        ("docx",),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _is_docx,
    ),
    "odt": Soort("OpenDocument", ("odt",), "application/vnd.oasis.opendocument.text", _is_odt),
    "jpeg": Soort("foto (JPEG)", ("jpg", "jpeg"), "image/jpeg", _starts(b"\xff\xd8\xff")),
    "png": Soort("foto (PNG)", ("png",), "image/png", _starts(b"\x89PNG\r\n\x1a\n")),
    "txt": Soort("tekst", ("txt",), "text/plain", _is_text),
}
NAMEN = [(sleutel, soort.naam) for sleutel, soort in SOORTEN.items()]
EXTENSIES = {ext: sleutel for sleutel, soort in SOORTEN.items() for ext in soort.extensies}
ACCEPT = ",".join(f".{ext}" for ext in EXTENSIES)
