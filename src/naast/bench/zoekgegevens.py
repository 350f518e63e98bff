"""Names, people around them and notes for the bench of search: seeded and invented.

An aanlevering brings none of these, so they are written into the large database afterwards.
`gemeente` stands in about one note in four, `traplift` in one in a thousand, `zuurstofapparaat` in
a few.
"""

from collections.abc import Callable, Iterator
from itertools import accumulate
from random import Random

from psycopg import Connection, sql

from naast.bench.databases import superuser

Bench = Connection[tuple[object, ...]]
Rij = tuple[str, ...]

_ZAAD = "bench"
_VOORNAMEN = (
    "Anna Bram Cor Dewi Els Fatima Geert Hanneke Ibrahim José Karel Lotte Mohamed Noa Otto Petra"
    " Quinten Ria Sjoerd Truus Umut Vera Wim Xandra Youssef Zoë Aaltje Bert Chantal Dirk"
)
_TUSSEN = ("", "", "", "", "van", "de", "van der", "van den")
_BEGIN = "Voor Boven Onder Achter Zand Klei Veen Hei Duin Bos Berg Dijk Molen Kerk Brug Water"
_EIND = "beeld hof stra man sma huis horst brink kamp veld laar zicht wijk dam oord donk"
_VAAK = "Jansen Jansma Bakker Visser Smit Mulder Bos Vos Peters Hendriks Janssen Dekker"

_RELATIES = "dochter zoon partner zus broer buurvrouw buurman vriendin mantelzorger huisarts"

_GEWOON = (
    "gemeente huisarts brief afspraak aanvraag besluit hulp dochter zoon woning zorg inkomen"
    " bezwaar formulier gesprek telefoon wijkteam indicatie vervoer dagbesteding schulden huur"
    " mantelzorger ziekenhuis school werk uitkering toeslag regeling keukentafelgesprek"
)
_EERSTE = (
    "woning zorg hulp jeugd huur water energie school werk reis kleding vervoer maaltijd tuin"
    " was medicijn slaap beweeg rolstoel bad keuken trap deur licht geluid taal reken bank"
    " belasting verzekering"
)
_TWEEDE = (
    "aanvraag besluit vergoeding regeling probleem afspraak formulier loket dienst kosten plan"
    " advies overleg controle wijziging bijdrage achterstand vraag hulp groep training termijn"
    " toeslag klacht keuring"
)
_LIJM = "en met over voor bij naar ook weer nog morgen samen belt vraagt krijgt wil heeft"
_ZELDEN = "zuurstofapparaat"


def write_texts(socket: str, naam: str) -> None:
    """Names for all inwoners, two people around each, and notes for all contactmomenten."""
    with superuser(socket, naam) as connection:
        # Neither the log nor search follows these rows one by one: search takes them in below.
        connection.execute("SET session_replication_role = replica")
        _write(connection, "inwoners_inwoner", ("voornaam", "achternaam", "telefoon"), people)
        _add_network(connection)
        _write(connection, "trajecten_contactmoment", ("notitie",), notes)
        _take_in(connection)


def people(rng: Random, count: int) -> Iterator[Rij]:
    """Voornaam, achternaam and telefoon; one in five has a name that many have."""
    for number in range(count):
        family = rng.choice(_VAAK.split()) if rng.random() < 0.2 else _family(rng)
        between = rng.choice(_TUSSEN)
        yield rng.choice(_VOORNAMEN.split()), f"{between} {family}".strip(), f"06 {number:08d}"


def _family(rng: Random) -> str:
    return (
        rng.choice(_BEGIN.split()) + rng.choice(_BEGIN.split()).lower() + rng.choice(_EIND.split())
    )


def notes(rng: Random, count: int) -> Iterator[Rij]:
    """Twelve to forty words; the first of a list of words far more often than the last."""
    rare = set(rng.sample(range(count), min(12, count)))
    words = _GEWOON.split() + [a + b for a in _EERSTE.split() for b in _TWEEDE.split()]
    shares = list(accumulate(1 / (place + 12) for place in range(len(words))))
    for number in range(count):
        chosen = rng.choices(words, cum_weights=shares, k=rng.randint(6, 20))
        text = " ".join(f"{word} {rng.choice(_LIJM.split())}" for word in chosen)
        if rng.random() < 0.001:
            text += " traplift"
        yield (f"{text} {_ZELDEN}" if number in rare else text,)


def network(rng: Random, count: int) -> Iterator[Rij]:
    """Name, relation and telefoon of `count` people around inwoners."""
    for number, (voornaam, achternaam, _) in enumerate(people(rng, count)):
        telefoon = f"0592 {number:06d}" if rng.random() < 0.5 else ""
        yield f"{voornaam} {achternaam}", rng.choice(_RELATIES.split()), telefoon


def _add_network(connection: Bench) -> None:
    """Two people around each inwoner."""
    found = connection.execute("SELECT count(*) FROM inwoners_inwoner").fetchone()
    connection.execute("CREATE TEMP TABLE rond (nr int, naam text, relatie text, telefoon text)")
    with connection.cursor().copy("COPY rond FROM STDIN") as into:
        rows = network(Random(f"{_ZAAD} netwerk"), 2 * int(str(*found or (0,))))
        for number, row in enumerate(rows, start=2):
            into.write_row((number // 2, *row))
    connection.execute(
        "INSERT INTO inwoners_netwerklid (aanbieder_id, gemeente_id, inwoner_id, extern_id, naam,"
        " relatie, soort, organisatie, nabijheid, belasting, telefoon)"
        " SELECT i.aanbieder_id, i.gemeente_id, i.id, '', r.naam, r.relatie, 'informeel', '', 2,"
        " '', r.telefoon FROM rond r JOIN"
        " (SELECT *, row_number() OVER (ORDER BY id) AS nr FROM inwoners_inwoner) i USING (nr)"
    )
    connection.execute("DROP TABLE rond")


def _write(
    connection: Bench, tabel: str, kolommen: tuple[str, ...], make: Callable[..., Iterator[Rij]]
) -> None:
    """A value for these columns in every row that has none yet, in the order of the numbers."""
    table, last = sql.Identifier(tabel), sql.Identifier(kolommen[-1])
    found = connection.execute(sql.SQL("SELECT count(*) FROM {} WHERE {} = ''").format(table, last))
    rows = make(Random(_ZAAD), int(str(*found.fetchone() or (0,))))
    names = [sql.Identifier(kolom) for kolom in kolommen]
    texts = sql.SQL(", ").join(sql.SQL("{} text").format(naam) for naam in names)
    connection.execute(sql.SQL("CREATE TEMP TABLE tekst (nr int, {})").format(texts))
    with connection.cursor().copy("COPY tekst FROM STDIN") as into:
        for number, row in enumerate(rows, start=1):
            into.write_row((number, *row))
    changes = sql.SQL(", ").join(sql.SQL("{0} = tekst.{0}").format(naam) for naam in names)
    connection.execute(
        sql.SQL(
            "UPDATE {tabel} AS t SET {changes} FROM tekst"
            " JOIN (SELECT id, row_number() OVER (ORDER BY id) AS nr FROM {tabel}"
            "   WHERE {last} = '') AS i USING (nr)"
            " WHERE t.id = i.id"
        ).format(tabel=table, last=last, changes=changes)
    )
    connection.execute("DROP TABLE tekst")


def _take_in(connection: Bench) -> None:
    """Fill search; its word indexes are made afterwards, which is many times quicker."""
    made = connection.execute(
        "SELECT indexname, indexdef FROM pg_indexes"
        " WHERE schemaname = 'zoeken' AND indexdef LIKE '%USING gin%'"
    ).fetchall()
    for naam, _ in made:
        connection.execute(sql.SQL("DROP INDEX zoeken.{}").format(sql.Identifier(str(naam))))
    connection.execute("CALL zoeken.vul()")
    for _, definition in made:
        connection.execute(str(definition).encode())
