"""Addresses of the reports: those of an aanbieder, and those of a gemeente."""

from django.urls import path

from naast.verantwoording.views import begeleider, doelen, gemeente, kosten, openen

app_name = "verantwoording"
_OWN = "rapportages/"
_GEMEENTE = "gemeente-rapportages/"
urlpatterns = [
    path(_OWN, begeleider.show_list, name="list"),
    path(f"{_OWN}maken/", begeleider.make, name="make"),
    path(f"{_OWN}<int:pk>/", begeleider.detail, name="detail"),
    path(f"{_OWN}<int:pk>/cijfer/<slug:sleutel>/", openen.show_open, name="open"),
    path(f"{_OWN}<int:pk>/toelichting/", begeleider.write, name="write"),
    path(f"{_OWN}<int:pk>/versturen/", begeleider.send, name="send"),
    path(f"{_OWN}<int:pk>/verbeteren/", begeleider.correct, name="correct"),
    path(f"{_OWN}<int:pk>/download/<slug:formaat>/", begeleider.download, name="download"),
    path("doelen/", doelen.show_own, name="own_targets"),
    path("gemeente-doelen/", doelen.show, name="targets"),
    path("gemeente-doelen/<int:jaar>/", doelen.change, name="change_targets"),
    path("kosten/", kosten.show_own, name="own_costs"),
    path("gemeente-kosten/", kosten.show, name="costs"),
    path("gemeente-kosten/<int:jaar>/<int:pk>/", kosten.change, name="change_amount"),
    path(_GEMEENTE, gemeente.show_list, name="gemeente_list"),
    path(f"{_GEMEENTE}<int:pk>/", gemeente.detail, name="gemeente_detail"),
    path(
        f"{_GEMEENTE}<int:pk>/download/<slug:formaat>/",
        gemeente.download,
        name="gemeente_download",
    ),
]
