"""A real SSH server on a port of its own, with keys of its own, and the ways to call it."""

import os
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.daybreak.conftest import ROOT
from tests.terminal import PATIENCE, Terminal
from tests.waiting import wait_for

PROGRAMS = ("sshd", "ssh", "ssh-keygen", "scp", "sftp")
KEYS = {
    "free": "",
    "only": 'command="daybreak --restricted",restrict,pty ',
    "bare": 'command="daybreak",restrict,pty ',
}
"""Each key's name, and what stands before it in authorized_keys."""
_SERVER = """
ListenAddress {address}
Port {port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/authorized_keys
PidFile none
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
PrintMotd no
PrintLastLog no
MaxStartups 200
AcceptEnv LANG LC_*
SetEnv PATH={folder}/programs:/usr/bin:/bin
Subsystem sftp internal-sftp
"""
_CLIENT = """
Host *
IdentitiesOnly yes
UserKnownHostsFile {folder}/known_hosts
StrictHostKeyChecking accept-new
LogLevel ERROR
SendEnv LANG LC_*
"""


def missing() -> list[str]:
    """The programs that are not installed here."""
    return [name for name in PROGRAMS if _path(name) is None]


def _path(name: str) -> str | None:
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@dataclass
class Server:
    """One server in `folder`; `inside` is put before both ends' commands, such as a namespace."""

    folder: Path
    address: str = "127.0.0.1"
    inside: Mapping[str, Sequence[str]] = field(default_factory=dict)
    port: int = 0
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        """Make keys and configuration, and listen."""
        programs = self.folder / "programs"
        programs.mkdir()
        for name in ("host", *KEYS):
            made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self.folder / name)]
            subprocess.run(made, check=True)
        lines = (before + (self.folder / f"{key}.pub").read_text() for key, before in KEYS.items())
        (self.folder / "authorized_keys").write_text("".join(lines))
        self.surround({})
        start = f'. {self.folder}/surroundings\nexec {sys.executable} -m daybreak "$@"\n'
        (programs / "daybreak").write_text("#!/bin/sh\n" + start)
        (programs / "daybreak").chmod(0o755)
        self.port = self.port or _free_port()
        named = {"folder": self.folder, "port": self.port, "address": self.address}
        (self.folder / "sshd_config").write_text(_SERVER.format(**named))
        (self.folder / "ssh_config").write_text(_CLIENT.format(**named))
        if os.getuid() == 0:  # where the server locks in its half without rights
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        config = str(self.folder / "sshd_config")
        with (self.folder / "log").open("wb") as log:
            self.process = subprocess.Popen(
                [*self.inside.get("server", ()), _path("sshd") or "sshd", "-D", "-e", "-f", config],
                stdin=subprocess.DEVNULL,
                stderr=log,
            )
        self._until_it_listens()

    def _until_it_listens(self) -> None:
        log = self.folder / "log"
        assert wait_for(lambda: b"Server listening" in log.read_bytes(), PATIENCE), log.read_text()

    def stop(self) -> None:
        """End the server and every session that it still has."""
        if self.process is not None:
            for pid in reversed(self.descendants()):
                _kill(pid)
            self.process.kill()
            self.process.wait()

    def surround(self, env: Mapping[str, str]) -> None:
        """What is in Daybreak's environment on the server from now on."""
        wanted = {**env, "PYTHONPATH": str(ROOT)}
        lines = (f"export {name}={shlex.quote(value)}\n" for name, value in wanted.items())
        (self.folder / "surroundings").write_text("".join(lines))

    def command(
        self,
        *words: str,
        key: str = "free",
        options: Sequence[str] = (),
        program: str = "ssh",
        port: int = 0,
    ) -> list[str]:
        """The words of a call; for ssh, `words` is what is to be run there."""
        asks, host = ("-p", [self.address]) if program == "ssh" else ("-P", [])
        called = [program, "-F", f"{self.folder}/ssh_config", "-i", f"{self.folder}/{key}"]
        inside = self.inside.get("client", ())
        return [*inside, *called, asks, str(port or self.port), *options, *host, *words]

    def run(
        self, *words: str, key: str = "free", options: Sequence[str] = (), program: str = "ssh"
    ) -> "Said":
        """Call without a terminal, and wait for the end."""
        done = subprocess.run(
            self.command(*words, key=key, options=options, program=program),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        return Said(done.returncode, done.stdout.decode(), done.stderr.decode())

    def terminal(
        self, *words: str, key: str = "free", size: tuple[int, int] = (80, 24), port: int = 0
    ) -> Terminal:
        """Call with a terminal, as `ssh -t` does; by another `port`, where that leads here too."""
        command = self.command(*words, key=key, options=["-t"], port=port)
        return Terminal(command=command, size=size)

    def descendants(self) -> list[int]:
        """Every process that the server has started and that still runs, parents first."""
        assert self.process is not None
        parents = _parents()
        found = [self.process.pid]
        for pid in found:
            found += [child for child, parent in parents.items() if parent == pid]
        return found[1:]

    def programs(self) -> set[str]:
        """The names of what runs in its sessions, the server's own left out."""
        return {_name(pid) for pid in self.descendants()} - {"sshd", "sshd-session", ""}


@dataclass(frozen=True)
class Said:
    """What a call without a terminal said, and its exit code."""

    code: int
    out: str
    err: str


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
        assert isinstance(port, int)
        return port


def _parents() -> dict[int, int]:
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            state = _stat(int(entry.name))
            if state and state[0] != "Z":
                found[int(entry.name)] = int(state[1])
    return found


def _stat(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return []


def _name(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""


def seconds_of(pid: int) -> float:
    """The CPU time that the process has taken so far; 0 where it has ended."""
    state = _stat(pid)
    return sum(map(int, state[11:13])) / os.sysconf("SC_CLK_TCK") if state else 0.0


def _kill(pid: int) -> None:
    try:
        os.kill(pid, 9)
    except ProcessLookupError:
        return
