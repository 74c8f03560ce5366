import Testing

@testable import Placard

/// A small site with two campuses, one of which leaves its sessions to the table.
enum TableTrial {
  static let path = "content/notices/photos/schedule.csv"
  static let noticePath = "content/notices/photos/notice.yaml"

  static let units = """
    units:
      - {id: law, name: 法学院, aliases: [法律系], campus: north, head_count: 50}
      - {id: medicine, name: 医学院, short_name: 医学, campus: south}
      - {id: "007", name: 第七系, campus: south}
      - {id: chinese, name: 中文系, aliases: [国学], campus: north}
      - {id: history, name: 历史系, aliases: [国学], campus: north}

    """

  static let notice =
    MarkedFiles.head + """
      campuses:
        - id: north
          name: 北校区
          venues:
            - {id: hall-1, name: 一号厅}
            - {id: hall-2, name: "0101"}
            - {id: hall-3, name: 3-15}
          sessions:
            - {id: north-main, title: 上午场, date: 2025-11-04, times: [9:00~12:00], venues: [hall-1, hall-2, hall-3]}
            - {id: north-late, date: 2026-03-15, times: [9:00~12:00], venues: [hall-1]}
        - id: south
          name: 南校区
          venues: [{id: room-101, name: "101", building: 北楼}]

      """

  static func files(_ content: SourceFile.Content? = nil) -> MarkedFiles {
    var files = MarkedFiles(notice: notice, units: units)
    if let content { files.add(path, content) }
    return files
  }

  static func loading(_ content: SourceFile.Content) -> Loading { Loading(files(content).files) }

  /// Fails on any finding.
  static func loaded(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Loading {
    files(.bytes(Array(text.utf8))).check(sourceLocation: sourceLocation)
  }

  /// Text with marks where findings must land.
  @discardableResult
  static func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) -> Loading {
    var files = files()
    files.add(path, marked)
    return files.check(sourceLocation: sourceLocation)
  }
}
