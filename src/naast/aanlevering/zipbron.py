"""Reading a zip that may be hostile: nothing is unpacked to disk, everything is counted."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import PurePosixPath
from typing import BinaryIO

from naast.core.leesfouten import Leesfout

Archief = zipfile.ZipFile
Deel = zipfile.ZipInfo

MAX_DELEN = 1000
MAX_INHOUDSOPGAVE = 4 * 1024 * 1024
MAX_UITGEPAKT = 2 * 1024**3
MAX_VERHOUDING = 200
_ALTIJD_GOED = 1024 * 1024

_EINDE = struct.Struct("<4s4H2LH")
_EINDE64 = struct.Struct("<4sQ2H2L4Q")
_WIJZER64 = struct.Struct("<4sLQL")
_NIET_ZIP = "een map, een zip of een .xlsx; dit bestand is geen van deze of is beschadigd"
_TE_VEEL = f"een zip met hoogstens {MAX_DELEN} bestanden"


def open_zip(stroom: BinaryIO, stapel: ExitStack) -> Archief:
    """Open a zip after a look at the size of its list of contents."""
    aantal, opgave = _contents(stroom)
    if aantal > MAX_DELEN or opgave > MAX_INHOUDSOPGAVE:
        raise Leesfout("zip_te_veel", _TE_VEEL, waarde=str(aantal))
    try:
        archief = stapel.enter_context(zipfile.ZipFile(stroom))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as fout:
        raise Leesfout("zip", _NIET_ZIP) from fout
    if len(archief.infolist()) > MAX_DELEN:
        raise Leesfout("zip_te_veel", _TE_VEEL)
    for deel in archief.infolist():
        _check(deel)
    return archief


def _contents(stroom: BinaryIO) -> tuple[int, int]:
    """Number of parts and size of the list, as the end of the file says."""
    lengte = stroom.seek(0, io.SEEK_END)
    stroom.seek(max(0, lengte - 65557))
    staart = stroom.read()
    plek = staart.rfind(b"PK\x05\x06")
    if plek < 0 or len(staart) - plek < _EINDE.size:
        raise Leesfout("zip", _NIET_ZIP)
    einde = _EINDE.unpack_from(staart, plek)
    begin64 = plek - _WIJZER64.size
    if begin64 >= 0 and staart.startswith(b"PK\x06\x07", begin64):
        stroom.seek(min(_WIJZER64.unpack_from(staart, begin64)[2], lengte))
        record = stroom.read(_EINDE64.size)
        if len(record) < _EINDE64.size:
            raise Leesfout("zip", _NIET_ZIP)
        einde64 = _EINDE64.unpack(record)
        return einde64[7], einde64[8]
    return einde[4], einde[5]


def _check(deel: Deel) -> None:
    pad = PurePosixPath(deel.filename.replace("\\", "/"))
    if pad.is_absolute() or ".." in pad.parts or deel.filename[1:2] == ":":
        raise Leesfout("zip_pad", "namen zonder '..' of vaste map", waarde=deel.filename)
    if stat.S_ISLNK(deel.external_attr >> 16):
        raise Leesfout(
            "koppeling", "het bestand zelf, geen verwijzing (symbolische link)", waarde=str(pad)
        )
    if deel.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        # The others unpack a whole block at once, however large.
        raise Leesfout("zip_methode", "een gewone zip (methode deflate)", waarde=str(pad))
    if deel.flag_bits & 0x1:
        raise Leesfout("zip_wachtwoord", "een zip zonder wachtwoord", waarde=str(pad))


def is_werkboek(archief: Archief) -> bool:
    """Whether it is an .xlsx."""
    namen = set(archief.namelist())
    return "[Content_Types].xml" in namen and "xl/workbook.xml" in namen


def entries(archief: Archief) -> Iterator[tuple[str, Deel]]:
    """Name (without folders) and part, of what is not hidden and no folder."""
    for deel in archief.infolist():
        pad = PurePosixPath(deel.filename.replace("\\", "/"))
        if not deel.is_dir() and not any(stuk.startswith((".", "__MACOSX")) for stuk in pad.parts):
            yield pad.name, deel


def open_part(archief: Archief, deel: Deel) -> BinaryIO:
    """Open a part; it stops with `Leesfout` as soon as it grows out of proportion."""
    return io.BufferedReader(_Begrensd(archief, deel), 256 * 1024)


def check_size(archief: Archief, *, hoogstens: int) -> None:
    """Unpack all parts to nowhere, and count: for a reader that takes the whole at once."""
    totaal = 0
    for deel in archief.infolist():
        stroom = _Begrensd(archief, deel)
        brok = bytearray(256 * 1024)
        while gelezen := stroom.readinto(brok):
            totaal += gelezen
            if totaal > hoogstens:
                raise Leesfout("zip_te_groot", f"uitgepakt hoogstens {hoogstens // 1024**2} MB")


class _Begrensd(io.RawIOBase):
    """A part of a zip that counts what comes out, whatever its header promises."""

    def __init__(self, archief: Archief, deel: Deel) -> None:
        super().__init__()
        self._ingepakt = max(deel.compress_size, 1)
        self._naam = deel.filename
        self._uit = 0
        try:
            self._stroom = archief.open(deel)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as fout:
            raise self._broken() from fout

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        try:
            data = self._stroom.read(len(buffer))
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError) as fout:
            raise self._broken() from fout
        self._uit += len(data)
        te_veel = self._uit > _ALTIJD_GOED and self._uit > self._ingepakt * MAX_VERHOUDING
        if te_veel or self._uit > MAX_UITGEPAKT:
            raise Leesfout(
                "zip_te_groot",
                f"een zip die hoogstens {MAX_VERHOUDING} keer zo groot wordt bij het uitpakken"
                f" (en hoogstens {MAX_UITGEPAKT // 1024**3} GB)",
                waarde=self._naam,
            )
        buffer[: len(data)] = data
        return len(data)

    def _broken(self) -> Leesfout:
        return Leesfout("zip", "een zip die heel is; maak de zip opnieuw", waarde=self._naam)
