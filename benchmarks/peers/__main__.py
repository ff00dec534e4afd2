"""Peers side by side, one row a run, on the same district and judged by our law.

    python -m benchmarks.peers district-3-1 district-6-1 --peer fet --peer timefold --seconds 60 --seed 1

A district is a name of benchmarks/generate or a folder of instances. Rows go to the results file;
interrupted, the same command goes on where it stopped.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.peers.answer import Answer, row
from benchmarks.peers.fet import fet
from benchmarks.peers.named import named
from benchmarks.peers.ours import zoujiao
from benchmarks.peers.timefold import timefold
from benchmarks.shown.rows import Rows, commit, dated
from models.canonical import input_hash
from models.district import District

Peer = Callable[[District, float, int, int], Answer]
"""Plans a district within seconds, with a seed, with so many workers."""

PEERS: dict[str, Peer] = {
    "fet": fet,
    "fet-tightened": partial(fet, tightened=True),
    "timefold": timefold,
    "timefold-assigned": partial(timefold, assigned=True),
    "zoujiao": zoujiao,
}


def compare(
    district: District, peer: str, seconds: float, seed: int, workers: int, results: Rows
) -> dict[str, str]:
    """The row of one run, from the results file or else by running it.

    Raises
    ------
    ValueError
        If the district has anything that the peer cannot be given.
    FileNotFoundError
        If the peer is not installed; the message says what to install.
    """
    key = {"peer": peer, "district": district.name, "input_hash": input_hash(district), "commit": commit()}
    key |= {"seed": str(seed), "limit": f"{seconds:g}", "workers": str(workers)}
    known = results.find(**key)
    if known is None:
        answer = PEERS[peer](district, seconds, seed, workers)
        results.append({**key, **row(district, answer)})
        known = results.find(**key)
    assert known is not None, "a row that was just written"
    return known


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description="Compare with peers.")
    parser.add_argument("names", nargs="+", help="names of benchmarks/generate, or folders of instances")
    parser.add_argument("--peer", action="append", choices=sorted(PEERS), help="again for each; default all")
    parser.add_argument("--seconds", type=float, default=60.0, help="limit of each run")
    parser.add_argument("--seed", type=int, action="append", help="again for each; default 1")
    parser.add_argument("--workers", type=int, default=2, help="of ours, and of the assignment of teachers")
    parser.add_argument("--output", type=Path, default=dated("peers.csv"), help="results file to go on with")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Run what the results file lacks, and print every row; 2 if a run could not be made."""
    options = _options(words)
    results, failed = Rows(options.output), 0
    for name in options.names:
        district = named(name)
        for peer in options.peer or PEERS:
            for seed in options.seed or [1]:
                try:
                    found = compare(district, peer, options.seconds, seed, options.workers, results)
                except (ValueError, FileNotFoundError) as problem:
                    print(f"{peer}, {name}: {problem}", file=sys.stderr)
                    failed = 2
                else:
                    print(", ".join(f"{key} {value}" for key, value in found.items() if value), flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
