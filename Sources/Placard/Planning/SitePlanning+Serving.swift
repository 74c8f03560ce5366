extension SitePlanning {
  /// The headers, in the form that hosts of static sites read from the site itself.
  mutating func planHeaders() {
    let headers = headers
    outputs.append(
      Output(
        path: "_headers", kind: .data, source: "content/site.yaml",
        content: .rendered { $0 += headers.configuration(for: .netlify).utf8 }))
  }
}
