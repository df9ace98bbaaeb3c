"""Modules that libraries load with themselves and hardly ever use: loaded when they are asked for.

Textual alone brings its palette with eight widgets, the folders of a desktop and the types of
files. A stand-in takes their place while the program is imported, and is the module from the
first question on.
"""

import sys
from types import ModuleType

TYPE_CHECKING = False  # typing takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

LATER: dict[str, tuple[str, ...]] = {
    "asyncio.sslproto": (),
    "bz2": (),
    "decimal": ("Decimal",),
    "difflib": ("get_close_matches",),
    "ipaddress": (),
    "locale": (),
    "lzma": (),
    "mimetypes": (),
    "pickle": ("dumps", "loads"),
    "platformdirs": ("user_downloads_path",),
    "rich.table": ("Table",),
    "shutil": (),
    "textual.canvas": ("Canvas", "Rectangle"),
    "textual.command": (
        "CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider",
        "SimpleProvider",
    ),
    "textual.pilot": ("Pilot",),
    "textual.widgets._toast": ("ToastRack",),
    "tempfile": (),
    "textwrap": (),
    "tokenize": (),
    "traceback": ("extract_stack",),
    "typing_extensions": (),
    "urllib.parse": ("quote_from_bytes",),
    "uuid": ("uuid4",),
}  # fmt: skip
"""By module, what others take from it by name when they are loaded, only to call it later."""
SAME = {"typing_extensions": "typing"}
"""By module, another one whose names mean the same, as far as it has them."""


class Later(ModuleType):
    """Stands in for a module; a name that is taken from it stands in for what it will call."""

    def __getattr__(self, name: str) -> "Any":
        """What the module has by that name; loads it, except for a name that is only called."""
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self and name in LATER.get(self.__name__, ()):
            return type(name, (), {"__new__": lambda _, *a, **k: self.loaded(name)(*a, **k)})
        same = SAME.get(self.__name__)
        if same and hasattr(__import__(same), name):
            return getattr(__import__(same), name)
        return self.loaded(name)

    def loaded(self, name: str) -> "Any":
        """What the module itself has by that name."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        __import__(self.__name__)
        return getattr(sys.modules[self.__name__], name)


def hold_back(names: "Iterable[str]" = LATER) -> None:
    """Let the stand-ins take the place of every one of these that is not loaded yet."""
    for name in names:
        sys.modules.setdefault(name, Later(name))


def hold_back_no_longer() -> None:
    """From here on an import gets the module itself, except for what only tests call."""
    for name in LATER:
        if isinstance(sys.modules[name], Later) and name != "textual.pilot":
            del sys.modules[name]
