"""How often may be asked: so many at once, and then one more after each pause."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic


class Limit:
    """One limit for each of any number of keys; it remembers the latest of them only."""

    def __init__(
        self,
        at_once: int,
        pause: float,
        clock: Callable[[], float] = monotonic,
        most_keys: int = 50_000,
    ) -> None:
        """Allow `at_once` requests in a burst, and one more every `pause` seconds."""
        self._slack, self._pause = (at_once - 1) * pause, pause
        self._clock, self._most = clock, most_keys
        self._due: OrderedDict[str, float] = OrderedDict()
        """Key -> when its next request would be due if it asked evenly."""
        self._lock = threading.Lock()

    def wait(self, key: str) -> float:
        """Count a request; 0 if it is allowed, else how many seconds are to be waited."""
        with self._lock:
            now = self._clock()
            due = max(self._due.pop(key, now), now)
            late = due - now - self._slack
            self._due[key] = due if late > 0 else due + self._pause
            if len(self._due) > self._most:
                self._due.popitem(last=False)
            return max(late, 0.0)
