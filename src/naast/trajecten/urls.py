"""Addresses of the supporter's working place."""

from django.urls import path

from naast.trajecten.views.begeleider import (
    contact,
    doorverwijzing,
    dossier,
    hulpvraag,
    meldingen,
    plan,
    plan_brief,
    traject,
    vandaag,
    zelfredzaamheid,
)

app_name = "trajecten"
urlpatterns = [
    path("vandaag/", vandaag.today, name="vandaag"),
    path("team/", vandaag.team, name="team"),
    path("snelle-vraag/", meldingen.snelle_vraag, name="snelle_vraag"),
    path("signalen/nieuw/", traject.add_signaal, name="add_signaal"),
    path("meldingen/<int:pk>/aannemen/", meldingen.accept, name="accept"),
    path("meldingen/<int:pk>/beantwoorden/", meldingen.answer, name="answer"),
    path("trajecten/", dossier.list_trajecten, name="list"),
    path("trajecten/<int:pk>/", dossier.dossier, name="dossier"),
    path("trajecten/<int:pk>/inwoner/", dossier.inwoner, name="inwoner"),
    path("trajecten/<int:pk>/hulpvraag/", traject.add_hulpvraag, name="add_hulpvraag"),
    path("trajecten/<int:pk>/contact/", contact.add, name="add_contact"),
    path("trajecten/<int:pk>/complex/", traject.mark_complex, name="mark_complex"),
    path("trajecten/<int:pk>/verlengen/", traject.extend, name="extend"),
    path("trajecten/<int:pk>/overdragen/", traject.hand_over, name="hand_over"),
    path("trajecten/<int:pk>/afsluiten/", traject.close, name="close"),
    path("trajecten/<int:pk>/plan/", plan.show, name="plan"),
    path("trajecten/<int:pk>/plan/doel/", plan.add_doel, name="add_doel"),
    path("trajecten/<int:pk>/plan/actie/", plan.add_actie, name="add_actie"),
    path("trajecten/<int:pk>/plan/terugkijken/", plan.evaluate, name="evaluate_plan"),
    path("trajecten/<int:pk>/plan/brief/", plan_brief.page, name="plan_letter"),
    path("trajecten/<int:pk>/plan/brief.pdf", plan_brief.pdf, name="plan_pdf"),
    path("trajecten/<int:pk>/zelfredzaamheid/", zelfredzaamheid.show, name="metingen"),
    path("trajecten/<int:pk>/zelfredzaamheid/meten/", zelfredzaamheid.add, name="add_meting"),
    path("metingen/<int:pk>/wijzigen/", zelfredzaamheid.change, name="change_meting"),
    path("doelen/<int:pk>/wijzigen/", plan.change_doel, name="change_doel"),
    path("acties/<int:pk>/", plan.settle_actie, name="settle_actie"),
    path("acties/<int:pk>/wijzigen/", plan.change_actie, name="change_actie"),
    path("hulpvragen/<int:pk>/wijzigen/", hulpvraag.change, name="change_hulpvraag"),
    path("contacten/<int:pk>/wijzigen/", contact.correct, name="correct_contact"),
    path("hulpvragen/<int:pk>/afsluiten/", hulpvraag.close, name="close_hulpvraag"),
    path("hulpvragen/<int:pk>/doorverwijzen/", doorverwijzing.refer, name="refer"),
    path("doorverwijzingen/<int:pk>/afloop/", doorverwijzing.arrival, name="arrival"),
]
