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
  /// What there is to say of the PDFs; `nil` when there is nothing.
  let summary: Wording?

  /// - Parameter folder: Where the last build was published. PDFs that nothing has changed for are taken from there.
  init(
    _ build: Build, _ options: PDFOptions, _ engine: PrintEngine?, keepingThoseIn folder: String, _ progress: Progress
  ) async throws {
    guard let plan = build.plan, !build.findings.haveErrors, !plan.sheets.isEmpty, let engine else {
      findings = build.findings
      self.plan = build.plan
      summary = options.pdf && build.plan?.sheets.isEmpty == false ? .noPrintEngine : nil
      return
    }
    let printing = SheetPrinting(engine) { progress.show($0) }
    let result = try await interruptible { try await printing.print(plan, keepingThoseIn: folder) }
    progress.clear()
    findings = (build.findings + result.findings).inReadingOrder
    self.plan = findings.haveErrors ? nil : plan.adding(result.outputs)
    summary = .printed(result)
  }
}
