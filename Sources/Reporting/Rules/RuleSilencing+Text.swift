package import Linting

extension RuleSilencing {
  /// What restricts comments that silence a rule, as a sentence; nil where nothing does.
  package var sentence: String? {
    switch self {
    case .anywhere: nil
    case .onePlace: "A comment can silence it at one place at a time, not in a whole file."
    case .never: "No comment can silence it."
    }
  }
}
