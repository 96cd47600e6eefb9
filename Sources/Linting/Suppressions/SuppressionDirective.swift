/// What a comment asks of the linter: the first word of it.
enum SuppressionDirective: String, Sendable, CaseIterable {
  /// Silences rules in the block that holds the comment.
  case line = "afterword-disable-line"
  /// Silences rules in the block that follows.
  case nextLine = "afterword-disable-next-line"
  /// Silences rules up to the comment that ends it.
  case begin = "afterword-disable"
  /// Ends what `begin` began.
  case end = "afterword-enable"
  /// Silences rules in the whole file, front matter included.
  case file = "afterword-disable-file"

  /// What every directive begins with: a document without these bytes holds none.
  static let opening = "afterword-"
}
