import ArgumentParser
import Placard
import PlacardIO

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Proves that everything published says the same times and places.",
    discussion: """
      Reads a published folder back: pages, embedded pages, calendars, tables, data, feeds and structured data. Day, start,
      end, venue, campus and unit of every session must be the same in all of them. Writes a receipt with the hash of each
      file that was read. Exit code 1 when two of them differ.

      EXAMPLES:
        placard audit public
        placard audit /srv/www --receipt receipts/2026-03-01.json
      """
  )

  @Argument(help: "The published folder.")
  var folder: String

  @Option(
    help: ArgumentHelp("Where the receipt goes. By default beside the folder: public.receipt.json.", valueName: "file"))
  var receipt: String?

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let console = speech.console
    try await console.run {
      let published = try PublishedFolder(folder)
      let audit = Audit(published.files)
      let text = audit.receiptText(hash: published.hash)
      var target = folder
      while target.count > 1, target.hasSuffix("/") { target.removeLast() }
      let path = receipt ?? target + ".receipt.json"
      try PublishedFolder.write(text, to: path)
      for discrepancy in audit.discrepancies {
        Console.write(
          "\(discrepancy.path): \(discrepancy.message.text(in: console.language))\n", to: .error)
      }
      if speech.format == .json { Console.write(text, to: .output) }
      console.say(.audited(audit, receipt: path))
      if !audit.isSound { throw ExitCode(1) }
    }
  }
}

extension Wording {
  fileprivate static func audited(_ audit: Audit, receipt: String) -> Wording {
    let files = Set(audit.checks.map(\.path)).count
    let found = audit.discrepancies.count
    return Wording(
      zh: "核对了 \(files) 个文件、\(audit.factCount) 条安排：" + (found == 0 ? "全部一致" : "\(found) 处不一致")
        + "；记录在 \(receipt)",
      en: "\(audit.factCount) times and places in \(files) files: "
        + (found == 0 ? "all agree" : "\(found) discrepancies") + "; receipt in \(receipt)")
  }
}
