"""A real sshd and a real ssh, over a line of chosen delay and rate.

Between two network namespaces: for root on Linux, with Debian's openssh-server and iproute2. Keys
and configuration are thrown away.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.process import family

SSHD = "/usr/sbin/sshd"
_SERVER = """Port 2299
ListenAddress 10.77.0.2
HostKey {0}/host
AuthorizedKeysFile {0}/user.pub
PidFile {0}/sshd.pid
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
PrintMotd no
PrintLastLog no
AcceptEnv LANG LC_* COLORTERM
"""
_CLIENT = """Host lab
  HostName 10.77.0.2
  Port 2299
  User root
  IdentityFile {0}/user
  IdentitiesOnly yes
  UserKnownHostsFile {0}/known_hosts
  StrictHostKeyChecking accept-new
  LogLevel ERROR
"""


def is_possible() -> bool:
    """Whether this machine can make such a line."""
    tools = all(shutil.which(name) for name in ("ip", "ssh", "ssh-keygen"))
    return os.geteuid() == 0 and tools and Path(SSHD).exists() and Path("/dev/net/tun").exists()


class Lab:
    """The line, as a context manager; `rtt` in ms, `kbit` a second."""

    def __init__(self, rtt: int, kbit: int, limit: int = 900) -> None:
        self._link = (str(rtt), str(kbit), str(limit))
        self._spaces = (f"dbc{os.getpid()}", f"dbs{os.getpid()}")

    def __enter__(self) -> "Lab":
        self._held = tempfile.TemporaryDirectory(prefix="daybreak-ssh-")
        self.folder = Path(self._held.name)
        self._configure()
        self.line = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.tunlink", *self._spaces, *self._link],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.line.stdout is not None and self.line.stdout.readline() == "up\n"
        inside = ("ip", "netns", "exec", self._spaces[1])
        self.server = subprocess.Popen(
            [*inside, SSHD, "-D", "-e", "-f", str(self.folder / "sshd_config")],
            stderr=subprocess.DEVNULL,
        )
        self._wait_until_it_answers()
        return self

    def _configure(self) -> None:
        Path("/run/sshd").mkdir(exist_ok=True)
        for name in ("host", "user"):
            make = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self.folder / name))
            subprocess.run(make, check=True)
        (self.folder / "sshd_config").write_text(_SERVER.format(self.folder))
        (self.folder / "ssh_config").write_text(_CLIENT.format(self.folder))

    def _wait_until_it_answers(self) -> None:
        until = time.monotonic() + 20
        while subprocess.run(self.argv("true"), check=False, stdin=subprocess.DEVNULL).returncode:
            if time.monotonic() > until:
                raise RuntimeError("sshd does not answer")
            time.sleep(0.2)

    def argv(self, command: str) -> Sequence[str]:
        """What runs this command line on the other end, with a terminal."""
        inside = ("ip", "netns", "exec", self._spaces[0])
        return [*inside, "ssh", "-F", str(self.folder / "ssh_config"), "-tt", "lab", command]

    def sessions(self) -> list[int]:
        """The processes that the server has started; they outlive a line that is gone."""
        return [pid for pid in family(self.server.pid) if pid != self.server.pid]

    def cut(self) -> None:
        """Let the line be gone, and tell nobody."""
        self.line.kill()
        self.line.wait()

    def __exit__(self, *_: object) -> None:
        for pid in reversed(family(self.server.pid)):
            subprocess.run(["kill", "-9", str(pid)], check=False, stderr=subprocess.DEVNULL)
        self.server.wait()
        self.line.terminate()
        self.line.wait()
        for space in self._spaces:
            subprocess.run(["ip", "netns", "del", space], check=False, stderr=subprocess.DEVNULL)
        self._held.cleanup()
