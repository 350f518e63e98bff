"""The meldingen of an inwoner, as they came in and as they ended."""

from naast.core.dossierexport import Dossierbron, Onderdeel, Regel, in_words, regel
from naast.core.klok import lokale_datum
from naast.inwoners.models import Inwoner
from naast.meldingen.models import Inwonerbericht, Melding, Vervanging, Verzetting

VAN_DE_MELDER = ("melder_naam", "melder_telefoon", "melder_email", "verwijzer")


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """In the order in which they came."""
    rows = inwoner.meldingen.select_related("behandelaar", "overeenkomst__gemeente")
    return [
        Onderdeel(
            "meldingen",
            "Uw aanmelding",
            [
                regel(
                    melding,
                    kop=f"Melding van {in_words(melding.ontvangen_op)}",
                    weg=["inwoner"],
                    woorden={
                        "afhandeling": melding.afhandeling_in_woorden,
                        "overeenkomst": "",
                    },
                    derden=VAN_DE_MELDER,
                )
                for melding in rows.order_by("ontvangen_op", "pk")
            ],
        ),
        Onderdeel("vervangingen", "Wat wij aanboden toen het langer duurde", _offers(inwoner)),
        Onderdeel("verzettingen", "Eerste afspraken die zijn verzet of afgezegd", _moves(inwoner)),
        Onderdeel("inwonerberichten", "Berichten na de aanmelding", _messages(inwoner)),
    ]


def _offers(inwoner: Inwoner) -> list[Regel]:
    rows = Vervanging.objects.filter(melding__inwoner=inwoner).select_related("melding", "door")
    return [
        regel(row, kop=f"Aangeboden op {in_words(row.aangeboden_op)}", woorden={"melding": ""})
        for row in rows.order_by("pk")
    ]


def _moves(inwoner: Inwoner) -> list[Regel]:
    rows = Verzetting.objects.filter(melding__inwoner=inwoner).select_related(
        "melding", "medewerker"
    )
    return [
        regel(
            row,
            kop=f"{row.stand.capitalize()} op {in_words(row.verzet_at)}",
            woorden={"melding": ""},
        )
        for row in rows.order_by("verzet_at", "pk")
    ]


def _messages(inwoner: Inwoner) -> list[Regel]:
    rows = Inwonerbericht.objects.filter(melding__inwoner=inwoner)
    return [
        regel(
            row,
            kop=f"Bericht van {in_words(lokale_datum(row.ontvangen_at))}",
            woorden={"melding": ""},
        )
        for row in rows.select_related("melding", "gelezen_door").order_by("pk")
    ]


BRON = Dossierbron(
    tuple(model._meta.db_table for model in (Melding, Vervanging, Verzetting, Inwonerbericht)), read
)
