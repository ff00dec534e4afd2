"""broadcasts 外部同步课: live lessons from outside the district that its classes may receive."""

from models.course import Broadcast
from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.day import WEEKDAY
from scheduler.read.cells.grade import GRADES
from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME
from scheduler.read.desk import Desk
from scheduler.read.table import Table, defaulted, needed, optional

ID = optional("id", "代码", NAME, "city-music-3", "编号")
BROADCAST_NAME = needed("name", "名称", NAME, "市直播三年级音乐")
SUBJECT = needed("subject", "学科", NAME, "音乐")
FOR_GRADES = needed("grades", "年级", GRADES, "3-4", "grade")
TEXTBOOK = defaulted("textbook", "教材版本", NAME, "人教版", "")
DAY = needed("weekday", "星期", WEEKDAY, "周四")
START = needed("start", "开始", CLOCK, "10:00")
END = needed("end", "结束", CLOCK, "10:40")
RECEIVERS = defaulted("receivers", "接收班上限", whole(1, 200, "count"), "10", 200)

TABLE = Table(
    "broadcasts",
    "外部同步课",
    (ID, BROADCAST_NAME, SUBJECT, FOR_GRADES, TEXTBOOK, DAY, START, END, RECEIVERS),
)


def read(desk: Desk) -> tuple[Broadcast, ...]:
    """Broadcasts; one without a code has its name for id."""
    found: list[Broadcast] = []
    for row in desk.rows(TABLE):
        id_, name = row.peek(ID) or row.peek(BROADCAST_NAME), row.peek(BROADCAST_NAME)
        desk.broadcasts.add(id_, name)
        if id_ and not row.bad:
            model = Broadcast(
                id=id_,
                name=row[BROADCAST_NAME],
                subject=row[SUBJECT],
                grades=row[FOR_GRADES],
                textbook=row[TEXTBOOK],
                weekday=row[DAY],
                start=row[START],
                end=row[END],
                receivers=row[RECEIVERS],
            )
            desk.keep("broadcasts", found, model, row)
    return tuple(found)
