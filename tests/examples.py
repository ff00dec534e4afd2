"""Examples are tried on both sides: the law judges them, and the exact model has them fixed.

An example is a district and the decisions of a week: lessons, meetings, rides. Law and encoding share no
code, so each of these sentences is a claim about both, and a slip on one side shows as a disagreement here.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from models.district import District
from models.timetable import Decision
from models.verdict import Finding, Param
from scheduler.locale import catalogue
from scheduler.locale.names import district_names, name_of
from scheduler.solve.fixed import fixed_amounts
from scheduler.verify import judge


def allows(district: District, decisions: Sequence[Decision]) -> None:
    """The law finds nothing, and the model with exactly these decisions has a solution."""
    found = judge(district, decisions).findings
    assert found == (), f"the law refuses it: {found}"
    assert fixed_amounts(district, decisions) is not None, "the law allows it, the model does not"


def forbids(rule: str, district: District, decisions: Sequence[Decision]) -> tuple[Finding, ...]:
    """The law finds breaches of this rule only, and the model with exactly these decisions has no solution.

    Every finding is also put into words in both languages, so that no parameter is left unnamed.
    """
    found = judge(district, decisions).findings
    assert {finding.rule for finding in found} == {rule}, f"the law finds: {found}"
    assert fixed_amounts(district, decisions) is None, "the law refuses it, the model does not"
    for finding in found:
        _words(district, finding)
    return found


def either(rule: str, lawful: bool, district: District, decisions: Sequence[Decision]) -> None:
    """One side of a boundary: `allows` if lawful, else `forbids`."""
    if lawful:
        allows(district, decisions)
    else:
        forbids(rule, district, decisions)


def broken(
    rule: str, district: District, lawful: Sequence[Decision], mutant: Sequence[Decision], **named: Param
) -> Finding:
    """One change to a lawful timetable makes it one that only `rule` forbids.

    The change is a lesson, meeting or ride moved, added or taken away. There is a single finding, and it
    carries `named` and says it in both languages.
    """
    gone, come = Counter(lawful) - Counter(mutant), Counter(mutant) - Counter(lawful)
    assert max(gone.total(), come.total()) == 1, "a mutation is one change"
    allows(district, lawful)
    (finding,) = forbids(rule, district, mutant)
    assert {key: finding.params.get(key) for key in named} == named, f"the finding: {finding}"
    for language, sentence in _words(district, finding).items():
        for key, value in named.items():
            assert _shown(district, key, value, language) in sentence, f"{key} is missing in: {sentence}"
    return finding


def costs(term: str, amount: int, district: District, decisions: Sequence[Decision]) -> None:
    """The decisions are lawful, and law and model both count `amount` units of the preference `term`."""
    verdict = judge(district, decisions)
    assert verdict.findings == (), f"the law refuses it: {verdict.findings}"
    counted = {cost.term: cost.amount for cost in verdict.terms}
    assert counted[term] == amount, f"the law counts {counted[term]}"
    modelled = fixed_amounts(district, decisions)
    assert modelled is not None, "the law allows it, the model does not"
    assert modelled[term] == amount, f"the model counts {modelled[term]}"


def _words(district: District, finding: Finding) -> Mapping[str, str]:
    sentences = {
        "zh": catalogue("zh").sentence(finding, district_names(district)),
        "en": catalogue("en").sentence(finding, district_names(district)),
    }
    for sentence in sentences.values():
        assert sentence, f"no sentence for {finding}"
        assert not set("{}") & set(sentence), f"a placeholder is left in: {sentence}"
    return sentences


def _shown(district: District, key: str, value: Param, language: str) -> str:
    words = catalogue("zh" if language == "zh" else "en")
    if isinstance(value, str):
        return name_of(key, value, district_names(district))
    if key.startswith("weekday"):
        return words.weekday(value)
    if key.startswith(("start", "end", "at", "from", "until")):
        return words.clock(value)
    return str(value)
