import Placard

/// The pages, calendars and data that the last build put into an output folder, as its manifest lists them: checks ask which ids are gone.
package enum PublishedPages {
  /// Empty where there is no manifest yet, or one that cannot be read: then there is nothing to compare with, and publishing
  /// itself will say what is wrong with the folder.
  package static func paths(in output: String) -> Set<String> {
    guard let file = try? OpenFile(path: Path.joined(output, Manifest.fileName)), let status = try? file.status(),
      status.kind == .file, let bytes = try? file.readAll(expecting: status.byteCount), let manifest = Manifest(bytes)
    else { return [] }
    return Set(manifest.entries.filter { [Output.Kind.page, .data].map(\.rawValue).contains($0.kind) }.map(\.path))
  }
}
