/// The part of Documentation/Content.md that tells of schedule tables.
enum TableProse {
  static var text: String { opening + columns + rest }

  private static let opening = """
    ## `content/notices/<id>/schedule.csv` or `schedule.xlsx`

    Which unit comes where and when, one slot a row; each row becomes an assignment. One of the two files, not both.
    每行一个时段：哪个单位、什么时候、在哪里。两个文件只能有一个。

    | column · 列 | also called · 也可以叫 |
    |---|---|

    """

  private static var columns: String {
    ScheduleColumn.allCases.map { column in
      "| \(column.name.zh) · `\(column.name.en)` | \(column.names.dropFirst(2).joined(separator: ", ")) |\n"
    }.joined()
  }

  private static let rest = """

    - A unit, campus, session or venue is named by its id or by any of its names; a venue also by building and number.
      单位、校区、场次、场地写编号、名称、简称或别名都可以；场地也可以写“楼名＋房间号”。
    - Needed are the unit, and the date or the session. The campus may be left out where the session or the unit tells it. Times
      stand in two columns or in one; without any, the unit comes to the whole session.
      必须有单位，以及日期或场次；校区看得出来时可以不写；时间可以分两列，也可以写成一列，不写就是整场。
    - A campus that has `sessions` in `notice.yaml` keeps exactly those: a row on another day is an error. A campus without any
      gets them from its rows, one a day with the id `<campus>-<date>`, or one for each id in the column session. Use that
      column where a day may still move: addresses and calendar entries are made of the id. A day of such a campus that was
      published and is off stands in `sessions` with `status: cancelled`; the rows make the others as before.
      校区在 notice.yaml 里写了场次，就以那些为准，别的日子会报错；没写场次的，由表格生成，每天一场。日期可能改动时，请在“场次”一列写上编号。
      表格生成的某一天发布后不办了，就在 notice.yaml 的 sessions 里写上这一场和 status: cancelled，其余各天仍由表格生成。
    - Dates, times and numbers are read as in YAML. What a spreadsheet program makes of them (0.354166 for 8:30, 45965 for a
      date, a lost leading zero, the year of typing) is an error that names it.
      日期、时间、人数的写法与 YAML 相同；被 Excel 改坏的内容会逐格指出。
    - A title above the header, blank rows and a running number are passed over. A row that begins with 合计 or total is
      checked against the sum. 表头上面的标题、空行、序号不影响；“合计”行会核对。
    - CSV: UTF-8 with or without a byte-order mark, UTF-16 (Excel's “Unicode text”) or GB18030; cells set apart by comma, tab or semicolon, in
      double quotes where they hold one of these or a line break. CSV 的编码和分隔符会自动识别。
    - Workbooks: the first visible sheet, or the one named schedule, 排期, 时间安排, 安排表 or 日程. A merged cell stands for
      every cell that it covers. Reading them needs `scripts/setup` to have been run.
      工作簿读第一张可见的表，或名为 schedule、排期、时间安排、安排表、日程的表；合并单元格会展开。先运行 `scripts/setup`。
    - In `site.yaml`, `units.yaml` and `notice.yaml` the first line
      `# yaml-language-server: $schema=…` lets an editor complete and check; `placard schema` prints what it leads to.

    """
}
