import Crypto
import Placard

extension WholeSite {
  /// - Parameters:
  ///   - files: What the plan was made from. Attachments, which are not in memory, are read here.
  ///   - engine: What makes the PDFs, if any are made.
  /// - Throws: `Failure` when an attachment cannot be read.
  package init(
    _ plan: SitePlan, of project: Project, _ files: [SourceFile], options: Build.Options, engine: PrintEngine?
  ) throws {
    let prints =
      engine == nil ? 0 : plan.allPrintJobs.reduce(0) { $0 + ($1.previewPath == nil ? 1 : 2) + $1.formerPaths.count }
    self.init(
      fileCount: plan.outputs.count + prints,
      facts: [
        .tool: placardVersion,
        .content: try Self.hash(files.filter { $0.path.hasPrefix("content") }, of: project),
        .templates: try Self.hash(files.filter { $0.path.hasPrefix("templates") }, of: project),
        .published: Self.hash(published: options.published),
        .baseURL: options.baseURL?.text ?? "",
        .asOf: options.asOf?.iso8601 ?? "",
        .engine: engine?.fingerprint.hexadecimal ?? "",
        .plan: Self.hash(plan.outputs.lazy.map { "\($0.path)\n\($0.source)\n" }),
      ])
  }

  package static func hash(published paths: Set<String>) -> String { hash(paths.sorted().lazy.map { $0 + "\n" }) }
}

extension WholeSite {
  private static func hash(_ texts: some Sequence<String>) -> String {
    var hash = SHA256()
    for text in texts { hash.update(data: Array(text.utf8)) }
    return ContentHash(hash.finalize()).hexadecimal
  }

  private static func hash(_ files: [SourceFile], of project: Project) throws -> String {
    hash(try files.map { "\($0.path)\n\(try words(for: $0, in: project))\n" })
  }

  private static func words(for file: SourceFile, in project: Project) throws -> String {
    switch file.content {
    case .bytes(let bytes): return ContentHash(bytes).hexadecimal
    case .attachment:
      let location = project.location(of: file.path)
      do { return try ContentHash(try OpenFile(path: location)).hexadecimal } catch let error as SystemError {
        throw Failure(.cannotRead, location, error)
      }
    case .tooLarge(let count): return "too large: \(count)"
    case .folder: return "folder"
    case .unreadable: return "unreadable"
    }
  }
}
