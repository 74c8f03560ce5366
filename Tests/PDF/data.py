"""What PDFs say against the data that the site publishes beside them."""
import json
import re

from site_pdfs import bare

TIME = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])")
PHONE = re.compile(r"(?<!\d)0\d{2,3}-\d{7,8}(?!\d)")


def tests(site, again):
    for path in sorted(site.folder.glob("api/v1/*/schedule.json")):
        schedule = json.loads(path.read_text(encoding="utf-8"))
        notice = json.loads(path.with_name("notice.json").read_text(encoding="utf-8"))
        own = [sheet for sheet in site.sheets if f"/notices/{notice['id']}/" in f"/{sheet.html.relative_to(site.folder)}"]
        for sheet in own:
            place = sheet.html.relative_to(site.folder).with_suffix("")
            for check in (sessions, times, phones):
                yield f"{place}: {check.__name__}", (
                    lambda sheet=sheet, notice=notice, schedule=schedule, check=check: check(sheet, notice, schedule))
        yield f"{notice['id']}: every campus and room has its sheets", (
            lambda own=own, notice=notice: complete(own, notice))


def complete(own, notice):
    names = {sheet.name for sheet in own}
    for campus in notice["campuses"]:
        for paper in ("a3", "a4", "timetable"):
            assert f"{paper}-{campus['id']}" in names, f"no {paper}-{campus['id']}"
        for venue in campus["venues"]:
            assert any(name.startswith(f"door-{venue['id']}-") for name in names), f"no sign for {venue['id']}"
    assert "formal" in names


def concerned(sheet, schedule):
    """The sessions that a sheet must tell of, and whether it names rooms."""
    name = sheet.name
    if name == "formal" or name.startswith("formal-"):
        return schedule["sessions"]
    kind, _, rest = name.partition("-")
    if kind in ("a3", "a4", "timetable"):
        return [session for session in schedule["sessions"] if session["campus"]["id"] == rest]
    if kind == "door":
        venue, day = rest[:-11], rest[-10:]
        return [session for session in at(schedule, venue) if session["date"] == day]
    if kind in ("left", "right", "ahead"):
        return at(schedule, rest)
    visits = [visit for visit in schedule["visits"] if visit["unit"]["id"] == rest]
    assert visits, f"{name} tells of no unit that the data has"
    return [session for visit in visits for session in visit["sessions"]]


def at(schedule, venue):
    return [session for session in schedule["sessions"] if any(place["id"] == venue for place in session["venues"])]


def sessions(sheet, notice, schedule):
    """Every date, time and room that the data has for it."""
    text = bare(sheet.pdf.text)
    found = {(int(hour), minute) for hour, minute in TIME.findall(sheet.pdf.text)}
    told = concerned(sheet, schedule)
    assert told, "it is about no session"
    one_venue = sheet.name.split("-")[0] in ("door", "left", "right", "ahead")
    for session in told:
        _, month, day = (int(part) for part in session["date"].split("-"))
        written = {f"{month}月{day}日", f"{day}October", f"October{day}", f"{day}{MONTHS[month - 1]}", session["date"]}
        assert any(form in text for form in written), f"{session['date']} is not in\n{text}"
        for time in session["times"]:
            for end in (time["start"], time["end"]):
                hour, minute = end.split(":")
                assert (int(hour), minute) in found, f"{end} is not in\n{text}"
        rooms = [venue for venue in session["venues"] if not one_venue or f"-{venue['id']}" in f"-{sheet.name}"]
        for room in rooms:
            assert any(bare(name) in text for name in room["name"].values()), f"{room['name']} is not in\n{text}"


MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def times(sheet, notice, schedule):
    """No time that the data does not have; the formal notice holds prose, too, which has times of its own."""
    if sheet.kind[0] == "formal":
        return
    known = json.dumps([notice, schedule], ensure_ascii=False)
    clock = {(int(hour), minute) for hour, minute in TIME.findall(known)}
    for hour, minute in TIME.findall(sheet.pdf.text):
        assert (int(hour), minute) in clock, f"{hour}:{minute} is in no data"


def phones(sheet, notice, schedule):
    """No telephone number that the data does not have, and all of them in the formal notice."""
    known = json.dumps(notice, ensure_ascii=False)
    text = bare(sheet.pdf.text)
    for phone in PHONE.findall(text):
        assert phone in known, f"{phone} is in no data"
    if sheet.name == "formal" and sheet.html.parts[-4] == "notices":
        for phone in set(PHONE.findall(known)):
            assert phone in text, f"{phone} is not in\n{text}"
