"""In place of Django's command of that name, which leaves no audit row."""

import getpass
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid


class Command(BaseCommand):
    """Asks for the new password twice."""

    help = "A new password for an account, written down in the log; its sessions end."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The user name."""
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> str:
        """One sentence; CommandError where nothing was changed."""
        password = getpass.getpass(_("新密码") + ": ")
        if password != getpass.getpass(_("再写一遍") + ": "):
            raise CommandError(_("两遍不一样，什么都没有改"))
        try:
            found = agency.reset_password(options["username"], password)
        except Invalid as wrong:
            raise CommandError("\n".join(str(sentence) for sentence in wrong.fields.values())) from wrong
        return str(_("{name} 的密码换了").format(name=found.username))
