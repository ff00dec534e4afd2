// Prints the events of a feed as ts-ics understands them; see benchmarks/shown/feeds_read.py.

import { readFileSync } from "node:fs";
import { convertIcsCalendar } from "ts-ics";

const calendar = convertIcsCalendar(undefined, readFileSync(process.argv[2], "utf-8"));
const events = (calendar.events ?? []).map((event) => [
  event.start.date.toISOString(), event.end.date.toISOString(), event.summary, event.location,
  event.description ?? "",
]);
console.log(JSON.stringify(events));
