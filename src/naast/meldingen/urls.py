"""Addresses of the supporter's pages about meldingen, below /meldingen/."""

from django.urls import path

from naast.meldingen.views import begeleider

app_name = "meldingen"
urlpatterns = [
    path("", begeleider.list_meldingen, name="list"),
    path("nieuw/", begeleider.create, name="create"),
    path("<int:pk>/", begeleider.detail, name="detail"),
    path("<int:pk>/contact/", begeleider.contact, name="contact"),
    path("<int:pk>/afspraak/", begeleider.afspraak, name="afspraak"),
    path("<int:pk>/spoed/", begeleider.spoed, name="spoed"),
    path("<int:pk>/oppakken/", begeleider.take, name="take"),
    path("<int:pk>/doorverwijzen/", begeleider.refer, name="refer"),
    path("<int:pk>/intrekken/", begeleider.withdraw, name="withdraw"),
]
