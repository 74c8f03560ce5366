/// The tool's own version, printed by `placard --version`. CHANGELOG.md says what each one brought.
package let placardVersion = "0.1.0"
