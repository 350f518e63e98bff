"""What goes on at MEE and Palet Welzijn in Zoetermeer. Every person is invented."""

from datetime import time

from naast.demo.verhalen import (
    Aanbiederverhaal,
    Contactverhaal,
    Meldingverhaal,
    Trajectverhaal,
    Vraagverhaal,
)

MEE_MELDINGEN = (
    Meldingverhaal("Hans Hoorspel", 11, "telefoon", "Mijn zoon krijgt geen leerlingenvervoer."),
    Meldingverhaal(
        "Ida Illusie",
        2,
        "school",
        "Moeder zoekt hulp bij een aanvraag voor jeugdhulp.",
        melder="verwijzer",
        verwijzer="school",
        spoed="Kind gaat al weken niet naar school",
    ),
    Meldingverhaal(
        "Joris Jeugdboek",
        7,
        "email",
        "Wie denkt mee over wonen na school?",
        contact=4,
        afspraak=0,
        om=time(15, 30),
        plaats="inloopspreekuur Oosterheem",
        genomen=True,
    ),
)
MEE_TRAJECTEN = (
    Trajectverhaal(
        "Tilly Tekenfilm",
        1979,
        "Rokkeveen",
        "niet-aangeboren hersenletsel",
        Meldingverhaal(
            "Tilly Tekenfilm",
            30,
            "verwijzer",
            "Vragen na een ongeluk.",
            melder="verwijzer",
            verwijzer="ziekenhuis",
        ),
        25,
        -15,
        (Vraagverhaal(30, "Terug naar het werk", "werk", "arbeidsongeschiktheid", "orientatie"),),
        (
            Contactverhaal(
                25,
                time(10, 0),
                70,
                15,
                "huisbezoek",
                ("inwoner", "netwerk"),
                "verhelderen",
                "Tilly raakt snel vermoeid. Rustig opbouwen, met haar man erbij.",
            ),
        ),
    ),
)
PALET_MELDINGEN = (
    Meldingverhaal("Wim Wassenbeeld", 13, "spreekuur", "Ik ben alleen en kom de deur niet uit."),
    Meldingverhaal(
        "Nel Novelle",
        4,
        "telefoon",
        "Mijn man wordt vergeetachtig. Wat nu?",
        contact=1,
        afspraak=-1,
        om=time(11, 0),
        plaats="bij de inwoner thuis",
        genomen=True,
    ),
)
PALET_TRAJECTEN = (
    Trajectverhaal(
        "Cor Cabaret",
        1938,
        "Meerzicht",
        "chronische ziekte",
        Meldingverhaal("Cor Cabaret", 27, "telefoon", "De trap wordt te zwaar."),
        24,
        1,
        (Vraagverhaal(27, "Een woning zonder trap", "wonen", "wmo", "orientatie"),),
        (
            Contactverhaal(
                24,
                time(14, 30),
                60,
                10,
                "huisbezoek",
                ("inwoner",),
                "verhelderen",
                "Cor wil in Meerzicht blijven. Samen gekeken wat er is.",
            ),
        ),
    ),
)

MEE = Aanbiederverhaal("MEE", "Zoetermeer", "mats@mee.example", MEE_MELDINGEN, MEE_TRAJECTEN)
PALET_WELZIJN = Aanbiederverhaal(
    "Palet Welzijn",
    "Zoetermeer",
    "piet@palet-welzijn.example",
    PALET_MELDINGEN,
    PALET_TRAJECTEN,
)
