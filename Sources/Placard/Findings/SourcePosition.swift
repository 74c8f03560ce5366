/// A place in a source file: line and column, both counted from 1.
///
/// The column counts Unicode scalars, as libyaml does; `FindingFrame` turns it into display cells when it draws a caret.
package struct SourcePosition: Hashable, Comparable, Sendable {
  package var line: Int { Int(storedLine) }
  package var column: Int { Int(storedColumn) }
  // Half as large as they might be: every value of every file has two of these.
  private let storedLine: UInt32
  private let storedColumn: UInt32

  package init(line: Int, column: Int) {
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of one source file, or the file as a whole.
package struct SourceRange: Hashable, Sendable {
  /// Relative to the project's folder, with `/` between components on every system.
  package let path: String
  /// `nil` when the finding is about the file itself: it is missing, unreadable, a folder.
  package var start: SourcePosition? { isWholeFile ? nil : first }
  /// The first position after the stretch; equal to `start` for a point.
  package var end: SourcePosition? { isWholeFile ? nil : behind }

  private let first: SourcePosition
  private let behind: SourcePosition

  private var isWholeFile: Bool { first == .beforeText }

  package init(path: String, start: SourcePosition, end: SourcePosition) {
    self.path = path
    first = start
    behind = end
  }

  /// The file as a whole.
  package init(file path: String) {
    self.path = path
    first = .beforeText
    behind = .beforeText
  }
}

extension SourceRange: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if left.path != right.path { return left.path < right.path }
    let (leftStart, rightStart) = (left.start ?? .beforeText, right.start ?? .beforeText)
    if leftStart != rightStart { return leftStart < rightStart }
    return (left.end ?? .beforeText) < (right.end ?? .beforeText)
  }
}

extension SourcePosition {
  fileprivate static let beforeText = SourcePosition(line: 0, column: 0)
}
