"""Small files in a home for the programs that may carry it between machines."""

from pathlib import Path

from storage.safewrite import UnconfirmedError, replace_file

_LEFT_HERE = "# only of use on this machine\n.lock\n*.tmp.*\n"
COMPANIONS = {
    ".stignore": _LEFT_HERE.replace("#", "//"),
    ".gitignore": _LEFT_HERE,
    ".gitattributes": (
        "# two machines' files are merged record by record: see docs/two-machines.md\n"
        "*.json text eol=lf merge=daybreak\n"
    ),
}
"""What Syncthing and git are told: which files stay here, and how the others are merged."""


def write_companions(home: Path) -> None:
    """Put those that are not there into a home; one that is there is the person's."""
    for name, text in COMPANIONS.items():
        try:
            if not (home / name).exists():
                replace_file(home / name, text.encode())
        except (OSError, UnconfirmedError):
            return  # the home works without them; doctor names what is missing
