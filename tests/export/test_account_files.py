"""Accounts as files."""

import csv
import io

import pytest
from openpyxl import load_workbook

from scheduler.export.account_files import account_files
from scheduler.export.ours import ACCOUNT_TABLES, ACCOUNTS
from scheduler.locale import Language, catalogue
from tests.accounts.books import ENGLISH_3, MUSIC_3, book, district
from tests.export.small import SECRET


def _files(lang: Language = "zh") -> dict[str, bytes]:
    return account_files(district(MUSIC_3, ENGLISH_3), book(MUSIC_3, ENGLISH_3), catalogue(lang))


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_files()[name].decode("utf-8-sig"))))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_file_is_ours_and_repeats(lang: Language) -> None:
    """One workbook and a CSV file for each of its sheets; made twice, the same bytes."""
    files = _files(lang)
    assert sorted(files) == sorted(["accounts.xlsx", *(f"{key}.csv" for key in ACCOUNT_TABLES)])
    assert all(ACCOUNTS.owns(name) for name in files)
    assert files == _files(lang)
    assert not any(SECRET.encode() in data for data in files.values())


def test_a_visit_as_written() -> None:
    """T1's visit of the 3rd: 37.4 km, 60 minutes, 55.29 yuan; that of the 10th has no record."""
    rows = [row for row in _rows("visits.csv") if row["教师"] == "音乐教师甲"]
    first, second, _ = rows
    assert (first["编号"], first["日期"], first["星期"]) == ("1", "2026-09-03", "周四")
    assert (first["人事学校"], first["学校"], first["节次"]) == ("梁家小学", "草滩小学", "2")
    assert (first["签到公里"], first["签到路上分钟"]) == ("37.4", "60")
    assert (first["签到"], first["签到金额（元）"]) == ("已签到", "55.29")
    assert (second["签到"], second["签到金额（元）"]) == ("没有登记", "0")


def test_claims_and_payments_as_written() -> None:
    """Each claim names its visit, rate and payer; Caotan's payment names visits 1 and 2."""
    claim = _rows("claims.csv")[0]
    assert (claim["编号"], claim["补贴"], claim["计算方式"]) == ("1", "交通补贴", "每公里")
    assert (claim["数量"], claim["标准（元）"], claim["签到金额（元）"]) == ("37.4", "0.81", "30.29")
    assert claim["费用承担"] == "受援学校：草滩小学"
    payment = next(row for row in _rows("payments.csv") if row["费用承担"] == "受援学校：草滩小学")
    assert (payment["月份"], payment["走教编号"]) == ("2026-09", "1、2")
    assert payment["签到金额（元）"] == "50.54"


def test_totals_stand_in_the_workbook() -> None:
    """The sum above the column names is that of the rows below it."""
    book_ = load_workbook(io.BytesIO(_files()["accounts.xlsx"]))
    assert book_.sheetnames == ["经费核算", "教师月报", "走教记录", "补贴明细", "开足开齐"]
    sheet = book_["经费核算"]
    heads = [cell.value for cell in sheet[5]]
    column = heads.index("签到金额（元）")
    rows = [row[column] for row in sheet.iter_rows(min_row=6, values_only=True)]
    assert sheet[4][column].value == pytest.approx(sum(rows)) == pytest.approx(30.29 + 20.25 + 30 + 20)


def test_kilometres_that_are_not_known() -> None:
    """Where some way has no kilometres, the others are the least there are."""
    far = tuple(
        link.model_copy(update={"metres": None}) if "county" in (link.origin, link.destination) else link
        for link in district().travel
    )
    files = account_files(district(MUSIC_3, travel=far), book(MUSIC_3, travel=far), catalogue("zh"))
    rows = csv.DictReader(io.StringIO(files["visits.csv"].decode("utf-8-sig")))
    assert next(iter(rows))["签到公里"] == "≥ 12.5"
