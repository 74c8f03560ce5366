import Foundation
import Testing

@testable import Placard

@Suite struct TemplateDocumentationTests {
  static let path = "Documentation/Templates.md"

  @Test(arguments: try TemplateExample.all(in: TemplateExample.text(of: Self.path)))
  func documentation(_ example: TemplateExample) throws {
    try example.check()
  }

  @Test(arguments: try TemplateExample.all(in: TemplateExample.text(of: "Tests/PlacardTests/Templates/regressions.md")))
  func regressions(_ example: TemplateExample) throws {
    try example.check()
  }

  @Test func examplesAreFound() throws {
    #expect(try TemplateExample.all(in: TemplateExample.text(of: Self.path)).count > 30)
    #expect(
      try TemplateExample.all(in: TemplateExample.text(of: "Tests/PlacardTests/Templates/regressions.md")).count > 1)
  }

  @Test func documentationOfFieldsIsFresh() throws {
    let document = try TemplateExample.text(of: Self.path)
    let kinds = PageKinds(assets: Assets([]).fields).templates.map { (name: $0.name, shape: $0.shape) }
    let fresh = try #require(FieldReference.updating(document, kinds: kinds))
    if ProcessInfo.processInfo.environment["PLACARD_RECORD"] != nil {
      try fresh.write(to: TemplateExample.url(of: Self.path), atomically: true, encoding: .utf8)
    } else {
      #expect(document == fresh, "\(Self.path) is out of date: run “make docs”")
    }
  }
}
