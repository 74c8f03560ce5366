import Testing

@testable import Placard

/// A field that loses the name by which templates call it is found in every place that calls it, and nowhere else.
struct RenamedFieldTests {
  @Test func everyUseOfARenamedFieldIsFound() async throws {
    let sources = try await PublishedSite.sources(of: ".")
    let texts = sources.filter { $0.path.hasPrefix("templates/") && !$0.path.hasPrefix("templates/assets/") }
      .compactMap { $0.decoded().source }
    let tags = Dictionary(grouping: texts.flatMap(fieldTags), by: \.range).compactMapValues(\.first)
    #expect(tags.count > 100)
    let set = TemplateSet(texts, languages: ["zh-CN"], markdown: { MarkdownTemplate.pieces(source: $0, body: $1) })
    let constants = set.strings.constants(for: "zh-CN")

    var named: [SourceRange: Set<String>] = [:]
    for (role, kind, shape) in PageKinds(assets: Assets(sources).fields).templates {
      #expect(set.compile(role, kind: kind, fields: shape, constants: constants).findings.isEmpty)
      for (owner, field) in shape.allFields {
        let renamed = shape.renaming(field, of: owner)
        for finding in set.compile(role, kind: kind, fields: renamed, constants: constants).findings {
          let tag = tags[finding.range]
          #expect(tag?.path.contains(field) == true, "\(kind), \(owner.name).\(field): \(finding.message.en)")
          named[finding.range, default: []].insert(field)
        }
      }
    }
    for (range, tag) in tags {
      let fields = named[range] ?? []
      // The first name may be that of an item around, the last may be `any`: neither is a field.
      let missed = tag.path.filter { !fields.contains($0) && $0 != "any" && !$0.isShapeName }
      #expect(missed.isEmpty, "no finding at \(range.path):\(range.start?.line ?? 0) for \(missed)")
    }
  }

  /// Tags that name fields: not the interface's strings, not the numbers of items, no partials, no ends.
  private func fieldTags(_ source: SourceText) -> [TemplateTag] {
    guard source.path.hasSuffix(".md") || source.path.hasSuffix(".html") else { return [] }
    return TemplateLexer.scan(source).tokens.compactMap { token -> TemplateTag? in
      guard case .tag(let tag, _, _) = token else { return nil }
      switch tag.kind {
      case .variable, .section, .inverse: return ["t", "item"].contains(tag.path.first) ? nil : tag
      case .end, .partial: return nil
      }
    }
  }
}

extension String {
  fileprivate var isShapeName: Bool {
    [
      "attendance", "campus", "day", "session", "notice", "unit", "venue", "make_up", "make_up_part", "print_entry",
    ].contains(self)
  }
}

extension Shape {
  /// Every field of this shape and of those within, once for each shape.
  fileprivate var allFields: [(owner: Shape, field: String)] {
    var seen: Set<ObjectIdentifier> = []
    var result: [(Shape, String)] = []
    var waiting = [self]
    while let shape = waiting.popLast() {
      guard seen.insert(ObjectIdentifier(shape)).inserted else { continue }
      for field in shape.fields {
        result.append((shape, field.name))
        if let child = field.kind.child { waiting.append(child) }
      }
    }
    return result
  }

  fileprivate func renaming(_ field: String, of owner: Shape) -> Shape {
    Shape(
      name,
      fields.map { declaration in
        FieldDeclaration(
          name: self === owner && declaration.name == field ? "renamed_\(field)" : declaration.name,
          kind: declaration.kind.mappingShape { $0.renaming(field, of: owner) }, isOptional: declaration.isOptional,
          about: declaration.about)
      })
  }
}

extension FieldKind {
  fileprivate var child: Shape? {
    switch self {
    case .object(let shape), .list(let shape): shape
    default: nil
    }
  }

  fileprivate func mappingShape(_ transform: (Shape) -> Shape) -> FieldKind {
    switch self {
    case .object(let shape): .object(transform(shape))
    case .list(let shape): .list(transform(shape))
    default: self
    }
  }
}
