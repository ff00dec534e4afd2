"""Quotas, events, deliveries and allowances that cannot be: one message each, with its place."""

from pathlib import Path

import pytest

from tests.read.bad import Bad, check
from tests.read.small import file

HEAD = "name,counts,subjects,schools,since,by,count,percent,weekly,least_subjects,each_subject\n"
GOOD = "q,同步,音乐,,2026-09-01,2026-09-30,20,,,,\n"
DONE = "date,school,group,subject,period,outcome,minutes,signed\n"


def _quota(*rows: str) -> str:
    return HEAD + "".join(f"{row}\n" for row in rows)


def _of(code: str, column: str, value: str, *rows: str, row: int = 2) -> Bad:
    return Bad(code, file("quotas.csv", _quota(*rows)), "quotas.csv", row, column, value)


def _done(code: str, column: str, value: str, *rows: str, row: int = 2) -> Bad:
    text = DONE + "".join(f"{line}\n" for line in rows)
    return Bad(code, file("deliveries.csv", text), "deliveries.csv", row, column, value)


FIRST = "q,同步,,,,2026-09-30,20,,,,"
LESSON = "2026-09-08,草滩小学,三年级,英语,2"

EVENTS = "name,people,subject,schools,groups,place,since,by,days,after\n"


def _event(code: str, column: str, value: str, *rows: str, row: int = 2) -> Bad:
    text = EVENTS + "".join(f"{line}\n" for line in rows)
    return Bad(code, file("events.csv", text), "events.csv", row, column, value)


RATES = "name,basis,yuan,payer\n"


def _paid(code: str, column: str, value: str, *rows: str, row: int = 2) -> Bad:
    text = RATES + "".join(f"{line}\n" for line in rows)
    return Bad(code, file("allowances.csv", text), "allowances.csv", row, column, value)


BAD = [
    _paid("allowance_twice", "name", "补贴", "补贴,每节,15,乡镇", "补贴,每次,15,乡镇", row=3),
    _paid("unknown_word", "basis", "每斤", "补贴,每斤,15,乡镇"),
    _paid("unknown_word", "payer", "家长", "补贴,每节,15,家长"),
    _paid("too_precise", "yuan", "0.805", "补贴,每节,0.805,乡镇"),
    _paid("missing_cell", "yuan", "", "补贴,每节,,乡镇"),
    _event("event_for_nobody", "people", "", "e,,,,,线上,,,,"),
    _event("event_outside", "since", "2026-08-01", "e,T1,,,,线上,2026-08-01,,,"),
    _event("event_backwards", "by", "2026-09-08", "e,T1,,,,线上,2026-09-09,2026-09-08,,"),
    _event("days_online", "days", "5", "e,T1,,,,线上,,,5,"),
    _event("unknown_school", "place", "网上", "e,T1,,,,网上,,,,"),
    _event("unknown_teacher", "people", "T9", "e,T9,,,,线上,,,,"),
    _event("unknown_subject", "subject", "书法", "e,,书法,,,线上,,,,"),
    _event("unknown_subject", "after", "书法", "e,T1,,,,线上,,,,书法"),
    _event("unknown_group", "groups", "九年级", "e,,,,九年级,线上,,,,"),
    _event("repeated_key", "name", "e", "e,T1,,,,线上,,,,", "e,T1,,,,线上,,,,", row=3),
    _of("missing_cell", "counts", "", "q,,,,,2026-09-30,20,,,,"),
    _of("unknown_word", "counts", "讲座", "q,讲座,,,,2026-09-30,20,,,,"),
    _of("unknown_subject", "subjects", "书法", "q,同步,书法,,,2026-09-30,20,,,,"),
    _of("unknown_school", "schools", "草潭", "q,同步,,草潭,,2026-09-30,20,,,,"),
    _of("count_or_percent", "count", "", "q,同步,,,,2026-09-30,,,,,"),
    _of("count_or_percent", "count", "20", "q,同步,,,,2026-09-30,20,50,,,"),
    _of("percent_of_nothing", "percent", "50", "q,同步,,,,2026-09-30,,50,,,"),
    _of("milestone_outside", "by", "2027-03-01", "q,同步,,,,2027-03-01,20,,,,"),
    _of("milestone_too_early", "by", "2026-09-30", "q,同步,,,2026-10-08,2026-09-30,20,,,,"),
    _of("milestone_twice", "by", "2026-09-30", FIRST, "q,,,,,2026-09-30,30,,,,", row=3),
    _of("milestone_sinks", "count", "10", FIRST, "q,,,,,2026-10-30,10,,,,", row=3),
    _of("quota_differs", "counts", "走教", FIRST, "q,走教,,,,2026-10-30,30,,,,", row=3),
    _done("unknown_subject", "subject", "书法", "2026-09-08,草滩小学,三年级,书法,2,,,"),
    _done("unknown_word", "outcome", "忘了", f"{LESSON},忘了,,"),
    _done("delivery_outside", "date", "2027-03-01", "2027-03-01,草滩小学,三年级,英语,2,,,"),
    _done("delivered_twice", "date", "2026-09-08", f"{LESSON},,,", f"{LESSON},取消,,", row=3),
    _done("minutes_of_interrupted", "minutes", "", f"{LESSON},中断,,"),
    _done("minutes_of_interrupted", "minutes", "30", f"{LESSON},完成,30,"),
]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: f"{bad.code}-{bad.value}")
def test_bad_row(bad: Bad, tmp_path: Path) -> None:
    """One message, with file, row, column and value, in both languages."""
    check(bad, tmp_path)
