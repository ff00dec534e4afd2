"""One list of what several scenes find: every breach once, with the season or weeks in which it is one."""

from collections.abc import Iterable, Sequence

from models.base import Weeks
from models.verdict import Finding, Param
from scheduler.verify.scenes import Scene


def told_once(scenes: Sequence[Scene], found: Sequence[Iterable[Finding]]) -> list[Finding]:
    """The findings of each scene without repetitions, in the order of the scenes.

    What breaks a rule in the base season says no season, another breach its own (`season`). What breaks it in
    one kind of week only says so (`weeks`, "odd" or "even").
    """
    where: dict[tuple[object, ...], list[Scene]] = {}
    first: dict[tuple[object, ...], Finding] = {}
    for scene, findings in zip(scenes, found, strict=True):
        for finding in findings:
            key = (finding.rule, *finding.params.items())
            first.setdefault(key, finding)
            where.setdefault(key, []).append(scene)
    return [_tagged(finding, where[key]) for key, finding in first.items()]


def _tagged(finding: Finding, scenes: Sequence[Scene]) -> Finding:
    """The finding with the first season of `scenes`, and the parity if it is one alone."""
    season = scenes[0].season
    parities = {scene.weeks for scene in scenes if scene.season is season}
    tags: dict[str, Param] = {} if season.base else {"season": season.name}
    if len(parities) == 1 and Weeks.EVERY not in parities:
        tags["weeks"] = parities.pop().value
    if not tags:
        return finding
    return Finding(rule=finding.rule, params={**tags, **finding.params})
