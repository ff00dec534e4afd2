"""How good an answer is, in the planner's words."""

from scheduler.locale import Catalogue


def percent(share: float) -> str:
    """0.0423 -> 4.2, 0.23 -> 23; what is more than nothing never becomes 0."""
    hundredths = 100 * share
    if 0 < hundredths < 0.1:
        return "<0.1"
    return f"{hundredths:.0f}" if hundredths >= 10 else f"{hundredths:.1f}".removesuffix(".0")


def saving(words: Catalogue, value: int, bound: int, fixed: int) -> str:
    """How much could still be saved, in minutes, and in percent of what decisions can change."""
    if value <= bound:
        return words.text("gap.none")
    share = (value - bound) / max(1, value - fixed)
    return words.text("gap.left", minutes=value - bound, percent=percent(share))
