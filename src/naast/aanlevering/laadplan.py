"""How each file becomes rows of its table: per column of the table an expression over the file.

In the expressions `t` is the row of the delivery and `d` the row that was loaded earlier with the
same identifier, empty when there is none. Other letters come from `joins`.
"""

from dataclasses import dataclass
from typing import LiteralString

from naast.inwoners.models import Inwoner
from naast.klachten.models import Klacht
from naast.meldingen.models import Melding
from naast.organisaties.models import VanAanbieder
from naast.tevredenheid.models import Enquete
from naast.trajecten.models import Contactmoment, Doorverwijzing, Hulpvraag, Signaal, Traject


@dataclass(frozen=True)
class Veld:
    """A column of the table. It keeps its value when none of `uit` is in the delivered file.

    `deels` is its value for a row known earlier, when only some of `uit` are.
    """

    naam: str
    waarde: LiteralString
    uit: tuple[str, ...]
    deels: LiteralString = ""


@dataclass(frozen=True)
class Laadplan:
    """Table and columns of one file. `joins` may use {d}: rows loaded earlier of the same owner."""

    bestand: str
    model: type[VanAanbieder]
    velden: tuple[Veld, ...]
    joins: LiteralString = ""


def _zelfde(*namen: LiteralString) -> tuple[Veld, ...]:
    return tuple(Veld(naam, "t." + naam, (naam,)) for naam in namen)


_INWONER: LiteralString = " LEFT JOIN inwoners_inwoner i ON i.extern_id = t.inwoner_id AND {i}"
_TRAJECT: LiteralString = " LEFT JOIN trajecten_traject tr ON tr.extern_id = t.traject_id AND {tr}"
_HULPVRAAG: LiteralString = (
    " LEFT JOIN trajecten_hulpvraag h ON h.extern_id = t.hulpvraag_id AND {h}"
)
# The melding of a traject: named by it; else the first that names it; else the one it had.
_MELDING: LiteralString = """
LEFT JOIN t_contracten k ON t.gestart_op >= k.vanaf AND t.gestart_op < k.tot
LEFT JOIN meldingen_melding m ON m.extern_id = t.melding_id AND {m}
LEFT JOIN (
  SELECT DISTINCT ON (n.traject_id) n.traject_id, g.id
  FROM t_meldingen n JOIN t_trajecten v ON v.traject_id = n.traject_id
  JOIN meldingen_melding g ON g.extern_id = n.melding_id AND {g}
  WHERE n.ontvangen_op <= v.gestart_op
  ORDER BY n.traject_id, n.ontvangen_op, n.melding_id
) e ON e.traject_id = t.traject_id
LEFT JOIN meldingen_melding b ON b.id = d.melding_id
  AND NOT EXISTS (SELECT FROM t_meldingen n WHERE n.melding_id = b.extern_id)
"""

LAADPLANNEN = (
    Laadplan(
        "inwoners",
        Inwoner,
        (
            Veld("pseudoniem", "t.pseudoniem", ("sleutel",)),
            *_zelfde("geboortejaar", "postcode4", "wijk", "doelgroepen", "kwetsbaar"),
        ),
    ),
    Laadplan(
        "meldingen",
        Melding,
        (
            Veld("inwoner_id", "i.id", ("inwoner_id",)),
            *_zelfde("ontvangen_op", "kanaal", "verwijzer", "spoed"),
            *_zelfde("eerste_contact_op", "eerste_afspraak_op", "afhandeling"),
        ),
        _INWONER,
    ),
    Laadplan(
        "trajecten",
        Traject,
        (
            Veld("inwoner_id", "i.id", ("inwoner_id",)),
            Veld("melding_id", "coalesce(m.id, e.id, b.id)", ("traject_id",)),
            Veld("overeenkomst_id", "k.id", ("gestart_op",)),
            *_zelfde("gestart_op", "verwacht_einde_op", "afgesloten_op"),
            *_zelfde("afsluitreden", "complex_reden"),
            Veld(
                "status",
                "CASE WHEN t.afgesloten_op IS NULL THEN 'lopend' ELSE 'afgesloten' END",
                ("afgesloten_op",),
            ),
        ),
        _INWONER + _MELDING,
    ),
    Laadplan(
        "hulpvragen",
        Hulpvraag,
        (
            Veld("traject_id", "tr.id", ("traject_id",)),
            *_zelfde("ontvangen_op", "leefgebieden", "wet", "fase", "verborgen", "wlz_aanvraag"),
            *_zelfde("afgesloten_op", "resultaat", "passend"),
            Veld(
                "status",
                "CASE WHEN t.afgesloten_op IS NULL THEN 'open' ELSE 'afgesloten' END",
                ("afgesloten_op",),
            ),
        ),
        _TRAJECT,
    ),
    Laadplan(
        "contactmomenten",
        Contactmoment,
        (
            Veld("hulpvraag_id", "h.id", ("hulpvraag_id",)),
            Veld(
                "traject_id",
                "coalesce(h.traject_id, tr.id)",
                ("traject_id", "hulpvraag_id"),
                "coalesce(h.traject_id, tr.id, d.traject_id)",
            ),
            Veld(
                "inwoner_id",
                "coalesce(i.id, ht.inwoner_id, tr.inwoner_id)",
                ("inwoner_id", "traject_id", "hulpvraag_id"),
                "coalesce(i.id, ht.inwoner_id, tr.inwoner_id, d.inwoner_id)",
            ),
            *_zelfde("begin", "minuten", "reistijd_minuten", "vorm", "met", "functie"),
            *_zelfde("leefgebieden"),
            Veld("medewerker_naam", "t.medewerker", ("medewerker",)),
        ),
        _INWONER
        + _TRAJECT
        + _HULPVRAAG
        + " LEFT JOIN trajecten_traject ht ON ht.id = h.traject_id",
    ),
    Laadplan(
        "doorverwijzingen",
        Doorverwijzing,
        (
            Veld("hulpvraag_id", "h.id", ("hulpvraag_id",)),
            *_zelfde("datum", "naar", "soort_bestemming", "wijze", "toestemming"),
        ),
        _HULPVRAAG,
    ),
    Laadplan(
        "klachten",
        Klacht,
        (
            Veld("traject_id", "tr.id", ("traject_id",)),
            Veld("uiterlijk_op", "k.uiterlijk_op", ("ontvangen_op",)),
            *_zelfde("ontvangen_op", "afgehandeld_op", "uitkomst", "onderwerp", "maatregel"),
        ),
        _TRAJECT + " LEFT JOIN t_klachttermijnen k ON k.ontvangen_op = t.ontvangen_op",
    ),
    Laadplan(
        "tevredenheid",
        Enquete,
        (
            Veld("traject_id", "tr.id", ("traject_id",)),
            *_zelfde("uitgenodigd_op", "ingevuld_op", "cijfer"),
        ),
        _TRAJECT,
    ),
    Laadplan("signalen", Signaal, _zelfde("datum", "soort", "omschrijving")),
)
