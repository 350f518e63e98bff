"""Who may do what: for every address of the project the answer to each role.

The answers stand in the order of ROLLEN. 302 for `anoniem` leads to the login, and for who changes
how he logs in to the password again; 403: not for this role; 404: no such record for this aanbieder
or gemeente; 405: not this method. POST is sent empty, so 200 is the form with its faults.
A new address without a line here fails `test_toegang.py`.
"""

from typing import NamedTuple

from django.urls import reverse

ROLLEN = ("anoniem", "noor", "tess", "piet", "carla", "zeno")


class Regel(NamedTuple):
    """One address, and the status of GET and of POST for each of ROLLEN."""

    naam: str
    get: str
    post: str


class Dossier(NamedTuple):
    """Records of MEE in Assen, that Noor handles."""

    melding: int
    traject: int
    hulpvraag: int
    doorverwijzing: int
    doel: int
    actie: int
    meting: int
    netwerklid: int
    overdracht: int
    vervanging: int
    inwonerbericht: int
    enquete: int
    signaal: int
    toestemming: int
    vertegenwoordiger: int
    contact: int
    afspraak: int
    afwezigheid: int
    organisatie: int
    voorziening: int
    medewerker: int
    geschil: int
    geschiltermijn: int
    meldcode: int
    meldcodelezer: int
    bijlage: int
    concept: int
    verzonden: int
    overeenkomst: int
    sleutel: int
    code: str

    def address(self, naam: str) -> str:
        """The address `naam`, for these records."""
        return reverse(naam, kwargs=self._arguments(naam))

    def _arguments(self, naam: str) -> dict[str, str | int]:
        for kinds, pk in (
            (VAN_MELDING, self.melding),
            (VAN_TRAJECT, self.traject),
            (VAN_HULPVRAAG, self.hulpvraag),
            (VAN_DOEL, self.doel),
            (VAN_ACTIE, self.actie),
            (VAN_METING, self.meting),
            (VAN_DOORVERWIJZING, self.doorverwijzing),
            (VAN_NETWERKLID, self.netwerklid),
            (VAN_OVERDRACHT, self.overdracht),
            (VAN_ENQUETE, self.enquete),
            (VAN_SIGNAAL, self.signaal),
            (VAN_TOESTEMMING, self.toestemming),
            (VAN_VERTEGENWOORDIGER, self.vertegenwoordiger),
            (VAN_VERVANGING, self.vervanging),
            (VAN_INWONERBERICHT, self.inwonerbericht),
            (VAN_CONTACT, self.contact),
            (VAN_AFSPRAAK, self.afspraak),
            (VAN_AFWEZIGHEID, self.afwezigheid),
            (VAN_ORGANISATIE, self.organisatie),
            (VAN_VOORZIENING, self.voorziening),
            (VAN_MEDEWERKER, self.medewerker),
            (VAN_GESCHIL, self.geschil),
            (VAN_GESCHILTERMIJN, self.geschiltermijn),
            (VAN_MELDCODE, self.meldcode),
            (VAN_MELDCODELEZER, self.meldcodelezer),
            (VAN_BIJLAGE, self.bijlage),
            (VAN_CONCEPT, self.concept),
            (VAN_VERZONDEN, self.verzonden),
            (VAN_OVEREENKOMST, self.overeenkomst),
            (VAN_SLEUTEL, self.sleutel),
        ):
            if naam in kinds:
                return {"pk": pk} | EXTRA.get(naam, {})
        return {"code": self.code} if naam in VAN_CODE else VAST.get(naam, {})


VAN_MELDING = (
    *(f"meldingen:{n}" for n in ("detail", "contact", "afspraak", "remind", "spoed", "take")),
    *(f"meldingen:{n}" for n in ("refer", "offer_replacement", "withdraw")),
    *("trajecten:accept", "trajecten:answer"),
)
VAN_TRAJECT = (
    *(
        f"trajecten:{n}"
        for n in ("dossier", "more", "inwoner", "add_hulpvraag", "add_contact", "close")
    ),
    *(f"trajecten:{n}" for n in ("mark_complex", "extend", "hand_over", "close_for_wlz")),
    *(f"trajecten:{n}" for n in ("plan", "plan_letter", "plan_pdf", "evaluate_plan")),
    "trajecten:inwonercode",
    *(f"trajecten:{n}" for n in ("add_doel", "add_actie", "metingen", "add_meting")),
    *(f"trajecten:{n}" for n in ("netwerk", "add_netwerklid", "give_consent")),
    *("trajecten:add_vertegenwoordiger", "tevredenheid:ask", "tevredenheid:decline"),
    *(f"geschillen:{n}" for n in ("choose", "create")),
    "veiligheid:create",
    *("inzage:make", "bijlagen:list", "bijlagen:add"),
)
VAN_HULPVRAAG = tuple(
    f"trajecten:{n}" for n in ("change_hulpvraag", "close_hulpvraag", "refer", "explain_hours")
)
VAN_DOEL = ("trajecten:change_doel",)
VAN_ACTIE = ("trajecten:change_actie", "trajecten:settle_actie")
VAN_METING = ("trajecten:change_meting",)
VAN_DOORVERWIJZING = ("trajecten:arrival",)
VAN_NETWERKLID = ("trajecten:change_netwerklid", "trajecten:end_netwerklid")
VAN_VERVANGING = ("meldingen:answer_replacement",)
VAN_INWONERBERICHT = ("meldingen:read_bericht",)
VAN_TOESTEMMING = ("trajecten:withdraw_consent",)
VAN_VERTEGENWOORDIGER = ("trajecten:change_vertegenwoordiger",)
VAN_SIGNAAL = ("trajecten:change_signaal", "trajecten:withdraw_signaal")
VAN_ENQUETE = ("tevredenheid:answer",)
VAN_OVERDRACHT = ("trajecten:wlz_arrival",)
VAN_CONTACT = ("trajecten:contact", "trajecten:correct_contact")
VAN_AFSPRAAK = (
    *(f"afspraken:{n}" for n in ("detail", "move", "cancel", "outcome", "remind", "letter")),
    *("trajecten:dossier_of_afspraak", "trajecten:contact_after"),
)
VAN_AFWEZIGHEID = ("afspraken:remove_absence",)
VAN_ORGANISATIE = tuple(
    f"sociale_kaart:{n}"
    for n in ("organisatie", "change_organisatie", "check_organisatie", "add_voorziening")
)
VAN_VOORZIENING = tuple(
    f"sociale_kaart:{n}" for n in ("detail", "change", "check", "stop", "resume")
)
VAN_MEDEWERKER = ("afspraken:hours_of", "afspraken:absence_of")
VAN_GESCHIL = tuple(f"geschillen:{n}" for n in ("detail", "change", "step", "letter", "take_back"))
VAN_GESCHILTERMIJN = ("geschillen:correct",)
VAN_MELDCODE = (
    *(f"veiligheid:{n}" for n in ("detail", "pdf", "check_children", "decide", "report")),
    *(f"veiligheid:{n}" for n in ("step", "skip", "supplement", "replan")),
    *(f"veiligheid:{n}" for n in ("name_reader", "change_decider")),
)
VAN_MELDCODELEZER = ("veiligheid:withdraw_reader",)
VAN_BIJLAGE = ("bijlagen:download", "bijlagen:withdraw")
VAN_CONCEPT = tuple(f"verantwoording:{n}" for n in ("detail", "write", "send"))
VAN_VERZONDEN = tuple(
    f"verantwoording:{n}"
    for n in ("correct", "open", "download", "gemeente_detail", "gemeente_download")
)
EXTRA: dict[str, dict[str, str | int]] = {
    "geschillen:create": {"soort": "bezwaar"},
    "geschillen:step": {"slug": "bezwaar"},
    **{f"veiligheid:{n}": {"slug": "gesprek"} for n in ("step", "skip", "supplement", "replan")},
    "geschillen:letter": {"brief": "bezwaarschrift", "vorm": "pdf"},
    "verantwoording:open": {"sleutel": "h"},
    "verantwoording:change_amount": {"jaar": 2026},
    "verantwoording:download": {"formaat": "ods"},
    "verantwoording:gemeente_download": {"formaat": "ods"},
}
VAN_CODE = ("trajecten:inwonerpagina",)
VAN_OVEREENKOMST = ("verantwoording:change_amount",)
VAN_SLEUTEL = ("mfa_edit_webauthn", "mfa_remove_webauthn")
VAST: dict[str, dict[str, str | int]] = {
    "portaal:gemeente": {"slug": "assen"},
    "verantwoording:change_targets": {"jaar": 2026},
    "sociale_kaart:download": {"slug": "assen", "formaat": "csv"},
    "afspraken:feed": {"sleutel": "bestaat-niet"},
    "account_reset_password_from_key": {"uidb36": "1", "key": "a-b"},
    **{
        f"meldingen:{n}": {"slug": "assen", "deur": "zelf"}
        for n in ("aanmelden", "controle", "aangemeld", "wissen")
    },
    **{f"meldingen:{n}": {"slug": "assen"} for n in ("bericht", "bericht_verstuurd")},
    "meldingen:stap": {"slug": "assen", "deur": "zelf", "stap": "wie"},
}

IEDEREEN = "200 200 200 200 200 200"
NIEMAND = "405 405 405 405 405 405"
AANBIEDER = "302 200 200 200 403 403"
EIGEN_DOSSIER = "302 200 200 404 403 403"
ALLEEN_LEZERS = "302 200 404 404 403 403"
WERKT_IN_ASSEN = "302 200 200 403 403 403"
AANBIEDER_LEEST_ALLEEN = "302 405 405 405 403 403"
VERDER = "302 302 302 302 302 302"
INGELOGD = "302 200 200 200 200 200"
INGELOGD_LEEST_ALLEEN = "302 405 405 405 405 405"
TEAMLEIDER = "302 403 200 403 403 403"
ALLEEN_GEMEENTE = "302 403 403 403 200 200"

TABEL = [
    Regel("portaal:home", "200 302 302 302 302 302", NIEMAND),
    Regel("portaal:gemeente", IEDEREEN, NIEMAND),
    Regel("portaal:toegankelijkheid", IEDEREEN, NIEMAND),
    Regel("portaal:privacy", IEDEREEN, NIEMAND),
    Regel("portaal:over", IEDEREEN, NIEMAND),
    Regel("portaal:robots", IEDEREEN, NIEMAND),
    Regel("portaal:security", IEDEREEN, NIEMAND),
    Regel("trajecten:vandaag", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:team", TEAMLEIDER, "302 403 405 403 403 403"),
    Regel("trajecten:snelle_vraag", AANBIEDER, AANBIEDER),
    Regel("trajecten:add_signaal", AANBIEDER, AANBIEDER),
    Regel("trajecten:accept", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:answer", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:list", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:dossier", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:more", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:dossier_of_afspraak", "302 302 302 404 403 403", AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:contact_after", "302 302 302 404 403 403", AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:inwoner", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:add_hulpvraag", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:add_contact", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:mark_complex", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:extend", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:hand_over", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:close", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:contact", "302 302 302 404 403 403", AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:correct_contact", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:plan", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:plan_letter", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:plan_pdf", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:inwonercode", EIGEN_DOSSIER, "302 302 302 404 403 403"),
    Regel("trajecten:inwonerpagina_openen", IEDEREEN, IEDEREEN),
    Regel("trajecten:inwonerpagina", IEDEREEN, NIEMAND),
    Regel("trajecten:add_doel", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:change_doel", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:add_actie", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:change_actie", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:settle_actie", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:evaluate_plan", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:metingen", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:add_meting", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:change_meting", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:netwerk", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:add_netwerklid", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:change_netwerklid", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:end_netwerklid", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:change_hulpvraag", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:close_hulpvraag", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:close_for_wlz", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:wlz_arrival", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:give_consent", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:withdraw_consent", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:add_vertegenwoordiger", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:change_vertegenwoordiger", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:signalen", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("trajecten:change_signaal", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:withdraw_signaal", EIGEN_DOSSIER, "302 302 302 404 403 403"),
    Regel("tevredenheid:ask", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("tevredenheid:decline", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("tevredenheid:answer", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:explain_hours", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:above_guideline", TEAMLEIDER, "302 403 405 403 403 403"),
    Regel("trajecten:working", TEAMLEIDER, "302 403 405 403 403 403"),
    Regel("trajecten:zrm_texts", TEAMLEIDER, TEAMLEIDER),
    Regel("trajecten:refer", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("trajecten:arrival", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("geschillen:choose", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("geschillen:create", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("geschillen:detail", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("geschillen:change", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("geschillen:step", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("geschillen:take_back", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("geschillen:letter", "302 409 409 404 403 403", AANBIEDER_LEEST_ALLEEN),
    Regel("geschillen:correct", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("bijlagen:list", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("bijlagen:add", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("bijlagen:download", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("bijlagen:withdraw", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("inzage:make", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("veiligheid:create", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("veiligheid:detail", ALLEEN_LEZERS, AANBIEDER_LEEST_ALLEEN),
    Regel("veiligheid:pdf", ALLEEN_LEZERS, AANBIEDER_LEEST_ALLEEN),
    Regel("veiligheid:check_children", ALLEEN_LEZERS, ALLEEN_LEZERS),
    Regel("veiligheid:decide", "302 302 404 404 403 403", ALLEEN_LEZERS),
    Regel("veiligheid:report", "302 409 404 404 403 403", ALLEEN_LEZERS),
    Regel("veiligheid:step", ALLEEN_LEZERS, ALLEEN_LEZERS),
    Regel("veiligheid:skip", ALLEEN_LEZERS, ALLEEN_LEZERS),
    Regel("veiligheid:supplement", ALLEEN_LEZERS, ALLEEN_LEZERS),
    Regel("veiligheid:replan", ALLEEN_LEZERS, ALLEEN_LEZERS),
    Regel("veiligheid:name_reader", ALLEEN_LEZERS, ALLEEN_LEZERS),
    Regel("veiligheid:change_decider", ALLEEN_LEZERS, ALLEEN_LEZERS),
    Regel("veiligheid:withdraw_reader", ALLEEN_LEZERS, ALLEEN_LEZERS),
    Regel("afspraken:week", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("afspraken:day", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("afspraken:free", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("afspraken:late", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("afspraken:plan", AANBIEDER, AANBIEDER),
    Regel("afspraken:detail", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("afspraken:move", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("afspraken:cancel", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("afspraken:outcome", AANBIEDER_LEEST_ALLEEN, "302 302 302 404 403 403"),
    Regel("afspraken:remind", AANBIEDER_LEEST_ALLEEN, "302 302 302 404 403 403"),
    Regel("afspraken:letter", EIGEN_DOSSIER, "302 302 302 404 403 403"),
    Regel("afspraken:hours", AANBIEDER, AANBIEDER),
    Regel("afspraken:hours_of", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("afspraken:absence", AANBIEDER, AANBIEDER),
    Regel("afspraken:absence_of", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("afspraken:remove_absence", AANBIEDER_LEEST_ALLEEN, "302 302 302 404 403 403"),
    Regel("afspraken:link", AANBIEDER, AANBIEDER),
    Regel("afspraken:feed", "404 404 404 404 404 404", NIEMAND),
    Regel("zoeken:search", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("sociale_kaart:list", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("sociale_kaart:add_organisatie", AANBIEDER, AANBIEDER),
    Regel("sociale_kaart:files", AANBIEDER, AANBIEDER),
    Regel("sociale_kaart:download", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("sociale_kaart:organisatie", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("sociale_kaart:change_organisatie", WERKT_IN_ASSEN, WERKT_IN_ASSEN),
    Regel("sociale_kaart:check_organisatie", AANBIEDER_LEEST_ALLEEN, "302 302 302 403 403 403"),
    Regel("sociale_kaart:add_voorziening", WERKT_IN_ASSEN, WERKT_IN_ASSEN),
    Regel("sociale_kaart:detail", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("sociale_kaart:change", WERKT_IN_ASSEN, WERKT_IN_ASSEN),
    Regel("sociale_kaart:check", AANBIEDER_LEEST_ALLEEN, "302 302 302 403 403 403"),
    Regel("sociale_kaart:stop", AANBIEDER_LEEST_ALLEEN, "302 302 302 403 403 403"),
    Regel("sociale_kaart:resume", AANBIEDER_LEEST_ALLEEN, "302 409 409 403 403 403"),
    Regel("meldingen:list", AANBIEDER, AANBIEDER_LEEST_ALLEEN),
    Regel("meldingen:create", AANBIEDER, AANBIEDER),
    Regel("meldingen:detail", EIGEN_DOSSIER, AANBIEDER_LEEST_ALLEEN),
    Regel("meldingen:contact", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("meldingen:afspraak", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("meldingen:remind", AANBIEDER_LEEST_ALLEEN, "302 409 409 404 403 403"),
    Regel("meldingen:spoed", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("meldingen:offer_replacement", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("meldingen:answer_replacement", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("meldingen:take", AANBIEDER_LEEST_ALLEEN, "302 302 302 404 403 403"),
    Regel("meldingen:refer", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("meldingen:withdraw", EIGEN_DOSSIER, EIGEN_DOSSIER),
    Regel("meldingen:read_bericht", AANBIEDER_LEEST_ALLEEN, "302 302 302 404 403 403"),
    Regel("meldingen:bericht", IEDEREEN, IEDEREEN),
    Regel("meldingen:bericht_verstuurd", IEDEREEN, NIEMAND),
    Regel("meldingen:aanmelden", IEDEREEN, NIEMAND),
    Regel("meldingen:stap", IEDEREEN, IEDEREEN),
    Regel("meldingen:controle", VERDER, VERDER),
    Regel("meldingen:aangemeld", VERDER, NIEMAND),
    Regel("meldingen:wissen", NIEMAND, VERDER),
    Regel("account_login", "200 302 302 302 302 302", "200 302 302 302 302 302"),
    Regel("account_logout", INGELOGD, VERDER),
    Regel("account_inactive", IEDEREEN, NIEMAND),
    Regel("account_reauthenticate", INGELOGD, INGELOGD),
    Regel("account_change_password", INGELOGD, INGELOGD),
    Regel("account_set_password", VERDER, VERDER),
    Regel("account_reset_password", IEDEREEN, IEDEREEN),
    Regel("account_reset_password_done", IEDEREEN, NIEMAND),
    Regel("account_reset_password_from_key", IEDEREEN, IEDEREEN),
    Regel("account_reset_password_from_key_done", IEDEREEN, NIEMAND),
    Regel("mfa_authenticate", VERDER, VERDER),
    Regel("mfa_reauthenticate", INGELOGD, INGELOGD),
    Regel("mfa_index", INGELOGD, INGELOGD_LEEST_ALLEEN),
    Regel("mfa_activate_totp", VERDER, VERDER),
    Regel("mfa_deactivate_totp", VERDER, VERDER),
    Regel("mfa_view_recovery_codes", "302 404 404 404 404 404", INGELOGD_LEEST_ALLEEN),
    Regel("mfa_generate_recovery_codes", VERDER, VERDER),
    Regel("mfa_download_recovery_codes", "302 404 404 404 404 404", "302 404 404 404 404 404"),
    Regel("mfa_login_webauthn", VERDER, VERDER),
    Regel("mfa_reauthenticate_webauthn", "302 200 302 302 302 302", VERDER),
    Regel("mfa_list_webauthn", INGELOGD, INGELOGD_LEEST_ALLEEN),
    Regel("mfa_add_webauthn", VERDER, VERDER),
    Regel("mfa_remove_webauthn", VERDER, VERDER),
    Regel("mfa_edit_webauthn", VERDER, VERDER),
    Regel("verantwoording:list", AANBIEDER, NIEMAND),
    Regel("verantwoording:make", TEAMLEIDER, TEAMLEIDER),
    Regel("verantwoording:detail", EIGEN_DOSSIER, NIEMAND),
    Regel("verantwoording:open", EIGEN_DOSSIER, NIEMAND),
    Regel("verantwoording:write", TEAMLEIDER, TEAMLEIDER),
    Regel("verantwoording:send", TEAMLEIDER, "302 403 302 403 403 403"),
    Regel("verantwoording:correct", TEAMLEIDER, "302 403 302 403 403 403"),
    Regel("verantwoording:download", EIGEN_DOSSIER, NIEMAND),
    Regel("verantwoording:own_targets", TEAMLEIDER, NIEMAND),
    Regel("verantwoording:targets", ALLEEN_GEMEENTE, NIEMAND),
    Regel("verantwoording:change_targets", ALLEEN_GEMEENTE, ALLEEN_GEMEENTE),
    Regel("verantwoording:own_costs", TEAMLEIDER, NIEMAND),
    Regel("verantwoording:costs", ALLEEN_GEMEENTE, NIEMAND),
    Regel("verantwoording:change_amount", "302 403 403 403 200 404", "302 403 403 403 200 404"),
    Regel("verantwoording:gemeente_list", ALLEEN_GEMEENTE, NIEMAND),
    Regel("verantwoording:gemeente_detail", "302 403 403 403 200 404", NIEMAND),
    Regel("verantwoording:gemeente_download", "302 403 403 403 200 404", NIEMAND),
]
