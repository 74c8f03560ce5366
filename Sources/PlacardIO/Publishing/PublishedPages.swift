import Placard

/// The pages, calendars and data that the last build put into an output folder, as its manifest lists them: checks ask which ids are gone.
package enum PublishedPages {
  /// Empty where there is no manifest yet, or one that cannot be read: then there is nothing to compare with, and publishing
  /// itself will say what is wrong with the folder.
  package static func paths(in output: String) -> Set<String> {
    manifest(at: Path.joined(output, Manifest.fileName)).map(paths) ?? []
  }

  /// - Parameter name: a published folder, or a manifest that was taken from one.
  /// - Throws: `Failure` where it is neither: whoever names one wants it to be compared with.
  package static func paths(named name: String) throws -> Set<String> {
    let isFolder = Path.status(name)?.kind == .folder
    guard let manifest = manifest(at: isFolder ? Path.joined(name, Manifest.fileName) : name), manifest.part == nil
    else {
      throw Failure(
        zh: "--published 指的 \(name) 不是已发布的网站，也不是它的 manifest.json",
        en: "\(name), named by --published, is neither a published site nor the manifest.json of one")
    }
    return paths(manifest)
  }

  static func counts(_ entry: Manifest.Entry) -> Bool {
    [Output.Kind.page, .data].map(\.rawValue).contains(entry.kind)
  }

  private static func paths(_ manifest: Manifest) -> Set<String> {
    Set(manifest.entries.filter(counts).map(\.path))
  }

  private static func manifest(at path: String) -> Manifest? {
    guard let file = try? OpenFile(path: path), let status = try? file.status(), status.kind == .file,
      let bytes = try? file.readAll(expecting: status.byteCount)
    else { return nil }
    return Manifest(bytes)
  }
}
