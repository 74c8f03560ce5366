extension SitePlanning {
  var headers: HeaderRules {
    HeaderRules(
      languages: Array(site.languages.dropFirst()), pages: InlineSources(theme.templates(.page, site.firstLanguage)),
      embeds: InlineSources(theme.templates(.embed, site.firstLanguage)))
  }

  /// The headers, in the form that hosts of static sites read from the site itself.
  mutating func planHeaders() {
    let headers = headers
    outputs.append(
      Output(
        path: "_headers", kind: .data, source: "content/site.yaml",
        content: .rendered { $0 += headers.configuration(for: .netlify).utf8 }))
  }
}
