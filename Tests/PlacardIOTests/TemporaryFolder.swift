import Foundation

/// A folder of its own for each test, gone when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "placard-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  /// Every file below a folder of this one, by its path there. Links and empty folders do not show.
  func files(in name: String = "") throws -> [String: Data] {
    let root = name.isEmpty ? path : "\(path)/\(name)"
    var files: [String: Data] = [:]
    for entry in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(entry)")
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      files[entry] = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(entry)"))
    }
    return files
  }

  func folders(in name: String) throws -> [String] {
    let root = "\(path)/\(name)"
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { entry in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(entry)")
      return attributes[.type] as? FileAttributeType == .typeDirectory
    }.sorted()
  }
}
