import Crypto

/// The files of `templates/assets`, published under names that hold a hash of their bytes, so that browsers may keep them for
/// ever and a changed one has a new address.
package struct Assets: Sendable {
  package let files: [Asset]

  package init(_ files: [SourceFile]) {
    self.files = files.compactMap(Asset.init).sorted { $0.path < $1.path }
  }

  /// A field for each file, named as the file with everything but letters and digits turned into `_`: `assets.site_css`.
  package var fields: Fields<AssetLinks> {
    let files = files
    return Fields("assets") {
      files.enumerated().map { index, asset in
        Field<AssetLinks>.url(asset.fieldName, "\(asset.source)") { $0.links[index] }
      }
    }
  }

  package func links(in context: PageContext) -> AssetLinks {
    AssetLinks(links: files.map { context.link(to: $0.path) })
  }
}

package struct AssetLinks: Sendable {
  let links: [WebAddress]
}

package struct Asset: Sendable {
  /// In the output: `assets/site.1a2b3c4d5e.css`.
  package let path: String
  /// In the project: `templates/assets/site.css`.
  package let source: String
  package let fieldName: String
  package let bytes: [UInt8]

  init?(_ file: SourceFile) {
    let folder = "templates/assets/"
    guard file.path.hasPrefix(folder), case .bytes(let bytes) = file.content else { return nil }
    self.init(name: file.path.dropFirst(folder.count), source: file.path, bytes: bytes)
  }

  /// `nil` when the name is not of the form `site.css`.
  init?(name: some StringProtocol, source: String, bytes: [UInt8]) {
    guard !name.contains("/"), let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    // Forty bits tell apart the few versions of one file that a browser can meet.
    let hash = SHA256.hash(data: bytes).prefix(5).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    path = "assets/\(name[..<dot]).\(hash.joined())\(name[dot...])"
    self.source = source
    fieldName = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    self.bytes = bytes
  }
}
