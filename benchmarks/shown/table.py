"""The table of instances in instances/README.md, from their tables and best.json."""

import json
from pathlib import Path

from benchmarks.shown.rows import ROOT
from models.district import District
from models.payer import Payer
from scheduler.read import read_district

INSTANCES = ROOT / "instances"
README = INSTANCES / "README.md"
RULE = "|---"
"""How the line under the headings begins; the rows follow it."""


def names() -> list[str]:
    """Instances, the real cases before the tiny ones."""
    folders = (path.name for path in INSTANCES.iterdir() if path.is_dir())
    return sorted(folders, key=lambda name: (name.startswith("tiny-"), name))


PAYERS = {
    Payer.RECEIVER: "受援学校 receiver",
    Payer.SENDER: "派出学校 sender",
    Payer.TOWNSHIP: "乡镇 township",
}


def payers(district: District) -> str:
    """Who pays for the vehicles; a dash where everybody travels by own means."""
    return "、".join(sorted({PAYERS[vehicle.payer] for vehicle in district.vehicles})) or "—"


def row(folder: Path) -> str:
    """One instance: its size; values, bounds and gaps of its best.json; visits, broadcasts, who pays.

    A record of before visits were counted has a dash there.
    """
    district = read_district(folder).district
    best = json.loads((folder / "best.json").read_text(encoding="utf-8"))
    least, wanted = (sum(getattr(c, field) for c in district.courses) for field in ("minimum", "target"))
    size = [len(district.schools), len(district.classes), len(district.teachers), f"{least} / {wanted}"]
    values = [best["coverage"]]
    for value, bound in ((best["cost"], best["bound"]), (best["travel"], best["travel_bound"])):
        values += [value, bound, f"{(value - bound) / value:.1%}" if value > bound else "0"]
    values += [best.get("visits", "—"), best.get("broadcasts", "—"), payers(district)]
    cells = [f"[{folder.name}]({folder.name}/README.md)", *size, *values]
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def written() -> list[str]:
    """The rows as they stand in the file."""
    lines = README.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("| [")]


def write() -> None:
    """Write the rows anew."""
    lines = README.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("| [")]
    after = next(n for n, line in enumerate(kept, 1) if line.startswith(RULE))
    rows = [row(INSTANCES / name) for name in names()]
    README.write_text("\n".join([*kept[:after], *rows, *kept[after:]]) + "\n", encoding="utf-8")
