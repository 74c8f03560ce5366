/// The schedule as a table, and what goes with the site's settings.
let tableGuides: [FindingGuide] = [
  guide(.unreadableTable, "表格读不出来", "A table that cannot be read"),
  guide(.tableEncoding, "表格的编码认不出来", "A table in an encoding that is not recognised"),
  guide(.tableEncodingTaken, "表格按 GB18030 读了", "A table that was read as GB18030"),
  guide(.tableDelimiter, "表格的分隔符认不出来", "A table without a delimiter that is recognised"),
  guide(.tableQuotes, "表格里的双引号没有配对", "Quotes in a table without their other half"),
  guide(.twoTables, "同时有两份时间表", "Two tables for one notice"),
  guide(.unknownColumn, "不认识的列", "A column that there is not"),
  guide(.missingColumnValue, "缺少必须有的列或内容", "A column or cell that is missing"),
  guide(.surplusCell, "一行的格子比表头多", "A row with more cells than the head"),
  guide(.wrongTotal, "合计与各行相加不符", "A total that is not the sum of its rows"),
  guide(.noSessionOnDate, "这一天这个校区没有场次", "A slot on a day without a session at its campus"),
  guide(.ambiguousName, "名称对得上几个单位或场地", "A name that several units or venues bear"),
  guide(.excelTime, "时间被表格软件变成了小数", "A time that a spreadsheet turned into a fraction"),
  guide(.excelDate, "日期被表格软件变成了序号", "A date that a spreadsheet turned into a number"),
  guide(.excelYear, "年份是表格软件补的", "A year that a spreadsheet made up"),
  guide(.excelLeadingZero, "开头的 0 被表格软件去掉了", "A leading zero that a spreadsheet dropped"),
  guide(.excelNumber, "编号被表格软件变成了数字", "An id that a spreadsheet turned into a number"),
  guide(.excelErrorValue, "格子里是表格软件的错误值", "A spreadsheet's error value in a cell"),
  guide(.zoneWithoutCalendar, "时区的规则不在表里，日历做不出来", "A time zone whose rules are not known, so there is no calendar"),
  guide(.missingPicture, "徽标的图片文件不存在", "A picture that is not there"),
]

private func guide(_ kind: FindingKind, _ zh: String, _ en: String) -> FindingGuide {
  FindingGuide(kind, Wording(zh: zh, en: en), failing: "", passing: "")
}
