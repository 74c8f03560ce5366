/// The web addresses in a text, with UTF-8 offsets.
func webAddresses(in text: String) -> [(address: String, range: Range<Int>)] {
  guard text.contains("://") else { return [] }
  let utf8 = Array(text.utf8)
  var found: [(String, Range<Int>)] = []
  var index = 0
  while index < utf8.count {
    let rest = utf8[index...]
    guard rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) else {
      index += 1
      continue
    }
    var end = index
    while end < utf8.count, (0x21...0x7E).contains(utf8[end]), !"()<>[]\"".utf8.contains(utf8[end]) { end += 1 }
    found.append((String(decoding: utf8[index..<end], as: UTF8.self), index..<end))
    index = end
  }
  return found
}

extension NoticeInspection {
  /// Every address of the notice, each place once.
  var addresses: [(address: String, range: SourceRange)] {
    var found: [(String, SourceRange)] = []
    for text in texts {
      for (_, scalar) in text.scalars {
        var seen: Set<String> = []
        // A link whose words are its own address says it twice.
        for (address, offsets) in webAddresses(in: scalar.value) where seen.insert(address).inserted {
          found.append((address, range(of: offsets, in: scalar)))
        }
      }
    }
    func add(_ address: WebAddress?, _ path: [any PathPart]) {
      if let address { found.append((address.text, range(path))) }
    }
    for (index, contact) in notice.contacts.enumerated() { add(contact.website, ["contacts", index, "website"]) }
    for (index, step) in notice.steps.enumerated() { addLinks(step.links, ["steps", index]) }
    for (index, section) in notice.sections.enumerated() { addLinks(section.links, ["sections", index]) }
    for (index, way) in (notice.makeUp?.ways ?? []).enumerated() { addLinks(way.links, ["make_up", "ways", index]) }
    func addLinks(_ links: [Link], _ path: [any PathPart]) {
      for (index, link) in links.enumerated() { add(link.address, path + ["links", index, "url"]) }
    }
    return found
  }
}
