/// The YAML between the `---` lines at the head of a file.
package struct FrontMatter: Sendable, Equatable {
  /// A mapping; empty where the YAML could not be read (the fault says why).
  package let root: YAMLValue
  /// Both fences included.
  package let range: Range<Int>

  package init(root: YAMLValue, range: Range<Int>) {
    self.root = root
    self.range = range
  }
}
