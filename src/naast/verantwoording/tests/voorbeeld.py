"""A report as the command line gives it, made by hand: a small half-year with few complaints."""

from typing import Any

from naast.trajecten.keuzes import Leefgebied

AANTALLEN = (141, 12, 88, 23, 9, 61, "<5", 34, 76)


def _spreiding(gemiddelde: float, mediaan: float, p90: float, aantal: int) -> dict[str, Any]:
    return {"gemiddelde": gemiddelde, "mediaan": mediaan, "p90": p90, "aantal": aantal}


def figuren() -> dict[str, Any]:
    """The figures a to q and those beside them."""
    return {
        "a": {"waarde": 231},
        "b": {
            "waarde": 64,
            "delen": {"warm": 41, "koud": 23},
            "bestemmingen": {"zorgaanbieder": 30, "welzijn": 29, "": "<5"},
        },
        "c": {"waarde": 118},
        "d": {"waarde": 2.8372, **_spreiding(2.8372, 2.0, 6.0, 268), "gesprekken": 760},
        "e": {"waarde": 152, "delen": {"snelle_vragen": 131, "trajecten_met_een_gesprek": 21}},
        "f": {"waarde": 197, "delen": {"gestart": 174, "afgesloten": 149}},
        "g": {
            "waarde": 36.25,
            **_spreiding(36.25, 28.0, 81.4, 301),
            "uren": 1204.5,
            "reisuren": 96.25,
        },
        "h": {"waarde": 412, "delen": dict(zip(Leefgebied.values, AANTALLEN, strict=True))},
        "i": {"waarde": 38, "delen": {"handmatig": 11, "leefgebieden": 24, "uren": 9}},
        "j": {"waarde": "<5"},
        "k": {
            "waarde": 17.5,
            "gemiddelde": 17.5,
            "mediaan": 14.0,
            "aantal": "<5",
            "binnen_termijn": 1.0,
        },
        "l": {"waarde": "<5"},
        "m": {"waarde": 287, "delen": {"ja": 287, "nee": 9, "onbekend": 5}},
        "n": {"waarde": 8.347, "aantal": 86, "respons": 0.4321},
        "o": {
            "waarde": 0.9315,
            "eerste_contact": {
                **_spreiding(1.24, 1.0, 2.0, 204),
                "binnen_termijn": 0.9315,
                "open_te_laat": 0,
            },
            "eerste_afspraak": {
                **_spreiding(6.81, 6.0, 10.0, 188),
                "binnen_termijn": 0.884,
                "open_te_laat": 6,
            },
            "melding_tot_start": _spreiding(11.9, 10.0, 19.5, 174),
        },
        "p": {"waarde": 71.3, **_spreiding(71.3, 63.0, 140.2, 149)},
        "q": {
            "waarde": None,
            "vorige_periode": {
                "a": 204,
                "h": 371,
                "j": 6,
                "n": 8.1,
                "o": 0.889,
                "unieke_inwoners": 271,
            },
            "jaar_eerder": {
                "a": 187,
                "h": 355,
                "j": 7,
                "n": 7.9,
                "o": 0.861,
                "unieke_inwoners": 246,
            },
            "signalen": {
                "wachttijd bij de Wmo": 14,
                "brieven te moeilijk": 9,
                "geen indicatie": "<5",
            },
        },
        "unieke_inwoners": {"waarde": 303},
        "hulpvragen": {"waarde": 412, "delen": {"ontvangen": 412, "afgesloten": 355, "open": 138}},
        "uren": {
            "waarde": 2048.75,
            "delen": {"met_inwoner": 1422.5, "zonder_inwoner": 626.25, "reistijd": 188.0},
        },
        "wlz_aanvragen": {"waarde": 48},
        "uren_per_hulpvraag": {"gemiddelde": 3.93, "mediaan": 3.5, "aantal": 355},
        "bereik": {
            "delen": {
                "doelgroep": {
                    "mantelzorger": 58,
                    "lichte verstandelijke beperking": 41,
                    "ggz": 77,
                    "nieuwkomer": "<5",
                },
                "leeftijd": {"0-17": 12, "18-64": 171, "65-79": 74, "80+": 41, "onbekend": 5},
                "wijk": {"Assen-Oost": 88, "Noorderpark": 61, "Pittelo": 54, "Peelo": 100},
                "kanaal": {"telefoon": 141, "website": 97, "verwijzer": 65},
                "kwetsbaar": {"ja": 188, "nee": 97, "onbekend": 18},
            }
        },
        "kosten_per_inwoner": {"waarde": "1474.62"},
        "kosten_per_hulpvraag": {"waarde": "314.88"},
    }


def rapport(**anders: Any) -> dict[str, Any]:
    """The whole object, with an account and a definition for each figure."""
    return {
        "gemeente": "Assen",
        "aanbieder": "MEE",
        "van": "2026-01-01",
        "tot": "2026-07-01",
        "figuren": figuren(),
        "definities": DEFINITIES,
        "toelichting": VERHAAL,
        **anders,
    }


DEFINITIES = {sleutel: f"Wat {sleutel} telt." for sleutel in figuren()}
VERHAAL = "Meer inwoners vonden ons.\n\nDe wachttijd daalde door een extra spreekuur."
