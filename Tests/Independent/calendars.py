"""Reads every calendar of a published folder with the icalendar library, which knows nothing of Placard, and holds the bytes to
RFC 5545 where libraries are lenient. Prints what is wrong; exit code 1 when anything is."""

import datetime
import pathlib
import sys
import zoneinfo

import icalendar

root = pathlib.Path(sys.argv[1])
faults = []
count = 0
for path in sorted(root.rglob("*.ics")):
    def fault(text):
        faults.append(f"{path.relative_to(root)}: {text}")

    count += 1
    data = path.read_bytes()
    if data.startswith(b"\xef\xbb\xbf"):
        fault("starts with a byte-order mark")
    if b"\n" in data.replace(b"\r\n", b"") or b"\r" in data.replace(b"\r\n", b""):
        fault("has a line that does not end in CRLF")
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            fault(f"has a line of {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            fault(f"is folded inside a character: {line!r}")
    calendar = icalendar.Calendar.from_ical(data)
    if calendar.errors:
        fault(f"is not understood: {calendar.errors}")
    if str(calendar.get("version")) != "2.0" or not calendar.get("prodid"):
        fault("lacks VERSION or PRODID")
    single = "sessions" in path.parts
    zones = {str(zone["TZID"]): zone for zone in calendar.walk("VTIMEZONE")}
    if not single:
        if calendar.get("refresh-interval").dt != datetime.timedelta(hours=6):
            fault("has another refresh interval than six hours")
        if not calendar.get("name"):
            fault("has no NAME")
    seen = set()
    for event in calendar.walk("VEVENT"):
        uid = str(event.get("uid"))
        if event.errors:
            fault(f"{uid}: {event.errors}")
        if uid in seen:
            fault(f"{uid} stands twice")
        seen.add(uid)
        for name in ("dtstamp", "dtstart", "dtend", "summary", "sequence", "last-modified", "status", "description"):
            if event.get(name) is None:
                fault(f"{uid} lacks {name}")
        if event["dtstamp"].dt != event["last-modified"].dt or event["dtstamp"].dt.tzinfo is None:
            fault(f"{uid}: DTSTAMP is not the edition's")
        if event["dtend"].dt <= event["dtstart"].dt:
            fault(f"{uid} ends before it starts")
        start = event["dtstart"]
        if isinstance(start.dt, datetime.datetime):
            name = start.params.get("TZID")
            if name not in zones:
                fault(f"{uid} is in a zone that the file does not define: {name}")
            else:
                # The file's own rules, against the IANA database.
                naive = start.dt.replace(tzinfo=None)
                ours = zones[name].to_tz(lookup_tzid=False)
                offset = naive.replace(tzinfo=zoneinfo.ZoneInfo(name)).utcoffset()
                if naive.replace(tzinfo=ours).utcoffset() != offset:
                    fault(f"{uid}: VTIMEZONE says another offset than IANA's {offset} for {naive}")
            if not uid.startswith("deadline.") and not event.get("location"):
                fault(f"{uid} lacks LOCATION")
        if str(event["status"]) == "CANCELLED" and str(event["summary"]) == "":
            fault(f"{uid} does not say that it is cancelled")
        alarms = [part for part in event.subcomponents if part.name == "VALARM"]
        if alarms and not single:
            fault(f"{uid} rings in a calendar that is subscribed to")
        if single and not alarms and str(event["status"]) != "CANCELLED":
            fault(f"{uid} has no reminder")
print("\n".join(faults) or f"{count} calendars are right")
sys.exit(1 if faults or not count else 0)
