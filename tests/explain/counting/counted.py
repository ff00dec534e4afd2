"""What one way of counting finds in a village."""

from types import ModuleType

from models.district import District
from scheduler.explain.counting.ground import Ground
from scheduler.explain.counting.stock import Shortage


def counted(count: ModuleType, district: District) -> list[Shortage]:
    """The shortages of all its stocks."""
    return [shortage for stock in count.stocks(Ground(district)) for shortage in stock.shortages()]


def figures(count: ModuleType, district: District) -> list[tuple[int, int]]:
    """What is needed and what there can be, of each."""
    return [(shortage.need, shortage.give) for shortage in counted(count, district)]
