"""What was done with a record, in a word."""

from typing import Any

from django.utils.translation import gettext_lazy as _

_ACTIONS = {
    "record": _("写下"),
    "change": _("改了"),
    "delete": _("删了"),
    "restore": _("找回了"),
    "close_concern": _("办结"),
    "reopen_concern": _("重新打开"),
    "tell_back": _("告知"),
    "take_up_concern": _("开始处理"),
    "give_role": _("给了角色"),
    "end_role": _("收回角色"),
    "invite": _("发出邀请"),
    "revoke": _("收回邀请"),
    "take_up": _("用已有账号加入"),
    "rename": _("改名称"),
    "renew_access": _("重发登录链接"),
    "renewed_access": _("重设密码"),
    "close_account": _("停用了账号"),
    "open_account": _("启用"),
    "free": _("解除登录限制"),
    "found": _("设立"),
    "set_up_second_factor": _("设了第二重验证"),
    "turn_off_second_factor": _("关了第二重验证"),
    "renew_recovery_codes": _("重做备用码"),
    "sign_out_place": _("一个地方退出"),
    "sign_out_everywhere": _("所有地方都退出"),
}


def word_of_action(action: str) -> Any:
    """The word; that of a change where the action has none of its own: whatever else is done changes a record."""
    return _ACTIONS.get(action, _("改了"))
