"""Where an invitation's link leads."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import translation
from django.views.decorators.http import require_http_methods

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid, NotThere
from zhagen.web.pages.account.sign_in import let_in
from zhagen.web.pages.people.forms import JoinForm, PasswordForm


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def accept_invitation(request: Any, token: str) -> Any:
    """Somebody new chooses name and password and is in; who is signed in can take it with the account they have.

    A link that is over says so, whatever ended it.
    """
    try:
        invitation = agency.find_invitation(token)
        own = request.user.is_authenticated and request.POST.get("as") == str(request.user.pk)
        if own and not invitation.account:
            agency.take_up_invitation(token, request.user)
            if agency.must_set_up(request.user):
                request.session["must_set_up"] = True
            return redirect("boards")
        form: Any = _form(request, invitation)
        if form.is_bound and form.is_valid():
            try:
                chosen = agency.Accepted(**form.cleaned_data)
                account = agency.accept_invitation(token, chosen, translation.get_language() or "")
            except Invalid as wrong:
                for name, sentence in wrong.fields.items():
                    form.add_error(name, sentence)
            else:
                return let_in(request, account)
    except NotThere:
        return render(request, "pages/people/over.html", status=404)
    told = {"invitation": invitation, "form": form}
    return render(request, "pages/people/accept.html", told, status=422 if form.errors else 200)


def _form(request: Any, invitation: Any) -> Any:
    entered = request.POST if request.method == "POST" else None
    return (
        PasswordForm(entered) if invitation.account else JoinForm(entered, initial={"name": invitation.name})
    )
