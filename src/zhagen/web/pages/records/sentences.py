"""What a page of records says of its own accord."""

from django.utils.translation import gettext_lazy as _

NOT_YOURS_TO_ADD = _("您的角色不能写这种记录")
NOT_YOURS_TO_CHANGE = _("您的角色不能改这种记录")
DELETED_MEANWHILE = _("这条记录已经被删除。您写的还在下面；先恢复这条记录，再保存。")
EDITED_MEANWHILE = _("您打开之后，有人改过这条记录。两边都在下面；再保存一次，就以您写的为准。")
EDITED_SINCE = _("您打开之后，有人改过这条记录。下面是现在的样子，您写的还在；再保存一次，就以您写的为准。")
