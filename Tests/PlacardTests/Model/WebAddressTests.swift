import Testing

@testable import Placard

struct WebAddressTests {
  @Test(arguments: [
    "https://www.example.edu/通知?a=1#b", "HTTP://example.edu", "mailto:office@example.edu", "tel:+86-20-83398378",
    "../a/b.html", "#part", "?page=2", "a/b:c", "notices/x.html",
  ])
  func safeAddressesAreTaken(text: String) { #expect(WebAddress(text)?.text == text) }

  @Test(arguments: [
    "", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "vbscript:x",
    "data:text/html,x", "file:///etc/passwd", "https://a b", "https://a\"b", "https://a<b", "x\u{200B}y", "webcal:x",
    // A combining mark makes one Character with the colon before it; to a browser the colon still ends the scheme.
    "javascript:\u{301}alert(1)", "javascript:\u{200D}alert(1)", "javascript:\u{FE0F}alert(1)",
  ])
  func othersAreRefused(text: String) { #expect(WebAddress(text) == nil) }
}
