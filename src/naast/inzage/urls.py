"""The address of the dossier as a file."""

from django.urls import path

from naast.inzage.views import begeleider

app_name = "inzage"
urlpatterns = [path("trajecten/<int:pk>/als-bestand/", begeleider.make, name="make")]
