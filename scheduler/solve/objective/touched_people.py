"""Teachers whose lessons are not those of the older timetable."""

from ortools.sat.python.cp_model import CpModel, LinearExpr, LinearExprT

from scheduler.solve.kept import all_given
from scheduler.solve.problem import Problem
from scheduler.solve.variables import Variables


def cost(model: CpModel, problem: Problem, x: Variables) -> LinearExprT:
    """A literal a teacher, set by every lesson in person that is new and every one that is gone."""
    kept = problem.district.kept
    if problem.scene.number > 0 or not kept:
        return 0
    before = all_given(x.decisions, kept)
    touched = {teacher.index: model.new_bool_var("touched") for teacher in problem.teachers}
    for key, lesson in x.decisions.lessons.items():
        model.add_implication(~lesson if key in before else lesson, touched[key[1]])
    for _, teacher, _ in before - x.decisions.lessons.keys():
        model.add_bool_or([touched[teacher]])
    return LinearExpr.sum(list(touched.values()))
