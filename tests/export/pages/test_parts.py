"""What fits on one page."""

from models.district import District
from scheduler.export.pages.parts import MOST_SCHOOLS, parts
from scheduler.locale import catalogue
from tests.export import small


def _of(count: int) -> District:
    """So many schools, in turn of two clusters and none."""
    district = small.district()
    clusters = ("东片", "西/片", None)
    schools = tuple(
        district.schools[0].model_copy(update={"id": f"S{n:02}", "cluster": clusters[n % 3]})
        for n in range(count)
    )
    return district.model_copy(update={"schools": schools})


def test_up_to_24_schools_are_one_part() -> None:
    """Whatever their clusters."""
    (part,) = parts(_of(MOST_SCHOOLS), catalogue("zh"))
    assert (part.stem, part.name, len(part.schools)) == ("", "两河片区", 24)


def test_more_are_parted_by_clusters() -> None:
    """25 schools: 9 and 8 of the clusters, 8 of none; addresses are safe."""
    found = parts(_of(MOST_SCHOOLS + 1), catalogue("zh"))
    assert [(part.stem, part.name, len(part.schools)) for part in found] == [
        ("东片", "东片", 9),
        ("西_片", "西/片", 8),
        ("other", "不属于片区的学校", 8),
    ]
