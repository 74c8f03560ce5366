import Foundation
import Testing

@testable import Placard
@testable import PlacardIO

/// A plan by hand: sheets of paper with what stands on them.
struct PaperSite {
  var sheets: [String: Page] = [:]
  var bundles: [String: [String]] = [:]
  var former: [String: [String]] = [:]
  var css = "@page { size: A4; margin: 20mm } body { font: 16pt 'Noto Sans CJK SC' }"

  struct Page {
    var body = "<h1>学历相片采集</h1><p>10月25日 周六 9:00–12:00 公共教学楼 C201</p>"
    var head = ""
    var title: String?
    var paper = Paper.a4
    var pages = Sheet.PageCount.exactly(1)
  }

  static let folder = "notices/photos/posters/"

  func plan() throws -> SitePlan {
    let edition = SheetEdition(number: 2, date: try #require(LocalDate(iso8601: "2025-10-20")))
    let css = css
    var outputs = [
      Output(path: "assets/print.css", kind: .asset, source: "test", content: .rendered { $0 += css.utf8 })
    ]
    var planned: [Sheet] = []
    for (id, page) in sheets {
      let sheet = Sheet(
        id: id, kind: .poster, notice: "photos", subject: .notice, campus: nil, path: "\(Self.folder)\(id).html",
        paper: page.paper,
        pages: page.pages, title: page.title ?? id, language: "zh-CN", edition: edition,
        assets: ["assets/print.css"])
      let html = """
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>\(sheet.title)</title>
        <link rel="stylesheet" href="../../../assets/print.css">\(page.head)</head><body>\(page.body)</body></html>
        """
      outputs.append(Output(path: sheet.path, kind: .sheet, source: "test", content: .rendered { $0 += html.utf8 }))
      planned.append(sheet)
    }
    let bound = bundles.map { name, parts in
      SheetBundle(
        pdfPath: "\(Self.folder)\(name).pdf", title: name, language: "zh-CN", edition: edition,
        parts: parts.map { "\(Self.folder)\($0).html" })
    }
    return SitePlan(outputs: outputs, baseURL: nil, sheets: planned, bundles: bound, formerPDFs: former)
  }
}

/// The print engine that `scripts/setup` installs.
enum RealEngine {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path

  /// With one worker at a time: other tests want the cores as well.
  static func find() -> PrintEngine? {
    var engine = PrintEngine.find(for: Project(site: repository))
    engine?.workerCount = 1
    return engine
  }
}
