/// The waivers of one notice (`allow:`), and what is wrong with them.
struct Waivers {
  private let notice: PlacedNotice

  init(_ notice: PlacedNotice) { self.notice = notice }

  /// Takes out what is waived, and adds findings about waivers that should not be there.
  func applied(to findings: [Finding]) -> [Finding] {
    var kept = findings
    for (index, waiver) in notice.notice.allow.enumerated() where !waiver.check.isEmpty {
      guard allChecks.contains(where: { $0.kind.id == waiver.check }) else {
        kept.append(unknownCheck(waiver, index))
        continue
      }
      if waiver.because == nil {
        kept.append(
          Finding(
            .waiverWithoutReason, at: notice.range("allow", index, "check"),
            Wording(zh: "放行“\(waiver.check)”没有写理由", en: "the waiver of “\(waiver.check)” gives no reason"),
            fix: Wording(zh: "加上 because: 为什么可以这样", en: "add because: why this is all right")))
        continue
      }
      if let asOf = notice.asOf, let until = waiver.until, until < asOf {
        kept.append(
          Finding(
            .waiverExpired, at: notice.range("allow", index, "until"),
            Wording(
              zh: "对“\(waiver.check)”的放行到 \(until.iso8601) 为止，已经过期",
              en: "the waiver of “\(waiver.check)” ended on \(until.iso8601)"),
            fix: Wording(zh: "重新核对，改掉问题或者延长日期", en: "look again: mend the fault or move the date")))
        continue
      }
      let before = kept.count
      let place = waiver.at.map(notice.place(named:))
      kept.removeAll { finding in
        guard finding.kind.id == waiver.check else { return false }
        guard let place else { return finding.range.path.hasPrefix(notice.folder) }
        guard let place else { return false }
        return place.contains(finding.range)
      }
      if kept.count == before { kept.append(unused(waiver, index, isPlaceKnown: place.map { $0 != nil } ?? true)) }
    }
    return kept
  }

  private func unknownCheck(_ waiver: Waiver, _ index: Int) -> Finding {
    let offer = allChecks.map(\.kind.id).nearest(to: waiver.check)
    return Finding(
      .waiverUnknownCheck, at: notice.range("allow", index, "check"),
      Wording(
        zh: "没有编号为“\(waiver.check.excerpt)”的检查，或者它不能放行", en: "“\(waiver.check.excerpt)” is no check that can be waived"),
      fix: offer.map { Wording(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
        ?? Wording(zh: "照抄检查结果方括号里的编号", en: "copy the id from the brackets of the finding"))
  }

  private func unused(_ waiver: Waiver, _ index: Int, isPlaceKnown: Bool) -> Finding {
    Finding(
      .waiverUnused, at: notice.range("allow", index, isPlaceKnown ? "check" : "at"),
      isPlaceKnown
        ? Wording(zh: "这里没有“\(waiver.check)”可放行", en: "there is no finding “\(waiver.check)” to waive here")
        : Wording(
          zh: "通知里没有“\(waiver.at ?? "")”这一处", en: "there is no place “\(waiver.at ?? "")” in the notice"),
      fix: Wording(zh: "问题已经改好就删掉这一条", en: "delete the waiver if the fault has been mended"))
  }
}

extension PlacedNotice {
  /// The place of the thing with an id, or of the value at the end of a path of keys and ids.
  fileprivate func place(named name: String) -> SourceRange? {
    let parts = name.split(separator: ".").map(String.init)
    guard let root = root, !parts.isEmpty else { return nil }
    if parts.count == 1, let thing = root.descendant(withID: parts[0]) { return thing.range }
    var node = root
    for part in parts {
      guard let next = node.value(of: part) ?? node.items.first(where: { $0.id == part }) else { return nil }
      node = next
    }
    return node.range
  }
}

extension YAMLNode {
  fileprivate var id: String? { value(of: "id")?.scalar?.value }

  /// Depth is bounded: YAML that nests deeper than 32 levels is refused when it is read.
  fileprivate func descendant(withID wanted: String) -> YAMLNode? {
    if id == wanted { return self }
    for child in items + entries.map(\.value) {
      if let found = child.descendant(withID: wanted) { return found }
    }
    return nil
  }
}

extension FindingKind {
  static let waiverWithoutReason = FindingKind(
    "waiver-without-reason", .warning,
    meaning: Wording(
      zh: "以后接手的人不知道为什么放行，真出了错也没人发现。",
      en: "Whoever takes over could not tell why it was let through, and a real fault would go unseen."))
  static let waiverExpired = FindingKind(
    "waiver-expired", .warning,
    meaning: Wording(zh: "当时的理由可能已经不成立。", en: "The reason given may no longer hold."))
  static let waiverUnused = FindingKind(
    "waiver-unused", .warning,
    meaning: Wording(
      zh: "留着不用的放行，会把将来真正的错误也放过去。", en: "A waiver left behind would let a real fault through some day."))
  static let waiverUnknownCheck = FindingKind(
    "waiver-unknown-check", .warning,
    meaning: Wording(zh: "这一条放行不起作用。", en: "The waiver does nothing."))
}
