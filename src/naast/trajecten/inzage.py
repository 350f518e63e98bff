"""What is held of the support: trajecten, questions, contacts, plan, metingen, referrals."""

from naast.core.dossierexport import Beeld, Dossierbron, Onderdeel, Regel, in_words, regel
from naast.inwoners.models import Inwoner
from naast.trajecten import inzage_duur
from naast.trajecten.beeld_zelfredzaamheid import draw
from naast.trajecten.keuzes import Domein
from naast.trajecten.models import (
    Actie,
    Contactmoment,
    Doel,
    Doorverwijzing,
    Hulpvraag,
    Meting,
    Plan,
    Tijddeel,
    Traject,
)
from naast.trajecten.zelfredzaamheid import compare, level_in_words

KOPPEN = ("Waar het over gaat", "Eerst", "Laatst")


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """The chapters of the support; without contract, which says nothing about the inwoner."""
    return [
        Onderdeel("trajecten", "Uw ondersteuning", _trajecten(inwoner)),
        Onderdeel("hulpvragen", "Uw vragen", _questions(inwoner)),
        Onderdeel("plannen", "Uw plan", _plans(inwoner)),
        Onderdeel(
            "metingen",
            "Hoe u zich redt",
            _metingen(inwoner),
            uitleg=(
                "Zo keken wij samen naar dertien onderwerpen in uw leven. "
                "Een 1 is heel moeilijk. Een 5 is: het lukt u helemaal zelf."
            ),
            beelden=_pictures(inwoner),
        ),
        Onderdeel("doorverwijzingen", "Waar wij u naar verwezen", _referrals(inwoner)),
        *inzage_duur.read(inwoner),
        Onderdeel("contactmomenten", "Onze contacten", _contacts(inwoner)),
    ]


def _trajecten(inwoner: Inwoner) -> list[Regel]:
    rows = inwoner.trajecten.select_related("eigenaar", "vervanger", "overeenkomst__gemeente")
    return [
        regel(
            traject,
            kop=f"Traject vanaf {in_words(traject.gestart_op)}",
            weg=["inwoner"],
            woorden={"melding": "", "overeenkomst": ""},
        )
        for traject in rows.order_by("gestart_op", "pk")
    ]


def _questions(inwoner: Inwoner) -> list[Regel]:
    rows = Hulpvraag.objects.filter(traject__inwoner=inwoner).select_related("traject__inwoner")
    return [
        regel(vraag, kop=f"Vraag van {in_words(vraag.ontvangen_op)}")
        for vraag in rows.order_by("ontvangen_op", "pk")
    ]


def _plans(inwoner: Inwoner) -> list[Regel]:
    rows = Plan.objects.filter(traject__inwoner=inwoner).select_related("traject__inwoner")
    return [
        regel(
            plan,
            kop=f"Plan van {in_words(plan.begonnen_op)}",
            delen={"doelen": _goals(plan), "acties": _steps(plan)},
        )
        for plan in rows.order_by("begonnen_op", "pk")
    ]


def _goals(plan: Plan) -> list[Regel]:
    rows = plan.doelen.select_related("hulpvraag").order_by("pk")
    return [
        regel(doel, kop=f"Doel {number}", weg=["plan"]) for number, doel in enumerate(rows, start=1)
    ]


def _steps(plan: Plan) -> list[Regel]:
    rows = plan.acties.select_related("doel").order_by("uiterlijk_op", "pk")
    return [
        regel(actie, kop=f"Stap {number}", weg=["plan"], derden=["naam"])
        for number, actie in enumerate(rows, start=1)
    ]


def _metingen(inwoner: Inwoner) -> list[Regel]:
    rows = Meting.objects.filter(traject__inwoner=inwoner).select_related("traject__inwoner")
    return [
        regel(
            meting,
            kop=f"Gemeten op {in_words(meting.gemeten_op)}",
            woorden={"niveaus": _levels(meting)},
        )
        for meting in rows.order_by("gemeten_op", "pk")
    ]


def _levels(meting: Meting) -> str:
    known = [(str(d.label), meting.niveaus.get(d)) for d in Domein]
    return "; ".join(f"{naam}: {level_in_words(n)}" for naam, n in known if n is not None)


def _pictures(inwoner: Inwoner) -> list[Beeld]:
    """One for each traject that was measured: before and after."""
    pictures = []
    for traject in inwoner.trajecten.order_by("gestart_op", "pk"):
        rows = list(traject.metingen.order_by("gemeten_op", "pk"))
        if (found := compare(rows)) is not None:
            table = [(r.naam, r.eerst_in_woorden, r.laatst_in_woorden) for r in found.rijen]
            words = f"{found.samenvatting} De tabel eronder zegt hetzelfde."
            pictures.append(Beeld(draw(found), words, KOPPEN, table))
    return pictures


def _referrals(inwoner: Inwoner) -> list[Regel]:
    rows = Doorverwijzing.objects.filter(hulpvraag__traject__inwoner=inwoner).select_related(
        "hulpvraag", "voorziening__organisatie", "overgedragen_door"
    )
    return [
        regel(
            row,
            kop=f"Verwezen op {in_words(row.datum)}",
            woorden={"voorziening": ""},
            derden=["gesproken_met"],
        )
        for row in rows.order_by("datum", "pk")
    ]


def _contacts(inwoner: Inwoner) -> list[Regel]:
    """Those of the trajecten and the quick questions, in the order of their time."""
    mine = Contactmoment.objects.filter(traject__inwoner=inwoner)
    quick = Contactmoment.objects.filter(traject__isnull=True, inwoner=inwoner)
    rows = (mine | quick).select_related(
        "traject__inwoner", "hulpvraag", "medewerker", "netwerklid"
    )
    rows = rows.prefetch_related("tijddelen__hulpvraag")
    return [
        regel(
            row,
            kop=f"{row.get_vorm_display().capitalize()} op {in_words(row.begin)}",
            weg=["inwoner"],
            woorden={"vorm": "", "begin": ""} | ({"medewerker_naam": ""} if row.medewerker else {}),
            delen=_parts(row),
            derden=["netwerklid"],
        )
        for row in rows.order_by("begin", "pk")
    ]


def _parts(contact: Contactmoment) -> dict[str, list[Regel]]:
    """How the time was divided, when it was."""
    parts = [
        regel(deel, kop=f"Deel {number}", weg=["contactmoment"])
        for number, deel in enumerate(contact.tijddelen.all(), start=1)
    ]
    return {"tijddelen": parts} if parts else {}


BRON = Dossierbron(
    tuple(
        model._meta.db_table
        for model in (
            Traject,
            Hulpvraag,
            Plan,
            Doel,
            Actie,
            Meting,
            Doorverwijzing,
            Contactmoment,
            Tijddeel,
            *inzage_duur.MODELLEN,
        )
    ),
    read,
)
