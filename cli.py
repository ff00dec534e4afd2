"""The command `schedule`; all it does is in scheduler/commands."""

import atexit
import os
import sys
import threading
from typing import NoReturn


def main() -> NoReturn:
    """Obey the command line and exit.

    Imports nothing before it is called: every process that helps the solver imports this file.
    """
    from scheduler.commands.program import run
    from scheduler.commands.speech import never_fail_to_print
    from scheduler.garbage import collect_seldom

    collect_seldom()
    never_fail_to_print()
    code = run(sys.argv[1:])
    if threading.active_count() > 1:
        # An aborted search may still run in its thread. To wait for it would hang; to take Python away from
        # under it would crash.
        atexit._run_exitfuncs()  # ends what multiprocessing began
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()
