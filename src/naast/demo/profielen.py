"""What a city looks like: shares that steer the draws. Invented, to look likely; never counted on.

The wijken and the four figures of the postcodes are real places, the people are not.
"""

from typing import NamedTuple

Gewichten = dict[str, float]


class Stad(NamedTuple):
    """A gemeente: its wijken with postcode and share."""

    gemeente: str
    wijken: dict[str, tuple[str, float]]


class Werkwijze(NamedTuple):
    """How an aanbieder works: whom it sees and how much time it takes."""

    stad: Stad
    kort: str
    leeftijden: Gewichten
    contacten_per_hulpvraag: float
    minuten: int
    snelle_vragen: int
    beantwoord_alles: bool
    loopt_door: float
    wlz: float
    contact_dagen: tuple[int, int]
    afspraak_dagen: tuple[int, int]


ASSEN = Stad(
    "Assen",
    {
        "Centrum": ("9401", 12),
        "Lariks": ("9403", 14),
        "Noorderpark": ("9404", 12),
        "Pittelo": ("9403", 14),
        "Assen-Oost": ("9404", 12),
        "Marsdijk": ("9405", 16),
        "Peelo": ("9406", 11),
        "Baggelhuizen": ("9407", 3),
        "Kloosterveen": ("9408", 12),
    },
)
ZOETERMEER = Stad(
    "Zoetermeer",
    {
        "Centrum": ("2711", 8),
        "Dorp": ("2712", 7),
        "Palenstein": ("2723", 12),
        "Driemanspolder": ("2713", 12),
        "Meerzicht": ("2716", 18),
        "Buytenwegh": ("2717", 14),
        "De Leyens": ("2717", 6),
        "Seghwaert": ("2724", 12),
        "Noordhove": ("2726", 5),
        "Rokkeveen": ("2718", 10),
        "Oosterheem": ("2729", 14),
    },
)

BREED: Gewichten = {"0-17": 9, "18-24": 13, "25-44": 30, "45-64": 27, "65-79": 14, "80-95": 7}
OUDEREN: Gewichten = {"0-17": 1, "18-24": 3, "25-44": 12, "45-64": 22, "65-79": 37, "80-95": 25}

WERKWIJZEN = {
    "MEE Samen": Werkwijze(
        ASSEN, "mee-samen", BREED, 4.6, 50, 380, False, 0.07, 0.0, (0, 3), (2, 12)
    ),
    "MEE": Werkwijze(ZOETERMEER, "mee", BREED, 1.9, 140, 60, True, 0.0, 0.04, (0, 15), (3, 14)),
    "Palet Welzijn": Werkwijze(
        ZOETERMEER, "palet", OUDEREN, 0.7, 75, 110, True, 0.0, 0.02, (0, 13), (2, 13)
    ),
}

DOELGROEPEN: Gewichten = {
    "lichamelijke beperking": 18,
    "verstandelijke beperking": 16,
    "autisme": 13,
    "psychische kwetsbaarheid": 21,
    "niet-aangeboren hersenletsel": 6,
    "chronische ziekte": 14,
    "dementie": 7,
    "mantelzorger": 12,
    "laaggeletterd": 9,
}
KANALEN: Gewichten = {
    "telefoon": 31,
    "verwijzer": 24,
    "website": 13,
    "email": 10,
    "spreekuur": 9,
    "loket": 6,
    "huisbezoek": 3,
    "school": 3,
    "anders": 1,
}
VERWIJZERS: Gewichten = {
    "huisarts": 22,
    "wijkteam": 24,
    "gemeente": 18,
    "ziekenhuis": 8,
    "school": 9,
    "welzijnsorganisatie": 12,
    "woningcorporatie": 7,
}
LEEFGEBIEDEN: Gewichten = {
    "maatschappelijke_ondersteuning": 24,
    "zorg": 19,
    "wonen": 14,
    "inkomen": 15,
    "welzijn": 8,
    "werk": 7,
    "jeugdhulp": 6,
    "onderwijs": 4,
    "preventieve_zorg": 3,
}
WETTEN: dict[str, Gewichten] = {
    "maatschappelijke_ondersteuning": {"wmo": 9, "overig": 1},
    "zorg": {"wmo": 3, "wlz": 3, "zvw": 4},
    "wonen": {"wmo": 5, "overig": 5},
    "inkomen": {"participatiewet": 5, "wgs": 3, "arbeidsongeschiktheid": 2},
    "welzijn": {"wmo": 6, "overig": 4},
    "werk": {"participatiewet": 6, "arbeidsongeschiktheid": 3, "inburgering": 1},
    "jeugdhulp": {"jeugdwet": 1},
    "onderwijs": {"jeugdwet": 4, "overig": 6},
    "preventieve_zorg": {"zvw": 6, "wmo": 4},
}
FASEN: Gewichten = {"orientatie": 36, "toegang": 42, "tijdens": 22}
RESULTATEN: Gewichten = {
    "beantwoord": 64,
    "doorverwezen": 18,
    "deels_beantwoord": 10,
    "niet_beantwoord": 3,
    "ingetrokken": 5,
}
PASSEND: Gewichten = {"ja": 79, "nee": 7, "onbekend": 14}
VORMEN: Gewichten = {
    "telefoon": 33,
    "gesprek": 18,
    "huisbezoek": 14,
    "email": 13,
    "administratie": 8,
    "beeldbellen": 4,
    "keukentafelgesprek": 4,
    "mdo": 3,
    "brief": 2,
    "chat": 1,
}
DUUR: Gewichten = {
    "telefoon": 20,
    "gesprek": 60,
    "huisbezoek": 80,
    "email": 12,
    "administratie": 35,
    "beeldbellen": 40,
    "keukentafelgesprek": 100,
    "mdo": 75,
    "brief": 25,
    "chat": 10,
}
ONDERWEG = ("huisbezoek", "keukentafelgesprek", "mdo")
ZONDER_INWONER: dict[str, Gewichten] = {
    "administratie": {"overig": 1},
    "brief": {"gemeente": 6, "zorgaanbieder": 4},
    "email": {"gemeente": 4, "zorgaanbieder": 3, "verwijzer": 3, "inwoner": 6},
    "telefoon": {"inwoner": 14, "gemeente": 2, "verwijzer": 2, "netwerk": 2, "zorgaanbieder": 1},
}
ERBIJ: Gewichten = {"netwerk": 8, "gemeente": 4, "zorgaanbieder": 3, "verwijzer": 2}
FUNCTIES: Gewichten = {
    "verhelderen": 30,
    "ondersteunen": 38,
    "verbinden": 17,
    "bemiddelen": 10,
    "signaleren": 5,
}
BESTEMMINGEN: Gewichten = {
    "wijkteam": 24,
    "Wmo-loket": 22,
    "welzijnsorganisatie": 16,
    "huisarts": 9,
    "schuldhulpverlening": 11,
    "zorgaanbieder": 12,
    "sociaal raadslieden": 6,
}
SIGNALEN: dict[str, str] = {
    "wachtlijst": "Inwoners wachten lang op de zorg die al is toegekend.",
    "onduidelijke brief": "Inwoners begrijpen de brief over het besluit niet.",
    "bereikbaarheid": "Inwoners krijgen het loket overdag niet te pakken.",
    "tussen wal en schip": "Wmo en Wlz verwijzen naar elkaar.",
    "eigen bijdrage": "Inwoners vragen geen hulp omdat zij de kosten niet kennen.",
    "digitaal": "De aanvraag kan alleen met DigiD, en niet iedereen heeft dat.",
    "vervoer": "De regiotaxi komt te laat voor afspraken.",
}
KLACHTEN: dict[str, str] = {
    "wachten op antwoord": "Wij bellen voortaan binnen een werkdag terug.",
    "afspraak verzet": "Wij bevestigen elke wijziging schriftelijk.",
    "niet gehoord": "Het gesprek is overgedaan met een andere ondersteuner.",
    "andere ondersteuner": "De inwoner heeft een andere ondersteuner.",
    "uitleg niet duidelijk": "De uitleg is op papier gezet, in gewone taal.",
}
CIJFERS: Gewichten = {"4": 1, "5": 2, "6": 8, "7": 23, "8": 38, "9": 20, "10": 8}
AFSLUITREDENEN: Gewichten = {
    "vraag beantwoord": 66,
    "doorverwezen": 16,
    "inwoner kan zelf verder": 12,
    "verhuisd": 2,
    "Wlz-indicatie": 4,
}
UITKOMSTEN: Gewichten = {"opgelost": 68, "deels_opgelost": 18, "niet_opgelost": 9, "ingetrokken": 5}
