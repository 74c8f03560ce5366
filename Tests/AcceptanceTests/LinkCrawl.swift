import Foundation

@testable import Placard

extension PublishedSite {
  /// Every link of a page that does not lead to a file of the site, or to an anchor in it, as if the tree stood at `root`.
  func deadLinks(root: String) -> [String] {
    guard let base = URL(string: root) else { return ["\(root) is no address"] }
    let anchors = pages.mapValues { Set(attributes(["id"], of: $0)) }
    return pages.flatMap { path, html in
      let page = URL(string: path, relativeTo: base)
      return attributes(["href", "src"], of: html).compactMap { link -> String? in
        if isElsewhere(link) || isRooted(link, in: path) { return nil }
        guard let target = URL(string: link, relativeTo: page)?.absoluteURL,
          var parts = URLComponents(url: target, resolvingAgainstBaseURL: true)
        else { return "\(path): no address \(link)" }
        let anchor = parts.fragment
        parts.fragment = nil
        guard let address = parts.url?.absoluteString, address.hasPrefix(root) else {
          return "\(path) leads out of the site: \(link)"
        }
        let file = String(address.dropFirst(root.count)).removingPercentEncoding ?? ""
        if files[file] == nil { return "\(path) leads nowhere: \(link)" }
        if let anchor, anchors[file]?.contains(anchor) != true { return "\(path): no anchor \(link)" }
        return nil
      }
    }
  }

  func isElsewhere(_ link: String) -> Bool {
    ["http:", "https:", "mailto:", "tel:", "webcal:", "data:"].contains { link.hasPrefix($0) }
  }

  func isRooted(_ link: String, in path: String) -> Bool {
    path.hasSuffix("404.html") && link.hasPrefix("/") && !link.hasPrefix("//")
  }

  func attributes(_ names: [String], of html: String) -> [String] {
    html.matches(of: /\s([a-z]+)="([^"]*)"/).filter { names.contains(String($0.output.1)) }.map {
      String($0.output.2).replacingOccurrences(of: "&amp;", with: "&")
    }
  }
}
