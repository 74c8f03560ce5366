import Placard
import PlacardIO

/// What the tool says of its own work.
extension Wording {
  /// The one line that says what a build did.
  static func published(_ summary: PublishSummary, in folder: String, took: Duration) -> Wording {
    Wording(
      zh: "已发布 \(summary.pages) 页：改动 \(summary.written) 个文件，删除 \(summary.removed) 个，"
        + "用时 \(took.milliseconds) 毫秒，在 \(folder)",
      en: "\(counted(summary.pages, "page")), \(summary.written) changed, \(summary.removed) removed, "
        + "\(took.milliseconds) ms, in \(folder)")
  }

  /// Before the line of what was published.
  static func ofShard(_ shard: Shard) -> Wording { Wording(zh: "分片 \(shard.name)：", en: "shard \(shard.name): ") }

  static func merged(_ count: Int) -> Wording {
    Wording(zh: "合并 \(count) 个分片：", en: "\(counted(count, "shard")) merged: ")
  }

  static func + (first: Wording, second: Wording) -> Wording {
    Wording(zh: first.zh + second.zh, en: first.en + second.en)
  }

  static func checked(_ summary: PublishSummary, _ findings: [Finding], took: Duration) -> Wording {
    let found = counted(findings)
    return Wording(
      zh: "已检查 \(summary.pages) 页、\(summary.files) 个文件：\(found.zh)，用时 \(took.milliseconds) 毫秒",
      en: "\(counted(summary.pages, "page")), \(counted(summary.files, "file")) checked: \(found.en), "
        + "\(took.milliseconds) ms")
  }

  static func nothingPublished(_ findings: [Finding]) -> Wording {
    let found = counted(findings)
    return Wording(zh: "\(found.zh)，没有发布，网站保持原样", en: "\(found.en); nothing was published")
  }

  static func counted(_ findings: [Finding]) -> Wording {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    if errors == 0, warnings == 0 { return Wording(zh: "没有发现问题", en: "nothing wrong") }
    let parts = [(errors, "处错误", "error"), (warnings, "处警告", "warning")].filter { $0.0 > 0 }
    return Wording(
      zh: parts.map { "\($0.0) \($0.1)" }.joined(separator: "、"),
      en: parts.map { counted($0.0, $0.2) }.joined(separator: ", "))
  }

  static func editedByHand(_ path: String) -> Wording {
    Wording(
      zh: "警告：\(path) 被人手工改过，已按站点内容恢复；要改请改 content 或 templates",
      en: "warning: \(path) had been edited by hand and was put right; make such changes in content or templates")
  }

  static func leadsNowhere(_ base: WebAddress) -> Wording {
    Wording(
      zh: "警告：base_url 是示例网址 \(base.text)，二维码和订阅链接打不开；请在 content/site.yaml 里改成网站真正的网址",
      en: "warning: base_url is the example address \(base.text), so that QR codes and feed links lead nowhere; "
        + "put the site's real address into content/site.yaml")
  }

  static func printed(made: Int, of all: Int) -> Wording {
    Wording(zh: "PDF \(all) 份，新做 \(made) 份", en: "\(counted(all, "PDF")), \(made) made now")
  }

  static let noPrintEngine = Wording(
    zh: "没有做 PDF：这台机器上没有装 PDF 引擎，运行 scripts/setup 就会装上；印刷页的网页齐全，可以在浏览器里打印",
    en: "no PDF was made, since the print engine is not installed here: run scripts/setup; the sheets themselves are "
      + "complete and can be printed from a browser")

  static func mended(_ count: Int, files: Int, isWritten: Bool) -> Wording {
    if count == 0 { return Wording(zh: "没有可以放心改的地方", en: "there is nothing that can safely be changed") }
    let changes = Self.counted(count, "change")
    return isWritten
      ? Wording(zh: "已改 \(files) 个文件的 \(count) 处", en: "\(changes) made in \(Self.counted(files, "file"))")
      : Wording(
        zh: "\(files) 个文件有 \(count) 处可以改；加 --write 就照上面的样子改",
        en: "\(changes) in \(Self.counted(files, "file")) could be made; add --write to make them")
  }

  static func cannotMend(_ path: String, _ count: Int) -> Wording {
    Wording(
      zh: "\(path) 不是 UTF-8 文本，上面的 \(count) 处请在表格软件里改",
      en: "\(path) is no UTF-8 text; make its \(Self.counted(count, "change")) in the spreadsheet")
  }

  static func weekdaysLeft(_ count: Int) -> Wording {
    Wording(
      zh: "还有 \(count) 处日期和周几对不上：日期没错就加 --weekday keep-date，周几没错就加 --weekday keep-weekday",
      en: "\(Self.counted(count, "date")) and weekday disagree: if the dates are right add --weekday keep-date, "
        + "if the weekdays are, --weekday keep-weekday")
  }

  static func whichRepair(_ count: Int) -> Wording {
    Wording(
      zh: "选哪一个？输入 1 到 \(count)，直接回车跳过：", en: "Which one? 1 to \(count), or Return to leave it:")
  }

  static func wrote(_ path: String) -> Wording { Wording(zh: "已新建 \(path)", en: "wrote \(path)") }

  static let waiting = Wording(
    zh: "另一个 placard 正在发布到同一个文件夹，等它结束……",
    en: "another placard is publishing into the same folder; waiting for it to end…")

  static func progress(_ count: Int, _ total: Int) -> Wording {
    Wording(zh: "正在生成：\(count)/\(total)", en: "building: \(count) of \(total)")
  }

  static func printing(_ count: Int, _ total: Int) -> Wording {
    Wording(zh: "正在做 PDF：\(count)/\(total)", en: "printing: \(count) of \(total)")
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension Duration {
  var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}

extension WebAddress {
  /// Whether the host is one of those kept for examples (RFC 2606: example.com and so on, and four top-level domains), or
  /// an `example.edu` of any country.
  var isReservedExample: Bool {
    guard let scheme = text.firstRange(of: "://") else { return false }
    let host = text[scheme.upperBound...].prefix { !"/:?#".contains($0) }.lowercased()
    let labels = host.split(separator: ".")
    return labels.contains("example") || ["test", "invalid", "localhost"].contains(labels.last ?? "")
  }
}
