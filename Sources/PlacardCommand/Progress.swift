import Placard
import PlacardIO

/// One line on the terminal for work of more than two seconds.
struct Progress: Sendable {
  private let console: Console
  private let start: ContinuousClock.Instant
  private let isShown: Bool

  init(_ console: Console, since start: ContinuousClock.Instant) {
    self.console = console
    self.start = start
    isShown = !console.isQuiet && Console.isTerminal(.error)
  }

  func show(_ event: Publisher.Event) {
    switch event {
    case .waitingForOtherBuild:
      console.warn(.waiting)
    case .compared(let count, let total) where isShown && isDue:
      Console.write("\r\u{1B}[K" + Wording.progress(count, total).text(in: console.language), to: .error)
    case .compared, .replacing, .replaced:
      break
    }
  }

  func show(_ event: SheetPrinting.Event) {
    guard case .printed(let count, let total) = event, isShown, isDue else { return }
    Console.write("\r\u{1B}[K" + Wording.printing(count, total).text(in: console.language), to: .error)
  }

  func clear() {
    if isShown, isDue { Console.write("\r\u{1B}[K", to: .error) }
  }

  private var isDue: Bool { ContinuousClock.now - start > .seconds(2) }
}
