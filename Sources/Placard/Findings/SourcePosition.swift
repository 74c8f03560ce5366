/// A place in a source file: line and column, both counted from 1.
///
/// The column counts Unicode scalars, as libyaml does; `FindingFrame` turns it into display cells when it draws a caret.
package struct SourcePosition: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
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
  package let start: SourcePosition?
  /// The first position after the stretch; equal to `start` for a point.
  package let end: SourcePosition?

  package init(path: String, start: SourcePosition, end: SourcePosition) {
    self.path = path
    self.start = start
    self.end = end
  }

  /// The file as a whole.
  package init(file path: String) {
    self.path = path
    self.start = nil
    self.end = nil
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
