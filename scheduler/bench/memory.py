"""The most memory that this process and the ones it began have used.

Linux tells it for every process in /proc: the high-water mark of a process's own memory. (`resource` would
count what the process that started this one had in use.) Elsewhere `resource` knows this process alone, and
on Windows psutil does, if it is installed: the standard library has no way there.
"""

import importlib
import sys
from multiprocessing import active_children
from pathlib import Path

_PROC = Path("/proc")
_MEGABYTE = 2**20


def peak_megabytes(proc: Path = _PROC) -> int | None:
    """Sum of the peaks of this process and its living helpers in megabytes: no more was in use at once.

    None where the system does not tell.
    """
    if (proc / "self" / "status").exists():
        helpers = (str(child.pid) for child in active_children())
        return sum(_high_water(proc / pid / "status") for pid in ("self", *helpers)) // 1024
    if sys.platform == "win32":
        return _windows()
    return _resource()


def _high_water(status: Path) -> int:
    """Kilobytes of a process's high-water mark; 0 if it has just ended."""
    try:
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


def _resource() -> int:
    """Of this process alone; macOS counts bytes, other systems kilobytes."""
    resource = importlib.import_module("resource")  # which Windows does not have
    unit = 1 if sys.platform == "darwin" else 1024
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) * unit // _MEGABYTE


def _windows() -> int | None:
    """Of this process and its helpers, by psutil."""
    try:
        psutil = importlib.import_module("psutil")
    except ImportError:
        return None
    pids = (None, *(child.pid for child in active_children()))
    return int(sum(psutil.Process(pid).memory_info().peak_wset for pid in pids)) // _MEGABYTE
