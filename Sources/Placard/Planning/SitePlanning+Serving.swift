extension SitePlanning {
  /// The headers, in the form that hosts of static sites read from the site itself. Comes last: it speaks of all files.
  mutating func planHeaders() {
    let outputs = outputs
    self.outputs.append(
      Output(
        path: "_headers", kind: .data, source: "content/site.yaml",
        content: .rendered { $0 += HeaderRules(outputs).configuration(for: .netlify).utf8 }))
  }
}
