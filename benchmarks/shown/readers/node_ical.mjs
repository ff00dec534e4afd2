// Prints the events of a feed as node-ical understands them; see benchmarks/shown/feeds_read.py.

import { readFileSync } from "node:fs";
import ical from "node-ical";

const found = Object.values(ical.sync.parseICS(readFileSync(process.argv[2], "utf-8")));
const events = found.filter((one) => one.type === "VEVENT").map((event) => [
  event.start.toISOString(), event.end.toISOString(), event.summary, event.location, event.description ?? "",
]);
console.log(JSON.stringify(events));
