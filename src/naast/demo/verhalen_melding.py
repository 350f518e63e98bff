"""Who signed up at MEE Samen in Assen. Every person and every word is invented."""

from datetime import time

from naast.demo.verhalen import Meldingverhaal

MELDINGEN = (
    Meldingverhaal(
        "Bea Bedacht",
        4,
        "website",
        "Ik krijg een brief over huishoudelijke hulp die ik niet begrijp. Wie helpt mij?",
    ),
    Meldingverhaal(
        "Victor Voorbeeld",
        2,
        "telefoon",
        "Mijn vader kan niet meer alleen thuis wonen. Waar begin ik?",
        melder="naaste",
    ),
    Meldingverhaal(
        "Fien Fictief",
        1,
        "verwijzer",
        "Mevrouw moet over twee dagen haar huis uit en heeft niemand.",
        melder="verwijzer",
        verwijzer="wijkteam",
        spoed="Dreigt op straat te komen te staan",
    ),
    Meldingverhaal(
        "Roos Romanfiguur", 0, "website", "Ik wil bezwaar maken tegen een besluit over mijn zorg."
    ),
    Meldingverhaal(
        "Toon Toneelstuk",
        5,
        "email",
        "Ik zoek een dagbesteding die bij mij past.",
        contact=4,
        genomen=True,
    ),
    Meldingverhaal(
        "Demi Demonstratie",
        6,
        "verwijzer",
        "Wil graag iemand mee naar het keukentafelgesprek.",
        melder="verwijzer",
        verwijzer="huisarts",
        contact=5,
        afspraak=0,
        om=time(14, 0),
        plaats="bij de inwoner thuis",
        genomen=True,
        bericht="Mag mijn dochter bij de afspraak zijn? Zij kan vanaf half drie.",
    ),
    Meldingverhaal(
        "Kees Karakter",
        3,
        "telefoon",
        "Mijn uitkering is stopgezet en ik weet niet waarom.",
        contact=2,
        afspraak=-1,
        om=time(12, 30),
        plaats="spreekuur in Peelo",
        genomen=True,
    ),
)
