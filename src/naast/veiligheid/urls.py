"""Addresses of the meldcode."""

from django.urls import path

from naast.veiligheid.views import begeleider, lezers, stappen

app_name = "veiligheid"
urlpatterns = [
    path("trajecten/<int:pk>/meldcode/nieuw/", begeleider.create, name="create"),
    path("meldcode/<int:pk>/", begeleider.detail, name="detail"),
    path("meldcode/<int:pk>/meldcode.pdf", begeleider.pdf, name="pdf"),
    path("meldcode/<int:pk>/kindcheck/", stappen.check_children, name="check_children"),
    path("meldcode/<int:pk>/besluit/", stappen.decide, name="decide"),
    path("meldcode/<int:pk>/melding/", stappen.report, name="report"),
    path("meldcode/<int:pk>/stap/<slug:slug>/", stappen.step, name="step"),
    path("meldcode/<int:pk>/stap/<slug:slug>/overslaan/", stappen.skip, name="skip"),
    path("meldcode/<int:pk>/stap/<slug:slug>/aanvullen/", stappen.supplement, name="supplement"),
    path("meldcode/<int:pk>/stap/<slug:slug>/dag/", stappen.replan, name="replan"),
    path("meldcode/<int:pk>/lezers/nieuw/", lezers.name, name="name_reader"),
    path("meldcode/<int:pk>/beslisser/", lezers.change_decider, name="change_decider"),
    path("meldcode/lezers/<int:pk>/intrekken/", lezers.withdraw, name="withdraw_reader"),
]
