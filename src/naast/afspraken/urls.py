"""Addresses of the agenda, below /agenda/."""

from django.urls import path

from naast.afspraken.views import openbaar
from naast.afspraken.views.begeleider import afspraak, agenda, feed, uren

app_name = "afspraken"
urlpatterns = [
    path("", agenda.week, name="week"),
    path("dag/", agenda.day, name="day"),
    path("vrij/", agenda.free, name="free"),
    path("te-laat/", agenda.late, name="late"),
    path("nieuw/", afspraak.plan, name="plan"),
    path("<int:pk>/", afspraak.detail, name="detail"),
    path("<int:pk>/verzetten/", afspraak.move, name="move"),
    path("<int:pk>/afzeggen/", afspraak.cancel, name="cancel"),
    path("<int:pk>/afloop/", afspraak.outcome, name="outcome"),
    path("<int:pk>/herinnerd/", afspraak.remind, name="remind"),
    path("<int:pk>/brief/", afspraak.letter, name="letter"),
    path("uren/", uren.hours, name="hours"),
    path("uren/<int:pk>/", uren.hours, name="hours_of"),
    path("afwezig/", uren.absence, name="absence"),
    path("afwezig/<int:pk>/", uren.absence, name="absence_of"),
    path("afwezig/weg/<int:pk>/", uren.remove_absence, name="remove_absence"),
    path("koppeling/", feed.link, name="link"),
    path("feed/<str:sleutel>.ics", openbaar.calendar_file, name="feed"),
]
