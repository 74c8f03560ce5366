import Placard

/// Brings the tables beside notices into the form that the pure library reads: text in UTF-8, or the lines of a sheet.
///
/// Decoding GB18030 is the C library's: its table of 70,000 characters is no business of this project. UTF-8 and UTF-16 are
/// told apart and decoded by the pure library itself.
struct TableConversion {
  /// Asked for only when there is a workbook.
  let toolbox: () -> Toolbox?
  /// Where a file of the project stands on the disk.
  let location: (String) -> String

  func converted(_ file: SourceFile) -> SourceFile {
    guard case .bytes(let bytes) = file.content, let name = Self.tableName(file.path) else { return file }
    if name == "schedule.xlsx" { return workbook(file) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0)
      || String(validating: bytes, as: UTF8.self) != nil
    {
      return file
    }
    // 936 beside it, for the € at 0x80 that GB18030 does not have there.
    for encoding in ["GB18030", "CP936"] {
      if let decoded = Encoding.utf8(bytes, from: encoding) {
        return SourceFile(path: file.path, content: .bytes(decoded), conversion: .decoded(from: encoding))
      }
    }
    return file
  }

  private func workbook(_ file: SourceFile) -> SourceFile {
    func failed(_ message: Wording, fix: Wording) -> SourceFile {
      SourceFile(path: file.path, content: file.content, conversion: .failed(message, fix: fix))
    }
    guard let toolbox = toolbox() else {
      return failed(
        Wording(
          zh: "读不了“\(file.path)”：读取 Excel 工作簿要用的程序还没有装",
          en: "“\(file.path)” cannot be read: what reads workbooks is not installed"),
        fix: Wording(
          zh: "运行 scripts/setup；或者在 Excel 里另存为 schedule.csv", en: "run scripts/setup, or save the table as schedule.csv"
        ))
    }
    do {
      let lines = try ChildProcess.output(
        of: toolbox.python, [toolbox.script("xlsx_to_table.py"), location(file.path)], limit: 8 << 20, seconds: 60)
      return SourceFile(path: file.path, content: .bytes(lines), conversion: .sheet)
    } catch {
      let reason = error.message
      return failed(
        Wording(zh: "读不了“\(file.path)”：\(reason.zh)", en: "“\(file.path)” cannot be read: \(reason.en)"),
        fix: Wording(
          zh: "在 Excel 里打开看看，再另存一次；或者另存为 schedule.csv",
          en: "open it in a spreadsheet program and save it again, or save it as schedule.csv"))
    }
  }

  /// `schedule.csv` for `content/notices/<id>/schedule.csv`, `nil` for any other file.
  private static func tableName(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count == 4, parts[0] == "content", parts[1] == "notices" else { return nil }
    return parts[3] == "schedule.csv" || parts[3] == "schedule.xlsx" ? String(parts[3]) : nil
  }
}
