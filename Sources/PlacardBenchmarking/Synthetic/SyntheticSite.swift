import Foundation

/// The content of a province that there is not: one notice a university, each with campuses, rooms, sessions and units of its
/// own. The same seed and sizes give the same bytes. `placard check` finds no error in it.
public struct SyntheticSite: Sendable {
  public var seed: UInt64 = 1
  public var notices: Int
  /// For each notice.
  public var units: Int
  /// The most that a notice has; each has two at least where it may.
  public var campuses = 3
  /// The most slots that a unit has.
  public var sessions = 2
  /// Of `zh-CN` and `en`, in this order.
  public var languages = 1
  /// What site.yaml says under `outputs`; all where missing.
  public var outputs: [String]?

  public init(notices: Int, units: Int) {
    self.notices = notices
    self.units = units
  }

  /// Every file below `content/`, in the order of their paths.
  public func files() -> [(path: String, text: String)] {
    var files = [(path: "content/site.yaml", text: site), (path: "content/calendar.yaml", text: Self.calendar)]
    for number in 1...max(notices, 1) {
      let university = SyntheticUniversity(number, of: self)
      files.append(("content/units/\(university.id).yaml", university.unitsFile))
      files += university.noticeFiles.map { ("content/notices/\(university.id)/\($0.name)", $0.text) }
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// A file that gives a slot from 8:30 to 9:00, which may as well begin later.
  public var changeableTimeFile: String {
    var first = self
    first.notices = min(notices, 1)
    return first.files().first { $0.path.hasPrefix("content/notices/") && $0.text.contains("8:30~9:00") }?.path
      ?? "content/site.yaml"
  }

  /// Writes the content into a folder, beside `templates` that are there or not.
  public func write(to folder: String) throws {
    let manager = FileManager.default
    let root = URL(fileURLWithPath: folder)
    try? manager.removeItem(at: root.appendingPathComponent("content"))
    for (path, text) in files() {
      let file = root.appendingPathComponent(path)
      try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}

extension SyntheticSite {
  private var site: String {
    let words = SyntheticWords(languages: languages)
    var text = """
      # 虚构的省份，只用于测量。 · A fictional province, made up for measuring.
      name: \(words("虚构省毕业相片采集", "Graduation Photographs of a Fictional Province"))
      base_url: https://photos.example.edu
      languages: [\(languages > 1 ? "zh-CN, en" : "zh-CN")]

      """
    if let outputs { text += "outputs: [\(outputs.joined(separator: ", "))]\n" }
    text += "issuers:\n"
    for number in 1...max(notices, 1) {
      text +=
        "  - {id: \(Self.id(number)), name: \(words("第\(number)大学研究生院", "Graduate School, University \(number)"))}\n"
    }
    return text
  }

  static func id(_ number: Int) -> String {
    let digits = String(number)
    return "u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Made up as the rest of it: two days on which nobody works.
  private static let calendar = """
    years:
      - year: 2026
        source: 虚构
        holidays:
          - {name: 劳动节, from: 2026-05-01, to: 2026-05-05}

    """
}

/// Texts in the languages of a site, as YAML has them within a line.
struct SyntheticWords {
  let languages: Int

  func callAsFunction(_ chinese: String, _ english: String) -> String {
    languages > 1 ? "{zh-CN: \(chinese), en: \"\(english)\"}" : chinese
  }
}
