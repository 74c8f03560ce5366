import Placard

/// Findings as a cache keeps them, to be printed again by a build that does not read the file they are in.
extension CacheWriter {
  mutating func write(_ finding: Finding) {
    write(finding.kind.id)
    write(finding.severity.rawValue)
    write(finding.kind.meaning)
    write(finding.range)
    write(finding.message)
    write(finding.fix) { $0.write($1) }
    write(finding.notes) {
      $0.write($1.range)
      $0.write($1.message)
    }
    write(finding.repairs) {
      $0.write($1.range)
      $0.write($1.replacement)
      $0.write(Repair.Choice.allCases.firstIndex(of: $1.choice) ?? 0)
    }
  }

  private mutating func write(_ wording: Wording) {
    write(wording.zh)
    write(wording.en)
  }

  private mutating func write(_ range: SourceRange) {
    write(range.path)
    for position in [range.start, range.end] {
      write(position) {
        $0.write($1.line)
        $0.write($1.column)
      }
    }
  }
}

extension CacheReader {
  mutating func finding() throws(Damaged) -> Finding {
    let id = try text()
    guard let severity = Severity(rawValue: try text()) else { throw Damaged() }
    let kind = FindingKind(id, severity, meaning: try wording())
    return Finding(
      kind, at: try range(), try wording(), fix: try optional { reader throws(Damaged) in try reader.wording() },
      notes: try list { reader throws(Damaged) in
        Finding.Note(at: try reader.range(), try reader.wording())
      },
      repairs: try list { reader throws(Damaged) in
        let (range, replacement, choice) = (try reader.range(), try reader.text(), try reader.count())
        guard Repair.Choice.allCases.indices.contains(choice) else { throw Damaged() }
        return Repair(range, replacement, Repair.Choice.allCases[choice])
      })
  }

  private mutating func wording() throws(Damaged) -> Wording { Wording(zh: try text(), en: try text()) }

  private mutating func range() throws(Damaged) -> SourceRange {
    let path = try text()
    let start = try optional { reader throws(Damaged) in try reader.position() }
    let end = try optional { reader throws(Damaged) in try reader.position() }
    guard let start, let end else { return SourceRange(file: path) }
    return SourceRange(path: path, start: start, end: end)
  }

  private mutating func position() throws(Damaged) -> SourcePosition {
    SourcePosition(line: try count(), column: try count())
  }
}
