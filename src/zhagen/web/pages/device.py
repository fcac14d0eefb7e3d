"""What kind of machine a browser runs on, so that people know their own places again."""

# The first that is found counts: most browsers also name others.
_MACHINES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("HarmonyOS", "HarmonyOS"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)
_BROWSERS = (
    ("MicroMessenger", "WeChat"),
    ("Edg", "Edge"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)


def device_of(agent: str) -> str:
    """For example `Android · Chrome`; empty where nothing is known of it."""
    found = (next((said for sign, said in known if sign in agent), "") for known in (_MACHINES, _BROWSERS))
    return " · ".join(filter(None, found))
