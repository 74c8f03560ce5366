import Placard
import PlacardIO

extension Console {
  /// One line a finding.
  func print(_ build: Build, of project: Project) {
    for finding in build.findings where finding.severity > .info || isVerbose {
      let position = finding.range.start.map { ":\($0.line):\($0.column)" } ?? ""
      let path = project.location(of: finding.range.path)
      Self.write(
        "\(path)\(position): \(finding.severity.rawValue): \(finding.message.text(in: language)) [\(finding.kind.id)]\n",
        to: .error)
    }
  }
}
