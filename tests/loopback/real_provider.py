"""The npm package oidc-provider as a server on loopback, where `.ci/setup` has installed it, or wherever CONFSYNC_TEST_OIDC says."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SCRIPT = Path(__file__).with_name("oidc_provider.mjs")
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
_FOLDER = _CACHE / "confsync-tests" / "oidc-provider"


def is_there() -> bool:
    """Tell whether there is such a provider to run or to ask."""
    installed = (_FOLDER / "node_modules" / "oidc-provider").is_dir() and shutil.which("node") is not None
    return installed or "CONFSYNC_TEST_OIDC" in os.environ


@contextmanager
def real_provider() -> Iterator[str]:
    """Run the provider, and yield its issuer; one that runs already is only asked."""
    running = os.environ.get("CONFSYNC_TEST_OIDC")
    if running:
        yield running
        return
    # A module on standard input finds its packages from the working directory, so none has to lie in the tree.
    command = ["node", "--input-type=module", "-"]
    with (
        _SCRIPT.open("rb") as script,
        subprocess.Popen(
            command, cwd=_FOLDER, stdin=script, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process,
    ):
        assert process.stdout is not None
        issuer = process.stdout.readline().strip()
        assert issuer, "node did not start the provider"
        yield issuer
        process.terminate()
