import Foundation
import Testing

@testable import Placard

/// `api/v1` is a promise: what stands in Documentation/schema/v1 may gain members and never lose or change any.
struct SchemaTests {
  private static let folder = PublishedSite.repository + "Documentation/schema/v1/"

  @Test(arguments: DataRecords.schemas.map(\.name))
  func onlyAddsToWhatIsCommitted(name: String) throws {
    let present = try #require(DataRecords.schemas.first { $0.name == name }).schema
    let file = Self.folder + name + ".schema.json"
    let text = JSONText.pretty(present) + "\n"
    let isRecording = ProcessInfo.processInfo.environment["PLACARD_RECORD"] != nil
    if let committed = FileManager.default.contents(atPath: file) {
      let old = try #require(JSONReading.value(Array(committed)))
      let breaks = Self.breaks(old, present, at: name)
      #expect(breaks == [], "v1 must stay as it is for those who read it; a change like this needs a v2")
      if String(decoding: committed, as: UTF8.self) == text { return }
      guard breaks.isEmpty, isRecording else {
        Issue.record("\(file) is out of date: run make docs")
        return
      }
    }
    try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    if !isRecording { Issue.record("\(file) was missing and has been written: commit it") }
  }

  /// What a reader of the old schema could trip over. Descriptions may change.
  private static func breaks(_ old: JSONValue, _ new: JSONValue?, at path: String) -> [String] {
    guard let new else { return ["\(path) is gone"] }
    guard case .object(let members) = old else { return old == new ? [] : ["\(path) differs"] }
    return members.flatMap { member -> [String] in
      let own = "\(path).\(member.name)"
      switch member.name {
      case "description", "title": return []
      case "properties", "$defs":
        guard case .object(let properties) = member.value else { return [] }
        return properties.flatMap { breaks($0.value, new[member.name]?[$0.name], at: "\(own).\($0.name)") }
      case "required":
        let kept = Set((new["required"]?.items ?? []).compactMap(\.string))
        return member.value.items.compactMap(\.string).filter { !kept.contains($0) }.map {
          "\(own): \($0) may now lack"
        }
      default: return breaks(member.value, new[member.name], at: own)
      }
    }
  }

  @Test func aMemberThatGoesOrChangesIsABreak() throws {
    let old = try #require(DataRecords.schemas.first).schema
    guard case .object(let members) = old else { return }
    #expect(Self.breaks(old, old, at: "") == [])
    #expect(Self.breaks(old, .object(members.filter { $0.name != "$defs" }), at: "") != [])
    #expect(Self.breaks(old, .object(members.filter { $0.name != "required" }), at: "") != [])
    let more = members.map { member -> JSONValue.Member in
      guard member.name == "properties", case .object(let properties) = member.value else { return member }
      return .init(member.name, .object(properties + [.init("new", .object([]))]))
    }
    #expect(Self.breaks(old, .object(more), at: "") == [])
  }
}
