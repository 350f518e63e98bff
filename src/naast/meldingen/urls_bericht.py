"""Addresses of sending a message, below /gemeente/<slug>/bericht/."""

from django.urls import path

from naast.meldingen.views import bericht

urlpatterns = [
    path("", bericht.write, name="bericht"),
    path("verstuurd/", bericht.written, name="bericht_verstuurd"),
]
