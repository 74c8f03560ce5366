"""Prints one sheet of a workbook as the lines that placard reads.

    python scripts/xlsx_to_table.py schedule.xlsx

The first line is the sheet's name; line n + 1 is row n, its cells set apart by tabs, with \\t, \\n and \\\\ for a tab, a line
break and a backslash within a cell. The sheet is the first one named schedule, 排期, 时间安排, 安排表 or 日程, otherwise the
first one that is not hidden. A merged cell's value stands in every cell that it covers. What cannot be read is said on standard error in
one line, Chinese and English set apart by a tab, with exit code 1.
"""

import datetime
import resource
import sys
import zipfile

SHEET_NAMES = ["schedule", "排期", "时间安排", "安排表", "日程"]
UNPACKED_LIMIT = 64 << 20
ROW_LIMIT, COLUMN_LIMIT, CELL_LIMIT = 20_000, 64, 400_000


def refuse(zh, en):
    print(f"{zh}\t{en}", file=sys.stderr)
    sys.exit(1)


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        day = value.date().isoformat()
        return day if value.time() == datetime.time() else f"{day} {clock(value.time())}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return clock(value)
    if isinstance(value, datetime.timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def clock(value):
    # Times are fractions of a day in a workbook: 8:30 may come back as 8:29:59.99.
    minutes = round((value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 60)
    return f"{minutes // 60}:{minutes % 60:02}"


def escaped(value):
    value = value.replace("\\", "\\\\").replace("\t", "\\t")
    return value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n").replace("_x000D_", "")


def main(path):
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_LIMIT:
                refuse("展开后太大，超过 64 MiB", "it unpacks to more than 64 MiB")
    except (zipfile.BadZipFile, OSError):
        refuse("不是 Excel 工作簿（.xlsx）；.xls 要先另存为 .xlsx", "it is no workbook of the kind .xlsx; save an .xls as .xlsx first")
    # macOS knows no such limit and refuses it.
    if sys.platform != "darwin":
        resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
    try:
        import openpyxl
    except ImportError:
        refuse(".venv 里没有 openpyxl，请运行 scripts/setup", "openpyxl is missing in .venv: run scripts/setup")
    try:
        values = openpyxl.load_workbook(path, data_only=True)
        formulas = openpyxl.load_workbook(path)
    except Exception as error:  # whatever a damaged file makes the reader raise
        refuse(f"工作簿已损坏（{type(error).__name__}）", f"the workbook is damaged ({type(error).__name__})")
    sheets = [sheet for sheet in values.worksheets if sheet.sheet_state == "visible"] or values.worksheets
    if not sheets:
        refuse("工作簿里没有工作表", "the workbook has no sheet")
    named = [sheet for name in SHEET_NAMES for sheet in sheets if sheet.title.strip().lower() == name]
    sheet = (named or sheets)[0]
    written = formulas[sheet.title]

    rows, columns = sheet.max_row, sheet.max_column
    if rows > ROW_LIMIT or rows * min(columns, COLUMN_LIMIT) > CELL_LIMIT:
        refuse(f"表格有 {rows} 行 {columns} 列，太大", f"the sheet has {rows} rows and {columns} columns, which is too much")
    columns = min(columns, COLUMN_LIMIT)
    merged = {}
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row, min(area.max_row, rows) + 1):
            for column in range(area.min_col, min(area.max_col, columns) + 1):
                merged[row, column] = (area.min_row, area.min_col)
    lines = []
    for row in range(1, rows + 1):
        cells = []
        for column in range(1, columns + 1):
            at = merged.get((row, column), (row, column))
            value = sheet.cell(*at).value
            if value is None and isinstance(written.cell(*at).value, str) and written.cell(*at).value.startswith("="):
                # A formula that no program has worked out: its text is better than a blank that nobody notices.
                value = written.cell(*at).value
            cells.append(escaped(text(value)))
        while cells and not cells[-1]:
            cells.pop()
        lines.append("\t".join(cells))
    while lines and not lines[-1]:
        lines.pop()
    sys.stdout.reconfigure(encoding="utf-8", newline="\n", errors="replace")
    sys.stdout.write("\n".join([escaped(sheet.title), *lines]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
