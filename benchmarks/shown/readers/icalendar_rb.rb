# Prints the events of a feed as Ruby's icalendar understands them; see benchmarks/shown/feeds_read.py.

require "icalendar"
require "json"
require "stringio"
require "time"

calendar = Icalendar::Calendar.parse(File.read(ARGV[0], encoding: "utf-8")).first
events = calendar.events.map do |event|
  times = [event.dtstart, event.dtend].map { |time| time.to_time.utc.iso8601 }
  [*times, event.summary.to_s, event.location.to_s, event.description.to_s]
end
puts JSON.generate(events)
