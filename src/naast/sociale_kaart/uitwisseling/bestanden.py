"""Files in and out: which format it is, and who reads or writes it."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import NamedTuple

from naast.core.leesfouten import Fout, Foutenlijst, Leesfout, veilig
from naast.organisaties.models import Aanbieder, Gemeente
from naast.sociale_kaart.models import Organisatie
from naast.sociale_kaart.queries import organisaties_in
from naast.sociale_kaart.uitwisseling import csvbestand, hsds, hsds_lezen
from naast.sociale_kaart.uitwisseling.laden import Uitkomst, load_kaart

MEEST = 10 * 1024 * 1024
"""The biggest file that is read, in bytes: some seven thousand voorzieningen in HSDS."""


class Formaat(NamedTuple):
    """How a kaart is written."""

    mediatype: str
    bestandsnaam: str
    write: Callable[[Iterable[Organisatie]], bytes]


FORMATEN = {
    "csv": Formaat("text/csv; charset=utf-8", csvbestand.BESTANDSNAAM, csvbestand.write),
    "json": Formaat("application/json", hsds.BESTANDSNAAM, hsds.write),
}


def export(gemeente: Gemeente, formaat: str) -> bytes:
    """The whole kaart of a gemeente, also what stopped."""
    rows = organisaties_in(gemeente).prefetch_related("voorzieningen")
    return FORMATEN[formaat].write(rows)


def load_file(
    inhoud: bytes, *, gemeente: Gemeente, aanbieder: Aanbieder, proef: bool = False
) -> Uitkomst:
    """Read a file in either format and store all of it, or nothing."""
    fouten = Foutenlijst()

    def meld(regel: int | None, kolom: str, waarde: str, fout: Leesfout) -> None:
        fouten.add("", regel, kolom, waarde, fout)

    if len(inhoud) > MEEST:
        meld(None, "", "", Leesfout("te_groot", "een bestand van hoogstens 10 MB"))
        rijen = []
    elif inhoud.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"[", b"{"):
        rijen = hsds_lezen.read(inhoud, gemeente, meld)
    else:
        rijen = csvbestand.read(BytesIO(inhoud), meld)
    if not rijen and not len(fouten):
        meld(None, "", "", Leesfout("leeg", "minstens één organisatie"))
    return load_kaart(
        gemeente=gemeente, aanbieder=aanbieder, rijen=rijen, fouten=fouten, proef=proef
    )


def in_words(uitkomst: Uitkomst) -> str:
    """'Er is niets geladen: 2 fouten.' or what was done."""
    if not uitkomst.gelukt:
        aantal = len(uitkomst.fouten)
        return f"Er is niets geladen: {'1 fout' if aantal == 1 else f'{aantal} fouten'}."
    wat = f"{uitkomst.nieuw} nieuw, {uitkomst.gewijzigd} gewijzigd, {uitkomst.gelijk} hetzelfde."
    return f"Zo zou het gaan: {wat}" if uitkomst.proef else f"Geladen: {wat}"


def fault_in_words(fout: Fout) -> str:
    """'regel 3, telefoon ‘bel maar’: Schrijf het telefoonnummer in cijfers.'"""
    where = ", ".join(filter(None, (f"regel {fout.regel}" if fout.regel else "", fout.kolom)))
    value = f" ‘{veilig(fout.waarde)}’" if fout.waarde else ""
    return f"{where}{value}: {fout.verwacht}".lstrip(" :")
