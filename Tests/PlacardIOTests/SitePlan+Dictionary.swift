import Placard
import PlacardIO

extension SitePlan {
  /// A site by hand: the text of each file by its path.
  init(_ files: [String: String]) {
    let outputs = files.map { path, text in
      Output(path: path, kind: .page, source: "test", content: .rendered { $0 += text.utf8 })
    }
    self.init(outputs: outputs, baseURL: nil)
  }
}

extension TemporaryFolder {
  func publisher(into output: String = "public", isForced: Bool = false) -> Publisher {
    Publisher(project: Project(site: "\(path)/project"), output: "\(path)/\(output)", isForced: isForced)
  }

  @discardableResult
  func publish(_ files: [String: String], into output: String = "public", isForced: Bool = false) async throws
    -> PublishSummary
  {
    try await publisher(into: output, isForced: isForced).publish(SitePlan(files))
  }

  /// The published files as text, without the manifest.
  func site(_ output: String = "public") throws -> [String: String] {
    try files(in: output).filter { $0.key != "manifest.json" }.mapValues { String(decoding: $0, as: UTF8.self) }
  }
}
