/// Everything that the tool can find: what readers of files, templates and Markdown report, and what checks do. A kind that is
/// raised and does not stand here fails a test.
let findingGuides: [FindingGuide] =
  allChecks.map(\.guide) + waiverGuides + valueGuides + structureGuides + markdownGuides + templateGuides + tableGuides
  + printGuides
