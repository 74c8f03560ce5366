import PlacardIO
import Testing

@testable import PlacardCommand

/// The one line that a long build keeps rewriting on a terminal.
@Suite struct ProgressTests {
  let line = ProgressLine(isShown: true, language: .en)
  let event = Publisher.Event.compared(files: 300, of: 1000)

  @Test func staysSilentDuringTheFirstTwoSeconds() {
    #expect(line.text(of: event, after: .milliseconds(1999)) == nil)
    #expect(line.text(of: event, after: .seconds(2)) == nil)
    #expect(line.clearing(after: .seconds(2)) == nil)
  }

  @Test func thenTellsHowFarTheWorkIsAndOverwritesItself() throws {
    let text = try #require(line.text(of: event, after: .milliseconds(2001)))
    #expect(text.hasPrefix("\r\u{1B}[K"))
    #expect(text.contains("300") && text.contains("1000"))
    #expect(!text.contains("\n"))
    #expect(line.clearing(after: .milliseconds(2001)) == "\r\u{1B}[K")
  }

  @Test func speaksTheReadersLanguage() {
    let chinese = ProgressLine(isShown: true, language: .zh)
    #expect(chinese.text(of: event, after: .seconds(3)) != line.text(of: event, after: .seconds(3)))
  }

  @Test func isOnlyForTerminals() {
    let hidden = ProgressLine(isShown: false, language: .en)
    #expect(hidden.text(of: event, after: .seconds(60)) == nil)
    #expect(hidden.clearing(after: .seconds(60)) == nil)
  }

  @Test func leavesOtherEventsAlone() {
    #expect(line.text(of: .waitingForOtherBuild, after: .seconds(60)) == nil)
  }
}
