import Placard
import PlacardIO

extension Console {
  /// Text goes to standard error, everything else to standard output. Those of severity info show when asked for; JSON has them
  /// in any case.
  func print(_ build: Build, of project: Project) {
    print(build.findings, build.sources(of: build.findings), of: project)
  }

  /// Where the time went: with `--format json` together with the findings, which were not printed before.
  func print(_ stages: StageListing, _ findings: [Finding], of project: Project) {
    if format == .json {
      Self.write(FindingJSON.text(findings.map { $0.located(in: project) }, stages), to: .output)
    } else if !isQuiet {
      Self.write(stages.text(in: language), to: format == .text ? .output : .error)
    }
  }

  func print(_ findings: [Finding], _ sources: [String: SourceText], of project: Project) {
    let findings = findings.map { $0.located(in: project) }
    let shown = findings.filter { $0.severity > .info || isVerbose }
    switch format {
    case .sarif:
      Self.write(FindingSARIF.text(shown, version: placardVersion, language: language), to: .output)
    case .github:
      Self.write(FindingAnnotations.text(shown, language: language), to: .output)
    case .json:
      Self.write(FindingJSON.text(findings), to: .output)
    case .text:
      let frame = FindingFrame(language: language, isColored: hasColor)
      let sources = Dictionary(
        sources.map { (project.location(of: $0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
      Self.write(shown.map { frame.text($0, sources: sources) + "\n" }.joined(), to: .error)
    }
  }
}

extension Finding {
  /// With paths as seen from the working directory, where an editor or a click finds them.
  fileprivate func located(in project: Project) -> Finding {
    Finding(
      kind, at: range.located(in: project), message, fix: fix,
      notes: notes.map { Note(at: $0.range.located(in: project), $0.message) })
  }
}

extension SourceRange {
  fileprivate func located(in project: Project) -> SourceRange {
    let path = project.location(of: path)
    guard let start, let end else { return SourceRange(file: path) }
    return SourceRange(path: path, start: start, end: end)
  }
}
