import Foundation
import Testing

@testable import Placard

/// Each declared field is renamed once, as a developer might: the findings stand exactly where the shipped templates name it.
/// "Exactly" is shown by following them: after the names at these places are changed the templates compile again.
@Suite struct RenamedFieldTests {
  @Test func findingsStandWhereTheFieldIsNamed() throws {
    let kinds = PageKinds(assets: Assets([]).fields).shapes
    let files = try Self.templates()
    let shipped = Self.set(files)
    var followed: Set<FieldOfShape> = []
    for (kind, root) in kinds {
      // Without the project's own assets their names are unknown; that is the same before and after.
      let known = Set(Self.findings(shipped, kind, root).map(\.range))
      for field in Self.fields(of: root) where field.owner.name != "assets" && !followed.contains(field) {
        let shape = Self.renaming(field, in: root)
        var texts = files
        var findings = Self.findings(shipped, kind, shape).filter { !known.contains($0.range) }
        if !findings.isEmpty { followed.insert(field) }
        // What a section hides comes up once the section's own name is right.
        for _ in 0..<6 where !findings.isEmpty {
          for finding in findings { Self.follow(finding, renaming: field.name, in: &texts) }
          findings = Self.findings(Self.set(texts), kind, shape).filter { !known.contains($0.range) }
        }
        #expect(findings.isEmpty, "\(kind): \(field.owner.name).\(field.name)")
      }
    }
    #expect(followed.count > 60)
  }

  struct FieldOfShape: Hashable {
    let owner: Shape
    let name: String

    static func == (left: Self, right: Self) -> Bool { left.owner === right.owner && left.name == right.name }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ObjectIdentifier(owner))
      hasher.combine(name)
    }
  }

  private static let suffix = "Z"

  private static func templates() throws -> [String: String] {
    var files: [String: String] = [:]
    let root = TemplateExample.url(of: "templates")
    for folder in ["pages", "layouts", "partials", "strings"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())
      for name in names where !name.hasPrefix(".") {
        files["templates/\(folder)/\(name)"] = try TemplateExample.text(of: "templates/\(folder)/\(name)")
      }
    }
    return files
  }

  private static func set(_ files: [String: String]) -> TemplateSet {
    TemplateSet(
      files.map { SourceText(path: $0.key, text: $0.value) }, languages: ["zh-CN"], markdown: TemplateTrial.markdown)
  }

  private static func findings(_ set: TemplateSet, _ kind: String, _ shape: Shape) -> [Finding] {
    set.compile(kind: kind, fields: shape, constants: set.strings.constants(for: "zh-CN")).findings
  }

  private static func fields(of root: Shape) -> [FieldOfShape] {
    var seen: Set<ObjectIdentifier> = []
    var queue = [root]
    var fields: [FieldOfShape] = []
    while let shape = queue.popLast() {
      guard seen.insert(ObjectIdentifier(shape)).inserted else { continue }
      for field in shape.fields {
        fields.append(FieldOfShape(owner: shape, name: field.name))
        switch field.kind {
        case .object(let child), .list(let child): queue.append(child)
        default: break
        }
      }
    }
    return fields
  }

  private static func renaming(_ field: FieldOfShape, in shape: Shape) -> Shape {
    Shape(
      shape.name,
      shape.fields.map { declaration in
        let isMeant = shape === field.owner && declaration.name == field.name
        let kind: FieldKind
        switch declaration.kind {
        case .object(let child): kind = .object(renaming(field, in: child))
        case .list(let child): kind = .list(renaming(field, in: child))
        default: kind = declaration.kind
        }
        return FieldDeclaration(
          name: declaration.name + (isMeant ? suffix : ""), kind: kind, isOptional: declaration.isOptional, about: "")
      })
  }

  /// Changes the name in the tag that a finding points at; a finding elsewhere changes nothing and so fails the test.
  private static func follow(_ finding: Finding, renaming name: String, in files: inout [String: String]) {
    guard let start = finding.range.start, let end = finding.range.end, start.line == end.line,
      let text = files[finding.range.path]
    else { return }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    let tag = lines[start.line - 1][start.column - 1..<end.column - 1]
    var string = String(String.UnicodeScalarView(tag))
    for mark in ["{", "#", "^", "/", ".", " "] {
      for close in ["}", ".", " "] {
        string = string.replacing("\(mark)\(name)\(close)", with: "\(mark)\(name)\(suffix)\(close)")
      }
    }
    lines[start.line - 1].replaceSubrange(start.column - 1..<end.column - 1, with: Array(string.unicodeScalars))
    files[finding.range.path] = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
  }
}
