import Crypto
import Placard

/// The bytes of every sheet's HTML and of what these refer to, made once for all workers.
struct PrintFiles: Sendable {
  private let contents: [String: [UInt8]]
  private let hashes: [String: ContentHash]

  init(_ plan: SitePlan, _ jobs: [PrintJob]) {
    let wanted = Set(jobs.flatMap(\.files))
    var contents: [String: [UInt8]] = [:]
    for output in plan.outputs where wanted.contains(output.path) {
      guard case .rendered(let render) = output.content else { continue }
      var bytes: [UInt8] = []
      render(&bytes)
      contents[output.path] = bytes
    }
    self.contents = contents
    hashes = contents.mapValues { ContentHash($0) }
  }

  /// Empty for a file that the plan does not have: then the engine says that it is missing.
  subscript(path: String) -> [UInt8] { contents[path] ?? [] }

  func has(_ path: String) -> Bool { contents[path] != nil }

  /// Of everything that the bytes of a PDF depend on.
  func key(of job: PrintJob, base: WebAddress?, engine: ContentHash) -> ContentHash {
    var facts = [engine.hexadecimal, base?.text ?? "", job.promise]
    for path in job.files { facts.append("\(path) \(hashes[path]?.hexadecimal ?? "-")") }
    return ContentHash(Array(facts.joined(separator: "\n").utf8))
  }
}
