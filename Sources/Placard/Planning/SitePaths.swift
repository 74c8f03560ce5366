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
    folder(notice, language) + "campuses/\(campus).html"
  }
  package func venue(_ venue: Venue.ID, of notice: Notice.ID, _ language: LanguageTag) -> String {
    folder(notice, language) + "venues/\(venue).html"
  }
  package func unit(_ unit: Unit.ID, of notice: Notice.ID, _ language: LanguageTag) -> String {
    folder(notice, language) + "units/\(unit).html"
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
    prefix(language) + "notices/\(notice)/"
  }
}

/// The link from a page in `folder` (`en/notices/photos`, or empty for the root) to `path`, percent-encoded.
package func relativeLink(from folder: String, to path: String) -> WebAddress {
  let from = folder.split(separator: "/")
  let to = path.split(separator: "/")
  var shared = 0
  while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
  let up = Array(repeating: "..", count: from.count - shared)
  let down = to[shared...].map(percentEncoded)
  return WebAddress(relativePath: (up + down).joined(separator: "/"))
}

/// A path component with everything but RFC 3986's unreserved characters encoded.
package func percentEncoded(_ component: some StringProtocol) -> String {
  var result = ""
  for byte in component.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      result.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      result += "%" + (digits.count < 2 ? "0" : "") + digits
    }
  }
  return result
}
