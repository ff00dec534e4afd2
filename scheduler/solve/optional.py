"""A course that may have lessons and needs none: somebody else may want to hear them."""

from models.course import Course

NO_DEMAND: dict[str, object] = {"minimum": 0, "in_person": 0, "by_specialist": 0, "doubles": 0, "fixed": ()}


def optional(course: Course) -> Course:
    """The course without anything that it asks for."""
    return course.model_copy(update=NO_DEMAND)
