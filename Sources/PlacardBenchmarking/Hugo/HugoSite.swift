import Foundation
import Placard
import PlacardIO

/// A project as Hugo would have it: its pages with the same text and tables, printed from layouts that are our own compiled
/// templates in Go's words, with data files that hold the fields of our views.
///
/// What is in Hugo's favour: data come worked out (links, dates in words, markup as HTML, QR codes as paths), calendars as
/// ready lines; parts that the pages of a folder share are printed once for all of them; pages are read from data by a
/// content adapter and have no text of their own to be parsed; nothing is made but these files.
public struct HugoSite {
  /// By path in Hugo's project.
  private var files: [String: [UInt8]] = [:]
  /// How many files Hugo is to make, style sheets and the like not counted.
  public private(set) var pageCount = 0

  public init(project folder: String) async throws {
    let project = Project(site: folder)
    let sources = try await project.files()
    let loading = Loading(sources)
    guard let site = loading.site else { throw MeasuringFailure("the project has errors") }
    var theme = await Theme(sources, languages: site.languages)
    // What each output shows of itself when it is rendered; `nil` says that it has been.
    let (seen, witness) = AsyncStream<RecordedPage?>.makeStream()
    theme.witness = { kind, language, shape, scope in
      witness.yield(RecordedPage(kind: kind, language: language, shape: shape, scope: scope))
    }
    var pages = seen.makeAsyncIterator()
    var planning = SitePlanning(site: site, theme: theme, options: Build.Options(), files: sources)
    await planning.plan()
    var collection = HugoCollection(theme: theme, languages: site.languages)
    for output in planning.outputs {
      guard case .rendered(let render) = output.content else { continue }
      var bytes: [UInt8] = []
      render(&bytes)
      witness.yield(nil)
      var page: RecordedPage?
      while let next = await pages.next(), let next { page = next }
      if let page {
        collection.add(page, at: output.path)
      } else if output.path.hasSuffix(".json") && output.kind == .data {
        collection.add(json: bytes, at: output.path)
      } else if output.path.hasSuffix(".ics") {
        collection.add(calendar: bytes, at: output.path)
      } else if output.path.hasPrefix("assets/") || output.kind == .asset {
        files["static/" + output.path] = bytes
      }
    }
    pageCount = collection.count
    files.merge(collection.files) { _, new in new }
    files["hugo.toml"] = Array(Self.configuration(site.baseURL?.text ?? "https://photos.example.edu").utf8)
    files["content/_content.gotmpl"] = Array(Self.adapter.utf8)
  }

  /// Writes what differs from what is there, as an author's own change would.
  public func write(to folder: String) throws {
    let root = URL(fileURLWithPath: folder)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let file = root.appendingPathComponent(path)
      let data = Data(bytes)
      if (try? Data(contentsOf: file)) == data { continue }
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  private static func configuration(_ address: String) -> String {
    """
    baseURL = "\(address)/"
    disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "robotstxt", "404"]
    disableHugoGeneratorInject = true
    timeout = "600s"

    """
  }

  private static let adapter = """
    {{ range $n, $data := hugo.Data.n }}{{ range $i, $d := $data.pages -}}
    {{ $page := dict "path" (printf "%s/%d" $n $i) "url" $d.url "layout" $d.layout "params" (dict "n" $n "i" $i) -}}
    {{ with $d.outputs }}{{ $page = merge $page (dict "outputs" .) }}{{ end }}{{ $.AddPage $page -}}
    {{ end }}{{ end }}
    """
}

/// A page's value, as it was seen on its way to be printed.
struct RecordedPage: Sendable {
  let kind: String
  let language: LanguageTag
  let shape: Shape
  let scope: Scope
}
