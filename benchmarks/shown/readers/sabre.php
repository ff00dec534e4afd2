<?php
// Prints the events of a feed as sabre/vobject (Nextcloud's engine) understands them.

require_once '/usr/share/php/Sabre/VObject/autoload.php';

$calendar = Sabre\VObject\Reader::read(file_get_contents($argv[1]));
$utc = new DateTimeZone('UTC');
$events = [];
foreach ($calendar->VEVENT ?? [] as $event) {
    $events[] = [
        $event->DTSTART->getDateTime()->setTimezone($utc)->format('c'),
        $event->DTEND->getDateTime()->setTimezone($utc)->format('c'),
        (string) $event->SUMMARY, (string) $event->LOCATION, (string) $event->DESCRIPTION,
    ];
}
echo json_encode($events), "\n";
