"""Examples are tried on both sides: the law judges them, and the exact model has them fixed.

An example is a district and the placements of a week. Law and encoding share no code, so each of these
sentences is a claim about both, and a slip on one side shows as a disagreement here.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from models.district import District
from models.timetable import Placement
from models.verdict import Finding, Param
from scheduler.locale import catalogue
from scheduler.locale.names import district_names, name_of
from scheduler.solve.fixed import fixed_amounts
from scheduler.verify import judge


def allows(district: District, placements: Sequence[Placement]) -> None:
    """The law finds nothing, and the model with exactly these placements has a solution."""
    found = judge(district, placements).findings
    assert found == (), f"the law refuses it: {found}"
    assert fixed_amounts(district, placements) is not None, "the law allows it, the model does not"


def forbids(rule: str, district: District, placements: Sequence[Placement]) -> tuple[Finding, ...]:
    """The law finds breaches of this rule only, and the model with exactly these placements has no solution.

    Every finding is also put into words in both languages, so that no parameter is left unnamed.
    """
    found = judge(district, placements).findings
    assert {finding.rule for finding in found} == {rule}, f"the law finds: {found}"
    assert fixed_amounts(district, placements) is None, "the law refuses it, the model does not"
    for finding in found:
        _words(district, finding)
    return found


def either(rule: str, lawful: bool, district: District, placements: Sequence[Placement]) -> None:
    """One side of a boundary: `allows` if lawful, else `forbids`."""
    if lawful:
        allows(district, placements)
    else:
        forbids(rule, district, placements)


def broken(
    rule: str, district: District, lawful: Sequence[Placement], mutant: Sequence[Placement], **named: Param
) -> Finding:
    """One change to a lawful timetable makes it one that only `rule` forbids.

    The change is a lesson moved, added or taken away. There is a single finding, and it carries `named` and
    says it in both languages.
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


def costs(term: str, amount: int, district: District, placements: Sequence[Placement]) -> None:
    """The placements are lawful, and law and model both count `amount` units of the preference `term`."""
    verdict = judge(district, placements)
    assert verdict.findings == (), f"the law refuses it: {verdict.findings}"
    counted = {cost.term: cost.amount for cost in verdict.terms}
    assert counted[term] == amount, f"the law counts {counted[term]}"
    modelled = fixed_amounts(district, placements)
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
