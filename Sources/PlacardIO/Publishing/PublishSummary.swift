/// What a build did to the output folder.
package struct PublishSummary: Equatable, Sendable {
  package var pages = 0
  /// All files of the site but the manifest.
  package var files = 0
  /// Of all of them.
  package var byteCount = 0
  /// New, changed, or put right again.
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  /// Files that a person had changed in the output folder, and that this build replaced or removed; sorted.
  package var editedByHand: [String] = []

  package init() {}
}
