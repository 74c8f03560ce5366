import ArgumentParser
import Placard
import PlacardIO

/// Whether sheets become PDFs.
struct PDFOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Make a PDF of every sheet, where scripts/setup has installed the print engine.",
      discussion: "With --no-pdf none is made, and those of earlier builds are removed, since they may be out of date.")
  )
  var pdf = true

  /// `nil` where there is none, or none is wanted.
  func engine(for project: Project) -> PrintEngine? { pdf ? PrintEngine.find(for: project) : nil }
}

/// A build whose sheets have been printed.
struct PrintedBuild {
  let findings: [Finding]
  /// `nil` when there is a finding of severity error.
  let plan: SitePlan?
  /// PDFs that were made now.
  let made: Int
  /// What there is to say of the PDFs; `nil` when there is nothing.
  let summary: Wording?

  /// - Parameters:
  ///   - part: What is to be printed of the plan; `nil` for all of it.
  ///   - rebuild: Where the build comes from, when only what changed is made.
  ///   - folder: Where the last build was published. PDFs that nothing has changed for are taken from there.
  ///   - other: Where else they may be taken from.
  init(
    _ build: Build, part: SitePart? = nil, after rebuild: Rebuild? = nil, _ options: PDFOptions,
    _ engine: PrintEngine?, keepingThoseIn folder: String, or other: String? = nil, _ progress: Progress
  ) async throws {
    let plan = part.flatMap { build.plan?.limited(to: $0) } ?? build.plan
    guard let plan, !build.findings.haveErrors, !plan.sheets.isEmpty, let engine else {
      findings = build.findings
      self.plan = plan
      made = 0
      let hasSheets = plan?.sheets.isEmpty == false || rebuild?.hasSheets == true
      if options.pdf, hasSheets, engine == nil {
        summary = .noPrintEngine
      } else {
        summary = rebuild.flatMap { engine != nil && $0.hasSheets ? .printed(made: 0, of: $0.otherPrints) : nil }
      }
      return
    }
    let printing = SheetPrinting(engine) { progress.show($0) }
    let result = try await interruptible { try await printing.print(plan, keepingThoseIn: folder, or: other) }
    progress.clear()
    findings = (build.findings + result.findings).inReadingOrder
    self.plan = findings.haveErrors ? nil : plan.adding(result.outputs)
    made = result.made
    summary = .printed(made: result.made, of: result.made + result.kept + (rebuild?.otherPrints ?? 0))
  }
}
