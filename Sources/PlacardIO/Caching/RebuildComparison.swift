import Placard

/// The changed notices as a site of their own, as they were and as they are.
struct RebuildComparison {
  let before: Build
  let after: Build
  /// The folders of the changed notices.
  let names: Set<String>
  /// Where the whole site stands.
  let folder: String
  let cache: BuildCache

  /// All findings of the site; `nil` when they cannot be told from what is known.
  var findings: [Finding]? {
    guard !after.findings.haveErrors else { return nil }
    let old = Set(before.findings)
    let known = Set(cache.findings)
    guard old.isSubset(of: known) else { return nil }
    let others = cache.findings.filter { !old.contains($0) }
    // What the whole site says of a changed notice stands at a place that may have moved.
    let areElsewhere = others.allSatisfy { finding in
      ([finding.range] + finding.notes.map(\.range)).allSatisfy { range in
        SourceGroups.noticeFolder(of: range.path).map(names.contains) != true
      }
    }
    return areElsewhere ? (others + after.findings).inReadingOrder : nil
  }

  /// The files of the changed notices, and the style sheets that they are printed with; `nil` when others could change with them.
  func plan(_ standing: ManifestLines) async -> SitePlan? {
    guard let old = before.plan, let new = after.plan, hasItsOwnRooms,
      before.ties.map(\.title) == after.ties.map(\.title),
      old.outputs.map(\.path) == new.outputs.map(\.path)
    else { return nil }
    async let stands = old.outputs.inBatches(of: 64) { outputs, _ in
      outputs.map { output in
        guard output.isOfNotice, case .rendered = output.content else { return true }
        return standing.entry(of: output.path)?.hash == ContentHash(output.bytes)
      }
    }
    var common: [Output] = []
    var isSame = true
    for (old, new) in zip(old.outputs, new.outputs) where !new.isOfNotice && new.kind != .asset {
      let (before, after) = (old.bytes, new.bytes)
      if before == after { continue }
      guard let changed = spliced(new, from: before, to: after) else {
        isSame = false
        break
      }
      common.append(changed)
    }
    guard await stands.allSatisfy({ $0 }), isSame else { return nil }
    return new.with(new.outputs.filter { $0.isOfNotice || $0.kind == .asset } + common)
  }

  /// A feed or a list for programs, with the item of the one notice that changed.
  private func spliced(_ output: Output, from old: [UInt8], to new: [UInt8]) -> Output? {
    guard output.kind == .data, names.count == 1, let name = names.first,
      let file = try? OpenFile(path: Path.joined(folder, output.path)), let status = try? file.status(),
      let standing = try? file.readAll(expecting: status.byteCount),
      let bytes = Splice(from: old, to: new, of: name).applied(to: standing)
    else { return nil }
    return Output(path: output.path, kind: .data, source: output.source, content: .rendered { $0 += bytes })
  }

  /// Nobody else uses a room of theirs, so no hour of theirs can clash with another notice's.
  private var hasItsOwnRooms: Bool {
    let others = Set(cache.notices.filter { !names.contains($0.folder) }.flatMap(\.rooms))
    return (before.ties + after.ties).allSatisfy { others.isDisjoint(with: $0.rooms) }
  }
}

extension Output {
  /// Made of one notice alone, rather than of the site.
  fileprivate var isOfNotice: Bool { SourceGroups.noticeFolder(of: source) != nil }

  /// Empty for a copy.
  fileprivate var bytes: [UInt8] {
    guard case .rendered(let render) = content else { return [] }
    var bytes: [UInt8] = []
    render(&bytes)
    return bytes
  }
}
