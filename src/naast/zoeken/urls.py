"""Where one searches."""

from django.urls import path

from naast.zoeken.views import begeleider

app_name = "zoeken"
urlpatterns = [path("", begeleider.search, name="search")]
