"""The figures once more, in plain Python and NumPy, straight from the text of the reference.

Nothing of the product is used here or in `stel`: not its SQL, not its calendars, not its choices.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from naast.verantwoording.tests.stel import GESPREK, Afspraken, Rij, Stel

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FEESTDAGEN = {
    date.fromisoformat(day)
    for day in (
        *("2023-01-01", "2023-04-07", "2023-04-10", "2023-04-27", "2023-05-05", "2023-05-18"),
        *("2023-05-29", "2023-12-25", "2023-12-26", "2024-01-01", "2024-03-29", "2024-04-01"),
        *("2024-04-27", "2024-05-05", "2024-05-09", "2024-05-20", "2024-12-25", "2024-12-26"),
        *("2025-01-01", "2025-04-18", "2025-04-21", "2025-04-26", "2025-05-05", "2025-05-29"),
        *("2025-06-09", "2025-12-25", "2025-12-26"),
    )
}


def _means(values: Iterable[float], *, p90: bool = True) -> Rij:
    x = np.array(list(values), dtype=float)
    found = {
        "gemiddelde": float(x.mean()) if x.size else None,
        "mediaan": float(np.median(x)) if x.size else None,
        "aantal": int(x.size),
    }
    return found | ({"p90": float(np.percentile(x, 90)) if x.size else None} if p90 else {})


def _last(rows: list[Rij], key: str) -> Any:
    """What the last row that knows it says."""
    return next((r[key] for r in reversed(rows) if r[key] not in (None, "")), None)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


class Rekenaar:
    """All figures of a set over `[van, tot)`."""

    def __init__(
        self, stel: Stel, van: date, tot: date, contracten: dict[str, Afspraken], wie: str | None
    ) -> None:
        self.s, self.van, self.tot = stel.only(wie), van, tot
        self.alles, self.contracten, self.wie = stel, contracten, wie
        self.inwoner = {r["id"]: r for r in self.s.inwoners}
        self.traject = {r["id"]: r for r in self.s.trajecten}
        self.melding = {r["id"]: r for r in self.s.meldingen}

    def within(self, day: date | None) -> bool:
        return day is not None and self.van <= day < self.tot

    def day(self, contact: Rij) -> date:
        begin: datetime = contact["begin"]
        return begin.astimezone(AMSTERDAM).date()

    def who(self, inwoner_id: int | None) -> str | None:
        return self.inwoner[inwoner_id]["pseudoniem"] if inwoner_id else None

    def contact_inwoner(self, contact: Rij) -> int | None:
        traject = contact["traject"]
        found: int | None = contact["inwoner"] or (traject and self.traject[traject]["inwoner"])
        return found

    def is_gesprek(self, contact: Rij) -> bool:
        return "inwoner" in contact["met"] and contact["vorm"] in GESPREK

    def contacts(self) -> list[Rij]:
        return [r for r in self.s.contacten if self.within(self.day(r))]

    def closed(self) -> list[Rij]:
        return [r for r in self.s.hulpvragen if self.within(r["afgesloten_op"])]

    def received(self) -> list[Rij]:
        return [r for r in self.s.hulpvragen if self.within(r["ontvangen_op"])]

    def ran(self) -> list[Rij]:
        return [
            r
            for r in self.s.trajecten
            if r["gestart_op"] < self.tot
            and not (r["afgesloten_op"] and r["afgesloten_op"] < self.van)
        ]

    def gesprekken_of(self, traject: Rij, *, before: date = date.max) -> int:
        return sum(
            r["traject"] == traject["id"] and self.is_gesprek(r) and self.day(r) < before
            for r in self.s.contacten
        )

    def guideline(self, vraag: Rij) -> float:
        contract = self.contracten[vraag["wie"]]
        return contract.richtlijn_wlz if vraag["wlz"] else contract.richtlijn

    def a(self) -> Rij:
        helped = [r for r in self.closed() if r["resultaat"] in ("beantwoord", "doorverwezen")]
        return {"waarde": len({self.who(self.traject[r["traject"]]["inwoner"]) for r in helped})}

    def b(self) -> Rij:
        rows = [r for r in self.s.doorverwijzingen if self.within(r["datum"])]
        ways = Counter(r["wijze"] for r in rows)
        return {
            "waarde": len(rows),
            "delen": {"warm": ways["warm"], "koud": ways["koud"]},
            "bestemmingen": dict(Counter(r["soort"] or "onbekend" for r in rows)),
        }

    def c(self) -> Rij:
        return {"waarde": sum("verwijzer" in r["met"] for r in self.contacts())}

    def d(self) -> Rij:
        per = Counter(
            self.who(self.contact_inwoner(r))
            for r in self.contacts()
            if self.is_gesprek(r) and self.contact_inwoner(r)
        )
        means = _means(per.values())
        return {"waarde": means["gemiddelde"], "gesprekken": sum(per.values())} | means

    def e(self) -> Rij:
        quick = sum(r["traject"] is None for r in self.contacts())
        short = sum(
            self.within(t["afgesloten_op"]) and self.gesprekken_of(t) == 1 for t in self.s.trajecten
        )
        return {
            "waarde": quick + short,
            "delen": {"snelle_vragen": quick, "trajecten_met_een_gesprek": short},
        }

    def f(self) -> Rij:
        return {
            "waarde": sum(self.gesprekken_of(t, before=self.tot) >= 2 for t in self.ran()),
            "delen": {
                "gestart": sum(self.within(t["gestart_op"]) for t in self.s.trajecten),
                "afgesloten": sum(self.within(t["afgesloten_op"]) for t in self.s.trajecten),
            },
        }

    def parts(self) -> list[Rij]:
        """What of each contact was for which hulpvraag: all of it, or as it was divided."""
        contacts = {r["id"]: r for r in self.s.contacten}
        divided = [contacts[r["contact"]] | r for r in self.s.tijddelen]
        return [r for r in self.s.contacten if r["hulpvraag"]] + divided

    def g(self) -> Rij:
        linked = defaultdict(list)
        for part in self.parts():
            linked[part["hulpvraag"]].append(part)
        found = [linked[r["id"]] for r in self.closed() if linked.get(r["id"])]
        means = _means((max(map(self.day, x)) - min(map(self.day, x))).days for x in found)
        return {
            "waarde": means["gemiddelde"],
            "uren": sum(r["minuten"] for x in found for r in x) / 60,
            "reisuren": sum(r["reistijd"] for x in found for r in x) / 60,
        } | means

    def h(self) -> Rij:
        rows = self.received()
        parts = Counter(g for r in rows for g in set(r["leefgebieden"]))
        return {"waarde": len(rows), "delen": dict(parts)}

    def grounds(self, t: Rij) -> tuple[bool, bool, bool]:
        vragen = [
            r for r in self.s.hulpvragen if r["traject"] == t["id"] and r["ontvangen_op"] < self.tot
        ]
        minutes = sum(
            r["minuten"]
            for r in self.s.contacten
            if r["traject"] == t["id"] and self.day(r) < self.tot
        )
        return (
            t["complex_reden"] != "",
            len({g for r in vragen for g in r["leefgebieden"]}) >= 3,
            minutes > 2 * 60 * sum(map(self.guideline, vragen)),
        )

    def i(self) -> Rij:
        found = [self.grounds(t) for t in self.ran()]
        names = ("handmatig", "leefgebieden", "uren")
        return {
            "waarde": sum(map(any, found)),
            "delen": {name: sum(x[at] for x in found) for at, name in enumerate(names)},
        }

    def j(self) -> Rij:
        return {"waarde": sum(self.within(r["ontvangen_op"]) for r in self.s.klachten)}

    def k(self) -> Rij:
        rows = [r for r in self.s.klachten if self.within(r["afgehandeld_op"])]
        means = _means(((r["afgehandeld_op"] - r["ontvangen_op"]).days for r in rows), p90=False)
        in_time = sum(r["afgehandeld_op"] <= self.complaint_term(r) for r in rows)
        return {"waarde": means["gemiddelde"], "binnen_termijn": _share(in_time, len(rows))} | means

    def complaint_term(self, klacht: Rij) -> date:
        dagen = self.contracten[klacht["wie"]].klacht_dagen
        term: date = klacht["uiterlijk_op"] or klacht["ontvangen_op"] + timedelta(days=dagen)
        return term

    def l(self) -> Rij:  # noqa: E743
        rows = [r for r in self.s.klachten if self.within(r["afgehandeld_op"])]
        return {"waarde": sum(r["uitkomst"] == "opgelost" for r in rows)}

    def m(self) -> Rij:
        found = Counter(r["passend"] or "onbekend" for r in self.closed())
        parts = {name: found[name] for name in ("ja", "nee", "onbekend")}
        return {"waarde": parts["ja"], "delen": parts}

    def n(self) -> Rij:
        answered = [r for r in self.s.enquetes if self.within(r["ingevuld_op"])]
        invited = [r for r in self.s.enquetes if self.within(r["uitgenodigd_op"])]
        grades = [r["cijfer"] for r in answered if r["cijfer"] is not None]
        return {
            "waarde": float(np.mean(grades)) if grades else None,
            "aantal": len(answered),
            "respons": _share(sum(r["ingevuld_op"] is not None for r in invited), len(invited)),
        }

    def working_days(self, wie: str, first: date, second: date) -> int:
        def is_free(day: date) -> bool:
            if (day.month, day.day) == (5, 5) and not self.contracten[wie].vijf_mei_vrij:
                return day.weekday() >= 5
            return day.weekday() >= 5 or day in FEESTDAGEN

        days = (first + timedelta(days=n + 1) for n in range((second - first).days))
        return sum(not is_free(day) for day in days)

    def before_tot(self, day: date | None) -> date | None:
        return day if day and day < self.tot else None

    def step(self, rows: list[tuple[str, date | None, date | None, date | None]]) -> Rij:
        """Rows of (whose, first day, second day or None, last day or None), as seen at `tot`."""
        waits = [self.working_days(w, a, b) for w, a, b, _ in rows if a and b]
        in_time = [b <= last for _, _, b, last in rows if b and last]
        too_late = [1 for _, _, b, last in rows if not b and last and last < self.tot]
        share = _share(sum(in_time), len(in_time) + len(too_late))
        return {"binnen_termijn": share, "open_te_laat": len(too_late)} | _means(waits)

    def o(self) -> Rij:
        contact, afspraak = [], []
        for r in self.s.meldingen:
            if not self.within(r["ontvangen_op"]):
                continue
            first, second = self.before_tot(r["contact_op"]), self.before_tot(r["afspraak_op"])
            contact.append((r["wie"], r["ontvangen_op"], first, r["uiterlijk_op"]))
            runs = first or self.contracten[r["wie"]].afspraak_vanaf_melding
            afspraak.append((r["wie"], first, second, r["afspraak_uiterlijk_op"] if runs else None))
        started = [t for t in self.s.trajecten if t["melding"] and self.within(t["gestart_op"])]
        eerste = self.step(contact)
        return {
            "waarde": eerste["binnen_termijn"],
            "eerste_contact": eerste,
            "eerste_afspraak": self.step(afspraak),
            "melding_tot_start": _means(
                (t["gestart_op"] - self.melding[t["melding"]]["ontvangen_op"]).days for t in started
            ),
        }

    def p(self) -> Rij:
        rows = [t for t in self.s.trajecten if self.within(t["afgesloten_op"])]
        means = _means((t["afgesloten_op"] - t["gestart_op"]).days for t in rows)
        return {"waarde": means["gemiddelde"]} | means

    def q(self) -> Rij:
        length = self.tot - self.van
        periods = {
            "vorige_periode": (self.van - length, self.van),
            "jaar_eerder": (_year_earlier(self.van), _year_earlier(self.tot)),
        }
        found: Rij = {"waarde": None}
        for name, (van, tot) in periods.items():
            other = Rekenaar(self.alles, van, tot, self.contracten, self.wie)
            found[name] = {key: getattr(other, key)()["waarde"] for key in "abcdefghijklmnop"}
        kinds = Counter(r["soort"] for r in self.s.signalen if self.within(r["datum"]))
        return found | {"signalen": dict(kinds)}

    def reached_rows(self) -> set[int]:
        found = {self.traject[r["traject"]]["inwoner"] for r in self.received()}
        found |= {t["inwoner"] for t in self.ran()}
        talked = (self.contact_inwoner(r) for r in self.contacts() if self.is_gesprek(r))
        return found | {inwoner for inwoner in talked if inwoner}

    def unieke_inwoners(self) -> Rij:
        return {"waarde": len({self.who(i) for i in self.reached_rows()})}

    def hulpvragen(self) -> Rij:
        opened = [
            r
            for r in self.s.hulpvragen
            if r["ontvangen_op"] < self.tot
            and not (r["afgesloten_op"] and r["afgesloten_op"] < self.tot)
        ]
        received = len(self.received())
        parts = {"ontvangen": received, "afgesloten": len(self.closed()), "open": len(opened)}
        return {"waarde": received, "delen": parts}

    def uren(self) -> Rij:
        rows = self.contacts()
        with_inwoner = sum(r["minuten"] for r in rows if "inwoner" in r["met"]) / 60
        without = sum(r["minuten"] for r in rows if "inwoner" not in r["met"]) / 60
        travel = sum(r["reistijd"] for r in rows) / 60
        parts = {"met_inwoner": with_inwoner, "zonder_inwoner": without, "reistijd": travel}
        return {"waarde": with_inwoner + without, "delen": parts}

    def wlz_aanvragen(self) -> Rij:
        return {"waarde": sum(r["wlz"] for r in self.received())}

    def uren_per_hulpvraag(self) -> Rij:
        spent = Counter[int]()
        for part in self.parts():
            spent[part["hulpvraag"]] += part["minuten"]
        return _means((spent[r["id"]] / 60 for r in self.closed()), p90=False)

    def bereik(self) -> Rij:
        people: dict[str, list[Rij]] = defaultdict(list)
        for inwoner_id in sorted(self.reached_rows()):
            people[self.inwoner[inwoner_id]["pseudoniem"]].append(self.inwoner[inwoner_id])
        parts: dict[str, Counter[str]] = {
            name: Counter() for name in ("doelgroep", "leeftijd", "wijk", "kanaal", "kwetsbaar")
        }
        for rows in people.values():
            parts["wijk"][_last(rows, "wijk") or "onbekend"] += 1
            parts["leeftijd"][self.age_group(_last(rows, "geboortejaar"))] += 1
            known = {r["kwetsbaar"] for r in rows}
            parts["kwetsbaar"][
                "ja" if True in known else "nee" if False in known else "onbekend"
            ] += 1
            parts["doelgroep"].update({g for r in rows for g in r["doelgroepen"]} or {"onbekend"})
            parts["kanaal"].update(self.channels({r["id"] for r in rows}) or {"onbekend"})
        found = {name: dict(counts) for name, counts in parts.items()}
        found["kwetsbaar"] = {n: parts["kwetsbaar"][n] for n in ("ja", "nee", "onbekend")}
        return {"delen": found}

    def channels(self, inwoners: set[int]) -> set[str]:
        via = {t["melding"] for t in self.s.trajecten if t["inwoner"] in inwoners}
        return {
            r["kanaal"]
            for r in self.s.meldingen
            if r["inwoner"] in inwoners or (r["inwoner"] is None and r["id"] in via)
        }

    def age_group(self, born: int | None) -> str:
        if born is None:
            return "onbekend"
        age = (self.tot - timedelta(days=1)).year - born
        groups = ((18, "0-17"), (30, "18-29"), (45, "30-44"), (65, "45-64"), (75, "65-74"))
        return next((name for under, name in groups if age < under), "75+")


ALLES = (
    *"abcdefghijklmnopq",
    *("unieke_inwoners", "hulpvragen", "uren", "wlz_aanvragen", "uren_per_hulpvraag", "bereik"),
)


def _year_earlier(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
