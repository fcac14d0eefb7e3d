"""In place of Django's command of that name, which leaves no audit row."""

import getpass
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid


class Command(BaseCommand):
    """Asks for the new password twice; the second factor goes where that is said."""

    help = "A new password for an account, written down in the log; its sessions end."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The user name, and whether the second factor goes too."""
        parser.add_argument("username")
        parser.add_argument(
            "--reset-second-factor",
            action="store_true",
            help="for who lost the phone and the recovery codes too; written down as well",
        )

    def handle(self, *args: Any, **options: Any) -> str:
        """One sentence; CommandError where nothing was changed."""
        password = getpass.getpass(_("新密码") + ": ")
        if password != getpass.getpass(_("再写一遍") + ": "):
            raise CommandError(_("两遍不一样，什么都没有改"))
        try:
            found = agency.reset_password(
                options["username"], password, second_factor=options["reset_second_factor"]
            )
        except Invalid as wrong:
            raise CommandError("\n".join(str(sentence) for sentence in wrong.fields.values())) from wrong
        said = _("{name} 的密码换了")
        if options["reset_second_factor"]:
            said = _("{name} 的密码换了，第二重验证取消了")
        return str(said.format(name=found.username))
