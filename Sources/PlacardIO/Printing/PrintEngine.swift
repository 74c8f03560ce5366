import Placard

/// WeasyPrint in the `.venv` that `scripts/setup` made, and the script that drives it.
package struct PrintEngine: Sendable {
  let program: String
  let arguments: [String]
  /// Stands for everything in the engine that the bytes of a PDF depend on: versions, script, fonts.
  var fingerprint: ContentHash
  /// How long a worker may take to start, and to print one sheet; a bundle gets more for each of its sheets.
  let patience: Duration
  var workerCount: Int
  /// Where fontconfig may keep what it read in the fonts.
  let cacheFolder: String?

  /// For tests: any program that speaks the workers' language.
  init(program: String, arguments: [String], fingerprint: String, patience: Duration, workerCount: Int) {
    self.program = program
    self.arguments = arguments
    self.fingerprint = ContentHash(Array(fingerprint.utf8))
    self.patience = patience
    self.workerCount = workerCount
    cacheFolder = nil
  }

  private init(_ toolbox: Toolbox, _ fingerprint: ContentHash) {
    program = toolbox.python
    // Neither the caller's environment nor packages of the user's own decide what is imported.
    arguments = ["-E", "-s", "-B", toolbox.script(Self.scriptName)]
    self.fingerprint = fingerprint
    patience = .seconds(60)
    workerCount = Cores.count
    cacheFolder = Path.joined(toolbox.root, ".venv/cache")
  }
}

extension PrintEngine {
  static let scriptName = "print_worker.py"
  private static let scripts = [
    scriptName, "compact_fonts.py", "computed_once.py", "figures.py", "lost_text.py", "measured_once.py",
    "plain_paths.py",
    "remembered_styles.py",
  ]
  private static let release = "weasyprint-70.0.dist-info"
  private static let packages = [
    "brotli-", "cffi-", "cssselect2-", "fonttools-", "pillow-", "pydyf-", "pypdfium2-", "pyphen-", "tinycss2-",
    "tinyhtml5-", "weasyprint-", "zopfli-",
  ]
  private static let libraries = [
    "libpango-1.0", "libpangoft2-1.0", "libharfbuzz", "libharfbuzz-subset", "libfontconfig", "libfreetype",
  ]

  /// `nil` where `scripts/setup` has not put it, or its libraries are gone.
  ///
  /// Found by looking at names alone, in a millisecond: a build that has nothing to print starts no engine.
  package static func find(for project: Project) -> PrintEngine? {
    guard let toolbox = Toolbox.find(project: project.folder) else { return nil }
    let installed = installedPackages(toolbox).filter { name in packages.contains { name.hasPrefix($0) } }
    guard installed.contains(release) else { return nil }
    var facts = ["placard print 2"] + installed
    for library in libraries {
      guard let version = installedLibrary(library) else { return nil }
      facts.append(version)
    }
    for script in scripts {
      guard let file = try? OpenFile(path: toolbox.script(script)), let hash = try? ContentHash(file) else {
        return nil
      }
      facts.append("\(script) \(hash.hexadecimal)")
    }
    facts += InstalledFonts.facts()
    return PrintEngine(toolbox, ContentHash(Array(facts.joined(separator: "\n").utf8)))
  }

  /// `weasyprint-70.0.dist-info` and so on, sorted.
  private static func installedPackages(_ toolbox: Toolbox) -> [String] {
    let library = Path.joined(toolbox.root, ".venv/lib")
    let names = (try? Directory(path: library).names()) ?? []
    return names.compactMap { $0 }.filter { $0.hasPrefix("python3") }.flatMap { python in
      ((try? Directory(path: "\(library)/\(python)/site-packages").names()) ?? []).compactMap { $0 }
    }.filter { $0.hasSuffix(".dist-info") }.map { $0.lowercased() }.sorted()
  }

  /// The name of the file behind `libpango-1.0.so.0`, which holds its version: `libpango-1.0.so.0.5000.12`.
  private static func installedLibrary(_ name: String) -> String? {
    #if os(macOS)
      for folder in ["/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib"] {
        for file in ["\(name).0.dylib", "\(name).1.dylib", "\(name).6.dylib", "\(name).dylib"] {
          // Homebrew's links lead through a folder that is named by the version.
          if let place = Path.resolved("\(folder)/\(file)") { return place }
        }
      }
    #else
      let multiarch = ((try? Directory(path: "/usr/lib").names()) ?? []).compactMap { $0 }
        .filter { $0.contains("-linux-") }.sorted().map { "/usr/lib/\($0)" }
      for folder in multiarch + ["/usr/lib64", "/usr/lib", "/usr/local/lib", "/lib"] {
        for number in [0, 1, 6] {
          guard let place = Path.resolved("\(folder)/\(name).so.\(number)") else { continue }
          return String(Path.split(place).name)
        }
      }
    #endif
    return nil
  }
}
