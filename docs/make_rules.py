"""Writes docs/rules.md from the law files: `python docs/make_rules.py` (or `make rules`)."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import cast

from scheduler.locale import LANGUAGES, catalogue
from scheduler.verify.registry import Constraint, Preference, constraint_laws, objective_laws

RULES = Path(__file__).with_name("rules.md")

_INTRODUCTION = """\
# 规则 · Rules

<!-- Written by docs/make_rules.py from scheduler/verify: change the law files, then run `make rules`. -->

每条规则一个文件，文件名就是它在报告、偏好表和本页中的名字。时间都是分钟；“课”是这里要排的，“占用”（occurrence）
是课或固定占用。规则分三级：**法则**从不违反；**课时缺口**（最低课时没有排上的节数）从不拿来换节省；**偏好**折算成
分钟，越少越好。每一处违反都至少牵涉一节课：只有固定占用时不算违反。

Each rule is one file, whose name is its key in reports, in the table of weights and on this page. Times are
minutes; a *lesson* is what is placed here, an *occurrence* is a lesson or a commitment. There are three
severities: **law** is never broken; **coverage** (minimum lessons that are missing) is never traded for
savings; **preferences** are counted in equivalent minutes, the fewer the better. Every breach involves a
lesson: commitments alone never break a rule.
"""

_HORIZONS = {
    "date": "每个日期 · every date",
    "week": "每周和每个按日期的周 · the weekly timetable, and every week of dates without a make-up day",
    "plan": "只在周课表 · the weekly timetable only",
}
"""Where a rule is judged beside the weekly timetable."""

_LAW = "## 法则 · Law\n"
_PREFERENCES = """\
## 偏好 · Preferences

偏好表（weights）的一行是名字和每单位折算的分钟；没有写的用默认值，写 0 就不计。

A row of the table `weights` is a name and the equivalent minutes per unit; the default holds where there is
none, and 0 switches a preference off.
"""


def document() -> str:
    """The whole page."""
    return "\n".join(_parts())


def _parts() -> Iterator[str]:
    yield _INTRODUCTION
    yield _LAW
    for name, rule in constraint_laws().items():
        yield _section(name, rule)
    yield _PREFERENCES
    yield "| 偏好 | preference | | 单位 unit | 默认 default |\n|---|---|---|---|---|"
    for name, term in objective_laws().items():
        one = " · ".join(catalogue(language).text(f"rule.{name}.amount", amount=1) for language in LANGUAGES)
        called = f"{term.TITLE['zh']} | {term.TITLE['en']} | [`{name}`](#{name})"
        yield f"| {called} | {one} | {term.DEFAULT_WEIGHT} |"
    yield ""
    for name, term in objective_laws().items():
        yield _section(name, term)


def _section(name: str, law: Constraint | Preference) -> str:
    """A rule: its key, its name and sentence in both languages, and what its file says of it."""
    said = inspect.getdoc(cast("ModuleType", law)) or ""
    horizon = getattr(law, "HORIZON", None)
    said += f"\n- Horizon: {_HORIZONS[horizon]}." if horizon is not None else ""
    return (
        f"### {name}\n\n"
        f"**{law.TITLE['zh']}** · {law.RULE['zh']}\n\n"
        f"**{law.TITLE['en']}** · {law.RULE['en']}\n\n"
        f"{said}\n"
    )


if __name__ == "__main__":
    RULES.write_text(document(), encoding="utf-8", newline="\n")
