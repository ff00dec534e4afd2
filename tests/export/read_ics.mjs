// Prints the events of a feed as ical.js, a JavaScript calendar engine, understands them:
// a JSON list of [start, end, summary, place], times as instants in UTC, in order.
// Usage: node read_ics.mjs FEED.ics

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf-8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

const instant = (time) => time.toJSDate().toISOString();
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  if (event.isRecurring()) {
    throw new Error(`${event.uid} repeats; every lesson has an event of its own`);
  }
  return [instant(event.startDate), instant(event.endDate), event.summary, event.location];
});
console.log(JSON.stringify(events.sort()));
