/// The scripts that come with the tool and the Python that `scripts/setup` put into `.venv` beside them.
struct Toolbox: Sendable {
  let root: String

  var python: String { Path.joined(root, ".venv/bin/python") }

  func script(_ name: String) -> String { Path.joined(root, "scripts/\(name)") }

  /// Looks above the running program first, so that a strange project's folder decides nothing, then above the project and
  /// the working directory. `nil` when `scripts/setup` has not been run in any of them.
  static func find(project folder: String) -> Toolbox? {
    for start in [programFolder, Path.resolved(folder), Path.resolved(".")] {
      var folder = start
      while let current = folder {
        let box = Toolbox(root: current)
        if Path.status(box.python)?.kind == .file, Path.status(box.script("xlsx_to_table.py"))?.kind == .file {
          return box
        }
        let parent = String(Path.split(current).folder)
        folder = parent.isEmpty || parent == current ? nil : parent
      }
    }
    return nil
  }

  private static var programFolder: String? {
    Program.path.flatMap(Path.resolved).map { String(Path.split($0).folder) }
  }
}
