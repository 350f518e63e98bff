"""The geschillen of an inwoner: what happened, which terms ran, and how those days were found."""

from naast.core.dossierexport import Dossierbron, Onderdeel, Regel, in_words, regel
from naast.geschillen.models import Geschil, Geschilstap, Geschiltermijn
from naast.inwoners.models import Inwoner


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """Each with its steps and all its terms, also those that were corrected later."""
    rows = Geschil.objects.filter(traject__inwoner=inwoner).select_related(
        "traject__inwoner", "hulpvraag"
    )
    return [
        Onderdeel(
            "geschillen",
            "Waar u het niet mee eens was",
            [
                regel(
                    geschil,
                    kop=str(geschil),
                    delen={"stappen": _steps(geschil), "termijnen": _terms(geschil)},
                )
                for geschil in rows.order_by("pk")
            ],
        )
    ]


def _steps(geschil: Geschil) -> list[Regel]:
    rows = geschil.stappen.select_related("door").order_by("op", "pk")
    return [
        regel(
            stap,
            kop=f"{in_words(stap.op).capitalize()}: {stap.get_soort_display()}",
            weg=["geschil", "gevolg"],
            woorden={"soort": "", "op": ""},
        )
        for stap in rows
    ]


def _terms(geschil: Geschil) -> list[Regel]:
    rows = geschil.termijnen.select_related("door").order_by("uiterlijk_op", "pk")
    return [
        regel(
            termijn,
            kop=f"{termijn.get_soort_display().capitalize()}: {_until(termijn)}",
            weg=["geschil"],
            woorden={"soort": "", "uiterlijk_op": "", "vervangt": "", "gecontroleerd": ""},
        )
        for termijn in rows
    ]


def _until(termijn: Geschiltermijn) -> str:
    until = f"uiterlijk {in_words(termijn.uiterlijk_op)}"
    return until if termijn.geldt else f"{until} (geldt niet meer)"


BRON = Dossierbron(
    tuple(model._meta.db_table for model in (Geschil, Geschilstap, Geschiltermijn)), read
)
