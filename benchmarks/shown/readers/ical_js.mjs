// Prints the events of a feed as ical.js understands them; see benchmarks/shown/feeds_read.py.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf-8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const times = [event.startDate, event.endDate].map((time) => time.toJSDate().toISOString());
  return [...times, event.summary, event.location, event.description ?? ""];
});
console.log(JSON.stringify(events));
