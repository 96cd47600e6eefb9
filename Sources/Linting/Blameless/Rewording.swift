/// What to ask instead of who: the condition that a finding leads to.
enum Rewording {
  /// For a name in an analysis.
  static let role =
    "name the role and say what the system allowed: \"a change could reach production because …\""

  /// The question that a trigger's sentence should answer.
  static func question(for trigger: Trigger) -> String {
    switch (trigger.rule, trigger.shape) {
    case (.humanError, .ofPerson), (.humanError, .owned):
      "say what made the action easy and its effect invisible: \"nothing compared the value with the last one\""
    case (.humanError, _):
      "say what made the action easy and its effect invisible: \"the console showed both regions alike\""
    case (.counterfactual, .ought), (.counterfactual, .could), (.counterfactual, .had),
      (.counterfactual, .ifOnly), (.counterfactual, .ifHad), (.counterfactual, .supposed):
      "say what was visible at that moment; what is to change belongs to the action items"
    case (.counterfactual, _):
      "say why the signal was not visible or the step not at hand: \"the alert went to a muted channel\""
    case (.language, .transgression), (.language, .manner):
      "ask whether the procedure is findable and usable: \"the review takes two days, the fix was due in one\""
    case (.language, _):
      "describe workload, tooling, training or time pressure instead of the person"
    case (.hindsight, _):
      "give the evidence of that moment with its time: \"at 14:03 the panel showed both replicas green\""
    case (.who, _):
      "ask for the condition: \"what made the change reach production?\""
    case (.punitive, _):
      "choose a guard rail, automation, a safe default or detection: \"the script refuses the primary\""
    case (.person, _):
      "name the role and say what the system allowed: \"the change could be merged without a green build\""
    }
  }
}
