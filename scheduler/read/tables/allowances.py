"""allowances 补贴标准: what visitors are paid for, how much, and by whom."""

from models.allowance import Allowance
from scheduler.read.cells.number import hundredths
from scheduler.read.cells.text import NAME
from scheduler.read.cells.words import BASIS, PAYER
from scheduler.read.desk import Desk
from scheduler.read.sheet import Row
from scheduler.read.table import Table, needed

ALLOWANCE = needed("name", "名称", NAME, "交通补贴", "补贴")
PAID_FOR = needed("basis", "计算方式", BASIS, "每公里", "单位")
YUAN = needed("yuan", "元", hundredths(0, 10_000), "0.8", "金额", "标准")
WHO_PAYS = needed("payer", "费用承担", PAYER, "受援学校")

TABLE = Table("allowances", "补贴标准", (ALLOWANCE, PAID_FOR, YUAN, WHO_PAYS))


def read(desk: Desk) -> tuple[Allowance, ...]:
    """The allowances as given; two of one name would be told apart by nobody."""
    found: list[Allowance] = []
    seen: dict[str, Row] = {}
    for row in desk.rows(TABLE):
        name = row.peek(ALLOWANCE)
        if name is not None and name in seen:
            row.refuse(ALLOWANCE, "allowance_twice", other_row=seen[name].number)
        elif name is not None:
            seen[name] = row
        if not row.bad:
            model = Allowance(name=row[ALLOWANCE], basis=row[PAID_FOR], fen=row[YUAN], payer=row[WHO_PAYS])
            desk.keep("allowances", found, model, row)
    return tuple(found)
