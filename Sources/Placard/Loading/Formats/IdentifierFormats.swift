extension Format {
  /// An id that this mapping defines.
  static func id<Entity>(of kind: EntityKind) -> Self where Value == Identifier<Entity> {
    .scalar(
      Wording(zh: "编号（id）", en: "an id"), example: kind.sampleID, placeholder: Identifier(""),
      schema: .number(like: WrittenForms.identifier)
    ) { scalar, context in
      guard let id = context.id(scalar) else { return nil }
      context.definitions.append(
        Definition(
          kind: kind, id: id, range: scalar.range, campusNumber: kind == .venue ? context.campusNumber : nil))
      return Identifier(id)
    }
  }

  /// The id of something defined elsewhere. `inCampus`: among the venues of the campus that is being read.
  static func reference<Entity>(to kind: EntityKind, inCampus: Bool = false) -> Self
  where Value == Identifier<Entity> {
    .scalar(
      Wording(zh: "\(kind.name.zh)的编号", en: "the id of a \(kind.name.en)"), example: kind.sampleID,
      placeholder: Identifier(""), schema: .number(like: WrittenForms.identifier)
    ) { scalar, context in
      guard let id = context.id(scalar) else { return nil }
      context.references.append(
        Reference(
          kind: kind, id: id, range: scalar.range, campusNumber: inCampus ? context.campusNumber : nil))
      return Identifier(id)
    }
  }
}

extension Format {
  /// An id that is no longer in use.
  static func formerIdentifier<Entity>() -> Self where Value == Identifier<Entity> {
    .scalar(
      Wording(zh: "以前的编号", en: "a former id"), example: "old-id", placeholder: Identifier(""),
      schema: .number(like: WrittenForms.identifier)
    ) { scalar, context in
      context.id(scalar).map { Identifier<Entity>($0) }
    }
  }
}

extension ReadingContext {
  fileprivate func id(_ scalar: YAMLScalar) -> String? {
    let id = scalar.value
    let scalars = Array(id.unicodeScalars)
    if id.isIdentifier { return id }
    let offer = id.asIdentifier
    if let hidden = scalars.first(where: \.isHidden), let offer {
      let code = "U+" + String(hidden.value, radix: 16, uppercase: true)
      report(
        .malformedID, at: scalar.range,
        Wording(zh: "编号“\(offer)”里混进了看不见的字符（\(code)）", en: "the id “\(offer)” holds an invisible character (\(code))"),
        fix: Wording(zh: "整个删掉重新输入：\(offer)", en: "delete it and type it again: \(offer)"))
      return nil
    }
    let several = id.split { "、，,;； ".contains($0) }.map(String.init)
    if several.count > 1, several.allSatisfy(\.isIdentifier) {
      report(
        .malformedID, at: scalar.range,
        Wording(zh: "“\(id.excerpt)”不是一个编号", en: "“\(id.excerpt)” is not one id"),
        fix: Wording(
          zh: "一个编号里没有标点和空格；几个编号用半角逗号隔开：[\(several.joined(separator: ", "))]",
          en: "an id has neither marks nor blanks; set several apart by commas: [\(several.joined(separator: ", "))]"))
      return nil
    }
    report(
      .malformedID, at: scalar.range,
      Wording(zh: "编号“\(id.excerpt)”不合规则", en: "“\(id.excerpt)” cannot be an id"),
      fix: Wording(
        zh: "编号只用小写字母、数字和连字符，以字母或数字开头，最长 64 个字符" + (offer.map { "，例如 \($0)" } ?? ""),
        en:
          "an id has lower-case letters, digits and hyphens, starts with a letter or digit, and has at most 64 characters"
          + (offer.map { "; for example \($0)" } ?? "")))
    return nil
  }
}

extension Unicode.Scalar {
  /// A blank or mark that nobody sees, and that came along with pasted text.
  fileprivate var isHidden: Bool {
    value > 0x7F && (properties.isWhitespace || properties.generalCategory == .format) && value != 0x3000
  }
}

extension String {
  /// Lower-case letters, digits and hyphens, 64 at most, none of the hyphens first.
  var isIdentifier: Bool {
    let scalars = unicodeScalars
    return (1...64).contains(scalars.count) && scalars.first != "-"
      && scalars.allSatisfy { $0.isLowerLetter || $0.isDigit || $0 == "-" }
  }

  /// The same in the form of an id, or `nil` when nothing is left of it.
  fileprivate var asIdentifier: String? {
    var result = ""
    for scalar in unicodeScalars.map(\.halfWidth) where !scalar.isHidden {
      let lower = scalar.properties.lowercaseMapping
      if let only = lower.unicodeScalars.first, only.isLowerLetter || only.isDigit {
        result += lower
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return result.isEmpty || result.utf8.count > 64 ? nil : result
  }
}

extension EntityKind {
  fileprivate var sampleID: String {
    switch self {
    case .notice: "graduation-photos-2026"
    case .issuer: "graduate-school"
    case .unit: "law"
    case .step: "get-code"
    case .campus: "north"
    case .venue: "hall-1"
    case .session: "north-main"
    case .contact: "office"
    case .attachment: "manual"
    case .deadline: "make-up"
    case .revision: "r1"
    case .criterion: "graduating"
    case .audienceGroup: "domestic"
    case .point: "clothing"
    case .rule: "no-green"
    case .way: "studio"
    case .section: "verification"
    case .reminder: "late"
    }
  }
}

extension FindingKind {
  static let malformedID = FindingKind(
    "malformed-id", .error,
    meaning: Wording(
      zh: "编号会成为网址的一部分，这样的网址在聊天软件里会断开。", en: "Ids become parts of addresses; such an address breaks in chats."))
}
