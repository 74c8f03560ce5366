/// Where each page stands, relative to the output folder. Paths are made of ids and language tags alone.
///
/// Pages are flat files, `law.html` and not `law/index.html`: a browser on a disk opens no index, and ten thousand folders
/// cost more than the pages in them.
package struct SitePaths: Sendable {
  private let firstLanguage: LanguageTag

  package init(site: Site) { firstLanguage = site.firstLanguage }

  package func home(_ language: LanguageTag) -> String { prefix(language) + "index.html" }
  package func notFound(_ language: LanguageTag) -> String { prefix(language) + "404.html" }
  package func notice(_ notice: Notice.ID, _ language: LanguageTag) -> String {
    folder(notice, language) + "index.html"
  }
  package func makeUp(_ notice: Notice.ID, _ language: LanguageTag) -> String {
    folder(notice, language) + "make-up.html"
  }
  package func campus(_ campus: Campus.ID, of notice: Notice.ID, _ language: LanguageTag) -> String {
    folder(notice, language) + "campuses/" + campus.rawValue + ".html"
  }
  package func venue(_ venue: Venue.ID, of notice: Notice.ID, _ language: LanguageTag) -> String {
    folder(notice, language) + "venues/" + venue.rawValue + ".html"
  }
  package func unit(_ unit: Unit.ID, of notice: Notice.ID, _ language: LanguageTag) -> String {
    folder(notice, language) + "units/" + unit.rawValue + ".html"
  }
  /// The same file serves all languages.
  package func attachment(_ file: String, of notice: Notice.ID) -> String {
    "notices/\(notice)/attachments/\(file)"
  }
}

extension SitePaths {
  func prefix(_ language: LanguageTag) -> String {
    language == firstLanguage ? "" : language.rawValue + "/"
  }

  private func folder(_ notice: Notice.ID, _ language: LanguageTag) -> String {
    prefix(language) + "notices/" + notice.rawValue + "/"
  }
}

/// The link from a page in `folder` (`en/notices/photos`, or empty for the root) to `path`, percent-encoded.
package func relativeLink(from folder: String, to path: String) -> WebAddress {
  let slash = UInt8(ascii: "/")
  // By bytes: a site of many pages has very many links.
  let from = Array(folder.utf8)
  let to = Array(path.utf8)
  // How much of both is the same whole folders, their slashes included.
  var shared = 0
  var equal = 0
  while equal < from.count, equal < to.count, from[equal] == to[equal] {
    equal += 1
    if to[equal - 1] == slash { shared = equal }
  }
  if equal > 0, equal == from.count, equal < to.count, to[equal] == slash { shared = equal + 1 }
  let ups = shared >= from.count ? 0 : 1 + from[shared...].count { $0 == slash }
  var link: [UInt8] = []
  link.reserveCapacity(ups * 3 + to.count - shared)
  for _ in 0..<ups { link.append(contentsOf: "../".utf8) }
  for byte in to[shared...] {
    if byte == slash { link.append(byte) } else { link.appendEncoded(byte) }
  }
  return WebAddress(relativePath: String(decoding: link, as: UTF8.self))
}

/// A path component with everything but RFC 3986's unreserved characters encoded.
package func percentEncoded(_ component: some StringProtocol) -> String {
  var result: [UInt8] = []
  for byte in component.utf8 { result.appendEncoded(byte) }
  return String(decoding: result, as: UTF8.self)
}

extension [UInt8] {
  fileprivate mutating func appendEncoded(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      append(byte)
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      append(contentsOf: ("%" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8)
    }
  }
}
