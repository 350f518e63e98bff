"""`naast rapporteer --gemeente NAAM [--aanbieder NAAM] --van DATUM --tot DATUM [--formaat …]`."""

import json
import re
import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from naast.organisaties.models import Aanbieder, Gemeente
from naast.organisaties.queries import aanbieder_named, gemeente_named
from naast.verantwoording.definities import DEFINITIES
from naast.verantwoording.documenten import FORMATEN, render
from naast.verantwoording.rapport import draw_up

EERSTE_DAG, LAATSTE_DAG = date(1900, 1, 1), date(2100, 1, 1)
TEKST = ("json", "html")


class Vraagfout(Exception):
    """What was asked cannot be; the message says why, in Dutch."""


class Command(BaseCommand):
    """Exit 0: written; 2: something was asked that does not exist."""

    help = "Bereken de cijfers van een periode en schrijf ze als rapport."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gemeente", help="naam van de gemeente")
        parser.add_argument("--aanbieder", help="naam van de aanbieder; zonder: alle samen")
        parser.add_argument("--van", help="eerste dag, zoals 2024-01-01")
        parser.add_argument("--tot", help="eerste dag die niet meer meetelt, zoals 2025-01-01")
        parser.add_argument("--formaat", default="json", help="json, pdf, xlsx, ods of html")
        parser.add_argument("--uit", help="bestand om naar te schrijven; zonder: het scherm")
        parser.add_argument(
            "--intern", action="store_true", help="ook kleine aantallen, voor de aanbieder zelf"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self._report(options)
        except Vraagfout as fault:
            self.stderr.write(str(fault))
            raise SystemExit(2) from fault

    def _report(self, options: dict[str, Any]) -> None:
        formaat = _formaat(options["formaat"])
        van, tot = _period(options["van"], options["tot"])
        rapport = draw_up(
            gemeente=_gemeente(options["gemeente"]),
            aanbieder=_aanbieder(options["aanbieder"]),
            van=van,
            tot=tot,
            intern=options["intern"],
        )
        self._write(_content(formaat, rapport), options["uit"], formaat)

    def _write(self, content: bytes, uit: str | None, formaat: str) -> None:
        if uit:
            try:
                Path(uit).write_bytes(content)
            except OSError as fault:
                reason = f"Het bestand {uit} kan niet geschreven worden: {fault.strerror}."
                raise Vraagfout(reason) from fault
        elif formaat in TEKST:
            self.stdout.write(content.decode())
        else:
            sys.stdout.buffer.write(content)


def _content(formaat: str, rapport: dict[str, Any]) -> bytes:
    if formaat == "json":
        return json.dumps(rapport, ensure_ascii=False, indent=2, allow_nan=False).encode()
    return render(formaat, rapport | {"definities": DEFINITIES})


def _formaat(naam: str) -> str:
    if naam != "json" and naam not in FORMATEN:
        raise Vraagfout(f"Het formaat '{naam}' bestaat niet. Kies json, {', '.join(FORMATEN)}.")
    return naam


def _gemeente(naam: str | None) -> Gemeente:
    if not naam:
        raise Vraagfout("Geef de gemeente op met --gemeente.")
    found = gemeente_named(naam)
    if found is None:
        raise Vraagfout(f"De gemeente '{naam}' is niet bekend.")
    return found


def _aanbieder(naam: str | None) -> Aanbieder | None:
    if naam is None:
        return None
    found = aanbieder_named(naam)
    if found is None:
        raise Vraagfout(f"De aanbieder '{naam}' is niet bekend.")
    return found


def _period(van: str | None, tot: str | None) -> tuple[date, date]:
    first, end = _day("--van", van), _day("--tot", tot)
    if end <= first:
        raise Vraagfout(f"--tot ({tot}) moet na --van ({van}) liggen.")
    return first, end


def _day(name: str, text: str | None) -> date:
    if not text:
        raise Vraagfout(f"Geef een datum op met {name}, zoals 2024-01-01.")
    wrong = Vraagfout(
        f"{name}: '{text}' is geen datum. Schrijf het jaar, de maand en de dag: 2024-01-31."
    )
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise wrong
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise wrong from None
    if not EERSTE_DAG <= day <= LAATSTE_DAG:
        raise Vraagfout(f"{name}: kies een datum van 1900-01-01 tot en met 2100-01-01.")
    return day
