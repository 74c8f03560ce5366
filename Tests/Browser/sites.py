"""Sites for the browser to open: the project's own, and made-up ones that strain the pages."""
import json
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACARD = os.environ.get("PLACARD") or str(ROOT / ".build/debug/placard")

FIELDS = ["数学", "物理", "化学", "生命科学", "历史", "哲学", "法学", "国际关系", "政治与公共事务", "传播与设计", "音乐", "艺术",
          "重庆研究", "会计", "银行与金融", "长江流域研究", "行政管理", "计算机", "软件工程", "电子与通信工程"]
FORMS = ["学院", "系", "研究中心"]


def build(source, output, *arguments, pdf=False):
    """Without PDFs where no test looks at a print room, since they take longer than all else."""
    run = subprocess.run(
        [PLACARD, "build", "--site", str(source), "--output", str(output), *([] if pdf else ["--no-pdf"]), *arguments],
        capture_output=True, text=True)
    if run.returncode:
        raise AssertionError(f"{source}: {run.stdout}{run.stderr}")
    return output


def busy(output):
    """A university with sixty units, twelve rooms and four hundred slots."""
    return build(
        ROOT / "Tests/Sites/valid/provincial-university", output, "--templates", str(ROOT / "templates"))


def write(folder, site, units, notices):
    """A project's folder; JSON is YAML, and the templates are the project's own."""
    for path, value in {"site.yaml": site, "units.yaml": {"units": units}}.items():
        (folder / "content").mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
    for notice in notices:
        path = folder / "content/notices" / notice["id"] / "notice.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(notice, ensure_ascii=False, indent=1), encoding="utf-8")
    shutil.copytree(ROOT / "templates", folder / "templates", dirs_exist_ok=True)
    return folder


def sample(name, folder):
    """A site of Tests/Sites/valid with the project's own templates."""
    source = folder / f"{name}-source"
    shutil.copytree(ROOT / "Tests/Sites/valid" / name, source)
    shutil.copytree(ROOT / "templates", source / "templates")
    return source


def settings(languages):
    names = {"zh-CN": "示例大学通知", "en": "Example University Notices"}
    return {"name": {language: names[language] for language in languages}, "languages": languages,
            "base_url": "https://notices.example.edu", "issuers": [{"id": "office", "name": {"zh-CN": "教务处"}}]}


def sixty_units():
    units = []
    for form in FORMS:
        for field in FIELDS:
            number = len(units)
            units.append({"id": f"unit-{number}", "name": {"zh-CN": field + form, "en": f"Unit {number} of Example"},
                          "aliases": [f"{field[:2]}{form[0]}部"], "campus": f"campus-{number % 4}"})
    units[0]["pinyin"] = "qu shu xue yuan"
    return units


def many_units(folder):
    campuses = [
        {"id": f"campus-{number}", "name": {"zh-CN": f"第{number + 1}校区", "en": f"Campus {number + 1}"},
         "venues": [{"id": f"hall-{number}", "name": {"zh-CN": f"礼堂{number + 1}", "en": f"Hall {number + 1}"}}],
         "sessions": [{"id": f"session-{number}", "date": f"2026-03-{10 + number}", "times": ["9:00-12:00"],
                       "venues": [f"hall-{number}"]}]}
        for number in range(4)]
    notice = {"id": "photos", "title": {"zh-CN": "关于拍摄毕业照片的通知", "en": "Graduation photos"},
              "issued": "2026-03-01", "issuer": "office", "campuses": campuses}
    return write(folder, settings(["zh-CN", "en"]), sixty_units(), [notice])


ENDLESS = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 4


def hostile(folder, campuses=40):
    """Names of 300 Hanzi, words that never end, forty campuses."""
    long_name = "很长的名称" * 60
    endless = ENDLESS
    campuses = [
        {"id": f"campus-{number}", "name": long_name if number == 0 else endless if number == 1 else f"第{number}校区",
         "address": long_name, "covers_note": endless,
         "venues": [{"id": f"room-{number}-{room}", "name": endless if room else long_name, "building": long_name,
                     "floor": "三楼"} for room in range(3)],
         "sessions": [{"id": f"session-{number}", "date": "2026-03-10", "title": long_name,
                       "times": ["8:00-9:00", "9:00-10:00", "10:00-11:00", "11:00-12:00", "13:00-14:00", "14:00-24:00"],
                       "venues": [f"room-{number}-{room}" for room in range(3)]}]}
        for number in range(campuses)]
    notice = {
        "id": "strain", "title": long_name, "summary": long_name, "issued": "2026-03-01", "issuer": "office",
        "addressee": long_name, "campuses": campuses, "preamble": f"{endless}\n\n{long_name}",
        "audience": {"criteria": [{"id": "all", "text": endless}, {"id": "none", "text": long_name, "include": False}]},
        "steps": [{"id": "step", "title": endless, "body": long_name, "attachments": ["paper"], "contacts": ["office"]}],
        "attention": {"points": [{"id": "wear", "text": endless, "rules": [
            {"id": "no", "text": endless, "kind": "dont", "short": endless}]}]},
        "make_up": {"deadline": "end", "ways": [
            {"id": "walk", "kind": "walk_in", "title": endless, "address": long_name, "hours": ["9:00-17:00"]},
            {"id": "web", "kind": "online", "title": long_name, "service": endless, "contacts": ["office"]}]},
        "deadlines": [{"id": "end", "title": endless, "date": "2026-03-30", "if_missed": endless}],
        "contacts": [{"id": "office", "name": endless, "role": long_name, "phones": ["020-83398378转8001"],
                      "email": "a-very-long-mailbox-name-that-never-seems-to-end@department.notices.example.edu",
                      "website": "https://notices.example.edu/" + "path/" * 40, "signs": True}],
        "attachments": [{"id": "paper", "number": 1, "title": endless}]}
    units = [{"id": "long", "name": long_name, "aliases": [endless], "campus": "campus-0"},
             {"id": "endless", "name": endless, "campus": "campus-1"}]
    return write(folder, settings(["zh-CN"]), units, [notice])
