/// Documentation/Content.md: what may stand in the files of `content/`, told by the declarations that read them.
package enum ContentReference {
  package static func markdown() -> String {
    var text = ContentProse.opening
    text += ContentProse.example
    for (file, record) in [
      ("content/site.yaml", siteRecord.describe()),
      ("content/units.yaml` · `content/units/<name>.yaml", unitsRecord.describe()),
      ("content/calendar.yaml", calendarRecord.describe()),
      ("content/notices/<id>/notice.yaml", noticeRecord.describe()),
    ] {
      text += "\n## `\(file)`\n"
      var seen = Set<String>()
      text += sections(of: record, path: "", level: 3, &seen)
    }
    return text + "\n" + TableProse.text + "\n" + ContentProse.forms
  }
}

extension ContentReference {
  /// The record's own table, then those of the records in it. A record that stands in several places is told once.
  private static func sections(
    of record: RecordDescription, path: String, level: Int, _ seen: inout Set<String>
  ) -> String {
    guard seen.insert(record.name).inserted else { return "" }
    var text = path.isEmpty ? "" : "\n\(String(repeating: "#", count: level)) \(path)\n"
    text += "\n\(record.about.en). \(record.about.zh)。\n\n"
    text += "| key | value | required | what it is · 说明 | example |\n|---|---|---|---|---|\n"
    for key in record.keys { text += row(key) }
    for key in record.keys {
      guard let child = key.record else { continue }
      let name = "\(key.name)\(key.isList ? "[]" : "")"
      text += sections(of: child, path: path.isEmpty ? name : "\(path).\(name)", level: level, &seen)
    }
    return text
  }

  private static func row(_ key: KeyDeclaration) -> String {
    let presence =
      switch key.presence {
      case .required: "**yes**"
      case .optional: "no"
      case .defaulted(let value): "no: `\(value)`"
      }
    let variant = key.variant.map { " (only with `kind: \($0)`)" } ?? ""
    let format =
      key.record.map { key.isList ? "list of \($0.name)s, see below" : "\($0.name), see below" } ?? key.format.en
    return "| `\(key.name)` | \(cell(format)) | \(presence)\(variant) | \(cell("\(key.about.en) \(key.about.zh)")) | "
      + "`\(cell("\(key.name): \(key.example)"))` |\n"
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
