import Placard

/// Brings the output folder to what a plan says, and touches nothing else in it.
///
/// New files are first made aside, in `.placard/tmp/` of the output folder; only when all of them are there do they take
/// their places, each by a rename, or together with a folder that is new as a whole. So a full disk or a refused folder
/// leaves the old site as it was, and whatever kills a build, every file is whole, the old one or the new one. What a killed
/// build had announced in its journal the next build knows for its own. Nothing is flushed to the platter: after a power
/// failure, build again.
package struct Publisher: Sendable {
  package enum Event: Sendable {
    case waitingForOtherBuild
    case compared(files: Int, of: Int)
    /// Files take their places from here on; what is interrupted now leaves a mixture of old and new.
    case replacing
    case replaced
  }

  package let project: Project
  /// The output folder, as seen from the working directory.
  package let output: String
  /// Takes over a folder that is not ours, and replaces strangers' files where ours must stand.
  package let isForced: Bool
  private let observe: @Sendable (Event) -> Void

  package init(
    project: Project, output: String, isForced: Bool = false, observe: @escaping @Sendable (Event) -> Void = { _ in }
  ) {
    self.project = project
    self.output = output
    self.isForced = isForced
    self.observe = observe
  }

  /// - Throws: `Failure`. Unless files had begun to take their places, nothing was changed then.
  package func publish(_ plan: SitePlan) async throws -> PublishSummary {
    let outputs = try Self.ordered(plan.ownOutputs)
    try project.refuseSources(as: output)
    let folder = try await OutputFolder.locked(output) { observe(.waitingForOtherBuild) }
    do {
      return try await publish(outputs, of: plan.part, into: folder)
    } catch {
      // Only an empty folder goes, and only the one that we made.
      if folder.isNew { Path.removeEmptyFolder(output) }
      throw error
    }
  }

  /// Makes every file in memory and lets it go.
  package func rehearse(_ plan: SitePlan) async throws -> PublishSummary {
    let outputs = try Self.ordered(plan.ownOutputs)
    let contents = try await inParallel(outputs) { outputs, _ in
      var bytes: [UInt8] = []
      return try outputs.map { try OutputContent($0, project: project, buffer: &bytes).byteCount }
    }
    var summary = PublishSummary()
    summary.files = contents.count
    summary.pages = outputs.count { $0.kind == .page }
    return summary
  }
}

extension Publisher {
  private func publish(
    _ outputs: [Output], of part: SitePart?, into folder: OutputFolder
  ) async throws -> PublishSummary {
    let ledger = try Ledger(folder, isForced: isForced)
    if !isForced { try ledger.requirePlace(for: part?.shard, in: folder) }
    let workshop = Workshop(folder)
    try await workshop.clear(withJournal: false)
    return try await bring(outputs, of: part, into: folder, ledger, workshop) { $0.encoded() }
  }

  /// The same where all but these files is as the last build left it.
  /// - Returns: `nil` when the folder is not what it was taken for, since another build has written to it: nothing was
  ///   changed then.
  package func publish(_ plan: SitePlan, onto rebuild: Rebuild) async throws -> PublishSummary? {
    let outputs = try Self.ordered(plan.outputs)
    try project.refuseSources(as: output)
    let folder = try await OutputFolder.locked(output) { observe(.waitingForOtherBuild) }
    let lines = rebuild.standing
    guard ManifestLines.bytes(in: folder.root) == lines.bytes,
      try folder.root.status(of: Ledger.folderName) == nil
    else { return nil }
    var entries: [Manifest.Entry] = []
    for output in outputs {
      guard let entry = lines.entry(of: output.path) else { return nil }
      entries.append(entry)
    }
    let ledger = Ledger(entries, of: lines.bytes)
    var summary = try await bring(outputs, of: nil, into: folder, ledger, Workshop(folder)) {
      lines.replacing($0.entries)
    }
    let before = entries.reduce(0) { $0 + $1.byteCount }
    summary.byteCount += rebuild.cache.byteCount - before
    summary.files = lines.count
    summary.pages = rebuild.cache.pageCount
    summary.unchanged = lines.count - summary.written
    return summary
  }

  /// - Parameter text: the whole manifest's, from the entries of these outputs.
  private func bring(
    _ outputs: [Output], of part: SitePart?, into folder: OutputFolder, _ ledger: Ledger, _ workshop: Workshop,
    text: (Manifest) -> [UInt8]
  ) async throws -> PublishSummary {
    let leftovers = Leftovers(outputs, ledger: ledger)
    do {
      let comparisons = try await compare(outputs, folder, ledger, leftovers, workshop)
      try refuse(comparisons)
      let manifest = Manifest(zip(outputs, comparisons).map(Manifest.Entry.init), part: part)
      let replacement = Replacement(
        folder: folder, ledger: ledger, workshop: workshop, leftovers: leftovers, isForced: isForced)
      let summary = try await replacement.run(
        outputs, comparisons, manifest, text(manifest), onStart: { observe(.replacing) },
        onEnd: { observe(.replaced) })
      try await workshop.clear(withJournal: true)
      return summary
    } catch {
      // What was announced stays announced: the next build must know whose those files are.
      try? await workshop.clear(withJournal: false)
      throw error
    }
  }

  private func compare(
    _ outputs: [Output], _ folder: OutputFolder, _ ledger: Ledger, _ leftovers: Leftovers, _ workshop: Workshop
  ) async throws -> [Comparison] {
    let obstacles = Obstacles(folder, stale: leftovers.files, staleFolders: leftovers.folders)
    let newFolders: NewFolders
    do { newFolders = try NewFolders(outputs, in: folder.root) } catch {
      throw Failure(.cannotRead, folder.path, error)
    }
    return try await inParallel(outputs) { outputs, firstNumber in
      var comparer = Comparer(
        folder, project: project, ledger: ledger, obstacles: obstacles, workshop: workshop, newFolders: newFolders,
        isForced: isForced)
      var comparisons: [Comparison] = []
      comparisons.reserveCapacity(outputs.count)
      for (offset, output) in outputs.enumerated() {
        comparisons.append(try await comparer.compare(output, number: firstNumber + offset))
      }
      return comparisons
    }
  }

  private func refuse(_ comparisons: [Comparison]) throws {
    let failures = comparisons.compactMap { comparison in
      if case .refused(let failure) = comparison.verdict { failure } else { nil }
    }
    guard let first = failures.first else { return }
    guard failures.count > 1 else { throw first }
    throw Failure(
      zh: "\(first.message.zh)（这样的文件还有 \(failures.count - 1) 个）",
      en: "\(first.message.en) (\(failures.count - 1) more like it)")
  }

  /// Does the work for all outputs. The answers are in the order of the outputs.
  private func inParallel<Answer: Sendable>(
    _ outputs: [Output], _ work: @escaping @Sendable (ArraySlice<Output>, Int) async throws -> [Answer]
  ) async throws -> [Answer] {
    // A task reuses its buffers from file to file.
    let size = max(8, min(256, outputs.count / (Cores.count * 8)))
    return try await outputs.inBatches(
      of: size, width: Cores.count, onProgress: { observe(.compared(files: $0, of: outputs.count)) }
    ) { outputs, number in
      try Task.checkCancellation()
      return try await work(outputs, number)
    }
  }

  /// By the bytes of the paths, whatever the plan's order was: the manifest must not depend on it.
  private static func ordered(_ outputs: [Output]) throws -> [Output] {
    for output in outputs {
      guard let components = Path.components(output.path), output.path != Manifest.fileName,
        components.first.map(String.init) != Ledger.folderName
      else {
        throw Failure(
          zh: "输出路径 \(output.path) 不能使用（来自 \(output.source)）",
          en: "the output path \(output.path) cannot be used (made from \(output.source))")
      }
    }
    return outputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension Manifest.Entry {
  fileprivate init(_ output: Output, _ comparison: Comparison) {
    self.init(
      path: output.path, byteCount: comparison.byteCount, hash: comparison.hash, kind: output.kind.rawValue,
      source: output.source, key: output.key.flatMap { ContentHash(hexadecimal: Array($0.utf8)) })
  }
}
