"""The cases have the figures of their documents."""

import re
from collections import Counter

from benchmarks.shown.table import INSTANCES
from models.bells import PeriodKind
from models.course import Half, Mode, SlotPattern
from models.district import District
from scheduler.read import read_district

CASES = (
    "sanhe", "yanxia", "honghe", "rongxue", "chihuai", "nanming", "jiaoyu", "songbei", "qiaoxi", "huaibin",
    "chengxiang", "shiling", "yiduiyi", "haogou", "youyuan", "yanxiu",
)  # fmt: skip

ROLE = re.compile(r"(教师|班主任|助教|负责人|导师|校长|园长|教研员|干部)[甲乙丙丁戊己]?$")
"""How the name of somebody who is no person ends."""


def district(name: str) -> District:
    """The instance of this name."""
    return read_district(INSTANCES / name).district


def test_nobody_in_the_cases_is_a_person() -> None:
    """Every teacher's name is a role."""
    for name in CASES:
        for teacher in district(name).teachers:
            assert ROLE.search(teacher.name), (name, teacher.name)


def test_sanhe_mixes_visits_and_broadcasts_in_one_week() -> None:
    """A central school and a point: PE, music and art may be visited or received; a meeting and a lesson."""
    d = district("sanhe")
    assert len(d.schools) == 2
    both = {c.subject for c in d.courses if {Mode.VISITING, Mode.SYNCHRONOUS} <= set(c.modes)}
    assert both == {"音乐", "美术", "体育"}
    assert [meeting.online for meeting in d.meetings] == [True, False]


def test_yanxia_has_lessons_of_forty_minutes_and_an_adult_at_each() -> None:
    """Every lesson lasts 40 minutes in both seasons, and somebody local takes over."""
    d = district("yanxia")
    lengths = {p.end - p.start for b in d.bells for p in b.periods if p.kind is PeriodKind.LESSON}
    assert lengths == {40}
    assert d.rules.visit_adult


def test_honghe_has_the_figures_of_its_document() -> None:
    """7 schools, 155 pupils, 2 clusters, teachers of the clusters, an open lesson on Tuesday in each."""
    d = district("honghe")
    assert (len(d.schools), sum(c.pupils or 0 for c in d.classes)) == (7, 155)
    clusters = {school.cluster for school in d.schools}
    assert len(clusters) == 2
    assert {t.cluster for t in d.teachers if t.subjects} == clusters
    assert [[slot.weekday for slot in meeting.allowed] for meeting in d.meetings] == [[2], [2]]
    assert all(school.least_adults for school in d.schools)


def test_rongxue_broadcasts_two_subjects() -> None:
    """Merged teachers belong to no campus; the core school's two subjects are received at every member."""
    d = district("rongxue")
    school_of = {c.id: c.school for c in d.classes}
    received = [c for c in d.courses if Mode.SYNCHRONOUS in c.modes]
    assert len({c.subject for c in received}) == 2
    assert {school_of[c.group] for c in received} == {"G1", "G2", "G3"}
    assert sum(t.employer is None for t in d.teachers) == 4


def test_chihuai_has_one_core_school_and_three_receivers() -> None:
    """Mingde broadcasts two subjects to three schools."""
    d = district("chihuai")
    school_of = {c.id: c.school for c in d.classes}
    origins = {(school_of[c.group], c.subject) for c in d.courses if c.receivers}
    assert origins == {("明德小学", "音乐"), ("明德小学", "美术")}
    assert len({school_of[c.group] for c in d.courses if Mode.SYNCHRONOUS in c.modes}) == 3


def test_nanming_is_one_school_on_two_campuses() -> None:
    """Two campuses of one cluster, some teachers of neither."""
    d = district("nanming")
    assert len(d.schools) == 2
    assert len({school.cluster for school in d.schools}) == 1
    assert any(teacher.employer is None for teacher in d.teachers)


def test_songbei_has_the_figures_of_its_document() -> None:
    """Four schools with 922 pupils; no music, PE or art on Friday afternoons, which are for preparation."""
    d = district("songbei")
    assert (len(d.schools), sum(c.pupils or 0 for c in d.classes)) == (4, 922)
    friday = SlotPattern(weekday=5, half=Half.AFTERNOON)
    taught = {c.subject for c in d.courses if friday not in c.forbidden}
    assert {c.subject for c in d.courses} - taught == {"音乐", "体育", "美术"}


def test_qiaoxi_has_eleven_pairs_that_meet() -> None:
    """11 city and 11 village schools; every teacher is in one online meeting of two a week."""
    d = district("qiaoxi")
    assert Counter(school.kind for school in d.schools) == {"city school": 11, "village school": 11}
    assert Counter(m for meeting in d.meetings for m in meeting.members) == {t.id: 1 for t in d.teachers}
    assert all(meeting.online and len(meeting.members) == 2 for meeting in d.meetings)


def test_huaibin_teams_have_four_to_six_members() -> None:
    """Every teacher is in one team of 4 to 6 that meets as a whole."""
    d = district("huaibin")
    assert {len(meeting.members) for meeting in d.meetings} == {4, 5, 6}
    assert Counter(m for meeting in d.meetings for m in meeting.members) == {t.id: 1 for t in d.teachers}
    assert {meeting.quorum for meeting in d.meetings} == {None}


def test_chengxiang_has_nine_teachers_twelve_schools_and_a_bus() -> None:
    """The bus drives on Tuesdays and Thursdays, and every run serves at least three schools."""
    d = district("chengxiang")
    assert (len(d.teachers), len(d.schools), len(d.vehicles)) == (9, 12, 1)
    assert {subject for t in d.teachers for subject in t.subjects} == {"音乐", "体育", "美术"}
    assert {day for run in d.runs for day in run.weekdays} == {2, 4}
    assert min(len({stop.place for stop in run.stops}) for run in d.runs) >= 3
    assert any(teacher.rides for teacher in d.teachers)


def test_jiaoyu_and_lianpian_are_as_large_as_they_say() -> None:
    """A county alliance of 10 schools, and a district of 12 in which choosing is measured."""
    assert len(district("jiaoyu").schools) == 10
    assert len(district("lianpian").schools) == 12


def test_songbei_prepares_on_second_fridays_and_opens_a_week_a_teacher() -> None:
    """Five joint preparations on a month's second Friday; each of 8 teachers is open for a week."""
    d = district("songbei")
    together = [event for event in d.events if event.kind == "教研"]
    assert [(event.since.isoweekday(), (event.since.day - 1) // 7) for event in together] == [(5, 1)] * 5
    assert all(event.since == event.by for event in together)
    weeks = [event for event in d.events if event.kind == "听课"]
    assert {len(event.people) for event in together} == {8} == {len(weeks)}
    assert {(event.since.isoweekday(), (event.by - event.since).days) for event in weeks} == {(1, 4)}


def test_youyuan_has_the_five_ones_for_each_kindergarten() -> None:
    """Each of four kindergartens has a visit, shadowing, a lecture, a delegated lesson, an observation."""
    d = district("youyuan")
    assert {class_.grade for class_ in d.classes} == {-2, -1, 0}
    host, *others = (school.id for school in d.schools)
    staff = {s: {t.id for t in d.teachers if t.employer == s} for s in others}
    ones = Counter((s, e.kind) for s in others for e in d.events if staff[s] & {*e.people} or e.place == s)
    assert ones == {(s, kind): 1 for s in others for kind in ("走访", "跟岗", "讲座", "送教", "观摩")}
    assert {event.days for event in d.events if event.kind == "跟岗"} == {5}
    assert host not in others


def test_yanxiu_has_a_lesson_of_a_researcher_in_each_school_district() -> None:
    """One a term in either; each full primary meets with each of its two points."""
    d = district("yanxiu")
    lead = {school.id: school.cluster for school in d.schools if school.kind == "完全小学"}
    lessons = [event for event in d.events if event.kind == "教研员示范课"]
    assert Counter(lead[event.place or ""] for event in lessons) == {"云岭学区": 1, "松坪学区": 1}
    assert all(event.groups and event.count == 1 for event in lessons)
    points = {school.id for school in d.schools} - {*lead}
    assert {event.place for event in d.events if event.kind == "结对"} == points


def test_yiduiyi_has_a_week_for_each_head_and_one_of_exchanged_lessons() -> None:
    """Heads and two teachers of each school spend five days at the other; four more events, once each."""
    d = district("yiduiyi")
    employers = {teacher.id: teacher.employer for teacher in d.teachers}
    weeks = [event for event in d.events if event.days == 5]
    assert len(weeks) == 4
    assert all(employers[who] != event.place for event in weeks for who in event.people)
    assert Counter(who.endswith("校长") for event in weeks for who in event.people) == {True: 2, False: 4}
    assert {slot.weekday for event in weeks for slot in event.allowed} == {1}
    assert sorted(event.kind for event in d.events if not event.days) == [
        "学生活动",
        "实践活动",
        "报告",
        "论坛",
    ]
    assert all(event.count == 1 for event in d.events)


def test_haogou_has_its_months() -> None:
    """A visit and shadowing in September, three demonstrations in October, research in November."""
    d = district("haogou")
    months = Counter((event.since.month, event.by.month, event.kind) for event in d.events)
    assert months == {
        (9, 9, "走访"): 1, (9, 9, "跟岗"): 1, (10, 10, "示范课"): 3, (11, 11, "教研"): 1, (11, 11, "走访"): 1,
        (10, 12, "挂职"): 2, (1, 1, "交流"): 1,
    }  # fmt: skip
    posted = {event.people[0]: event.place for event in d.events if event.kind == "挂职"}
    employers = {teacher.id: teacher.employer for teacher in d.teachers}
    assert len(posted) == 2
    assert all(employers[who] != place for who, place in posted.items())
