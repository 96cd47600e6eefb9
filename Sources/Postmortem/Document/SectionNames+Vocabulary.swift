/// The names themselves, as keys: in lower case, without numbering and punctuation.
extension SectionNames {
  /// Kinds by whole names.
  static let table: [String: SectionKind] = {
    var table: [String: SectionKind] = [:]
    for (kind, names) in names { for name in names { table[name] = kind } }
    return table
  }()

  /// Headings that go on with words of their own: "Root cause of the outage". With the space before those words.
  static let openings: [(words: String, kind: SectionKind)] = openingWords.map { ($0 + " ", $1) }

  private static let openingWords: [(words: String, kind: SectionKind)] = [
    ("timeline", .timeline), ("root cause", .rootCause), ("root causes", .rootCause),
    ("causes of", .rootCause), ("cause of", .rootCause), ("contributing factors", .contributingFactors),
    ("contributing causes", .contributingFactors), ("what went well", .wentWell),
    ("what went right", .wentWell),
    ("what went wrong", .wentBadly), ("what went poorly", .wentBadly), ("what didnt go", .wentBadly),
    ("what could have", .wentBadly), ("where we got lucky", .lucky), ("action items", .actions),
    ("actions taken to prevent", .actions), ("corrective actions", .actions),
    ("corrective and prevent", .actions), ("lessons learned", .lessons), ("lessons learnt", .lessons),
    ("impact on", .impact), ("impact to", .impact), ("impact of", .impact), ("summary of", .summary),
    ("five whys", .fiveWhys), ("5 whys", .fiveWhys), ("next steps", .actions),
    ("remediation items", .actions),
    ("how we fixed", .resolution), ("how did we fix", .resolution), ("how we resolved", .resolution),
    ("how did we detect", .detection), ("how was it detected", .detection), ("how we detected", .detection),
    ("what happened", .summary), ("sequence of", .timeline), ("chronology", .timeline),
  ]

  /// Headings that begin with words of their own: "Incident 2 timeline". With the space behind those words.
  static let endings: [(words: String, kind: SectionKind)] = endingWords.map { (" " + $0, $1) }

  private static let endingWords: [(words: String, kind: SectionKind)] = [
    ("timeline", .timeline), ("root cause", .rootCause), ("root cause analysis", .rootCause),
    ("action items", .actions), ("lessons learned", .lessons), ("impact", .impact),
  ]

  private static let names: [(SectionKind, [String])] = [
    (
      .summary,
      [
        "summary", "what happened", "incident summary", "issue summary", "overview", "executive summary",
        "description", "outage summary", "high level summary", "short summary", "synopsis", "abstract",
        "tldr",
        "tl dr", "incident description", "incident overview", "problem summary", "summary of incident",
        "in short",
        "event summary", "brief summary", "quick summary", "problem", "problem statement", "the incident",
        "brief description", "issue description", "problem description", "management summary", "introduction",
      ]
    ),
    (
      .background,
      [
        "background", "context", "leadup", "lead up", "prior state", "background information", "preamble",
        "technical background", "glossary", "terminology", "prerequisites",
      ]
    ),
    (
      .impact,
      [
        "impact", "scope", "user impact", "customer impact", "business impact", "scope of impact", "impacts",
        "user facing impact", "impact assessment", "affected services", "affected users", "service impact",
        "who was affected", "what was affected", "severity and impact", "impact and severity",
        "scope and impact",
        "impact analysis", "impact and scope", "damage", "effects", "effect", "consequences", "blast radius",
        "how were users affected", "how were customers affected", "symptoms", "affected systems",
        "cost of impact",
      ]
    ),
    (
      .detection,
      [
        "detection", "identified", "monitoring", "discovery", "how was it detected", "alerting",
        "identification",
        "detection and alerting", "detected by", "how we found out", "how we noticed",
        "monitoring and detection",
        "how was this detected", "how did we find out",
      ]
    ),
    (
      .timeline,
      [
        "timeline", "timeline of events", "incident timeline", "key events", "event timeline", "timelines",
        "chronology", "sequence of events", "detailed timeline", "events", "timeline of the incident",
        "chronological order of events", "log of events", "incident log", "event log", "history", "time line",
        "course of events", "timeline of incident", "full timeline", "outage timeline", "chain of events",
      ]
    ),
    (
      .communications,
      [
        "communications", "communication", "status updates", "customer communication",
        "internal communication",
        "customer communications", "external communication", "communication log", "updates", "announcements",
        "stakeholder communication", "public communication", "communications log", "messages sent",
      ]
    ),
    (
      .rootCause,
      [
        "root cause", "root causes", "root cause analysis", "analysis of causes", "causes", "trigger",
        "fault",
        "cause", "root cause and trigger", "trigger and root cause", "the cause", "technical analysis", "rca",
        "cause of the problem", "triggers", "analysis", "cause analysis", "technical root cause",
        "what caused it",
        "why did it happen", "why did this happen", "direct cause", "proximate cause", "underlying cause",
        "the root cause", "explanation", "what went wrong technically", "technical details", "diagnosis",
        "investigation", "the underlying issue", "root cause identification", "the bug", "the vulnerability",
      ]
    ),
    (
      .contributingFactors,
      [
        "contributing factors", "contributing factor", "what allowed this to happen", "contributing causes",
        "factors", "contributory factors", "contributing conditions", "causal factors", "enabling conditions",
        "contributors", "mitigating factors and contributing factors", "underlying factors",
        "aggravating factors",
      ]
    ),
    (
      .fiveWhys,
      [
        "five whys", "5 whys", "the five whys", "the 5 whys", "whys", "the whys", "why", "five whys analysis",
        "5 whys analysis", "five whys root cause identification", "why chain", "5 why", "five why",
      ]
    ),
    (
      .resolution,
      [
        "resolution", "resolution and recovery", "recovery", "remediation", "fix", "details of fix",
        "response",
        "mitigation", "mitigations", "the fix", "solution", "resolution and mitigation", "how it was fixed",
        "mitigation and resolution", "recovery and resolution", "response and recovery", "incident response",
        "immediate fix", "fixes", "action taken", "actions taken", "immediate actions taken", "workaround",
        "mitigation steps", "resolution steps", "immediate response", "repair", "what we did",
        "how we fixed it",
        "detection and resolution", "resolution details", "recovery steps", "containment", "restoration",
        "immediate actions", "response actions", "restoring service", "how did we resolve it",
      ]
    ),
    (
      .lessons,
      [
        "lessons learned", "lessons learnt", "takeaways", "lessons", "key takeaways", "learnings",
        "lesson learned",
        "what we learned", "what did we learn", "what we learnt", "key learnings", "reflections",
        "retrospective",
        "lessons learned and takeaways", "conclusions", "conclusion", "lesson learnt", "key lessons",
        "insights",
        "reflection",
      ]
    ),
    (
      .wentWell,
      [
        "what went well", "what went right", "things that went well", "went well", "positives", "good",
        "the good", "what worked well", "what worked", "what did we do well", "what we did well",
        "the positives",
        "what was good", "things that worked well",
      ]
    ),
    (
      .wentBadly,
      [
        "what went wrong", "what went poorly", "what didnt go so well", "what could have gone better",
        "what went badly", "what didnt go well", "things that went poorly", "things that went wrong",
        "what could be improved", "what could we improve", "what to improve", "areas for improvement",
        "the bad", "bad", "what did not go well", "what went not so well", "what could be better",
        "what could have been better", "what did not go so well", "went wrong", "went badly",
        "what didnt work",
        "what can be improved", "what we could have done better", "what could we have done better",
        "what did not work", "room for improvement", "what went less well", "negatives",
      ]
    ),
    (
      .lucky,
      [
        "where we got lucky", "where did we get lucky", "got lucky", "lucky", "luck", "what was lucky",
        "how we got lucky", "where were we lucky", "what we got lucky with", "where we were lucky",
        "lucky break", "lucky breaks", "good luck", "good fortune", "where luck helped",
        "things we got lucky with", "stroke of luck", "strokes of luck", "fortunate circumstances",
        "lucky circumstances",
      ]
    ),
    (
      .actions,
      [
        "action items", "actions", "review actions", "corrective actions",
        "corrective and preventative measures",
        "corrective and preventative measure", "corrective and preventive measures", "next steps",
        "action item",
        "process improvements", "technical improvements", "documentation improvements", "improvements",
        "follow up", "follow ups", "followups", "followup", "follow up actions", "follow up items", "to do",
        "followup actions", "todo", "todos", "to dos", "preventative measures", "preventive measures",
        "prevention", "prevention measures", "action plan", "actions planned", "planned actions",
        "preventive actions", "preventative actions", "corrective measures",
        "corrective and preventive actions",
        "corrective and preventative actions", "corrective action", "moving forward", "future work",
        "remediation items", "remediation actions", "remediation plan", "remediations", "remediation steps",
        "next actions", "action points", "tasks", "work items", "recommendations", "plan of action",
        "followup items",
        "future improvements", "planned improvements", "long term actions", "future prevention",
        "preventing recurrence", "preventing a recurrence", "how we prevent this", "prevention and follow up",
        "what we are doing to prevent this", "future steps", "future actions", "going forward",
        "what we will do",
        "what are we doing", "what were doing", "what were doing about it", "what we are doing about it",
        "what happens next", "whats next", "what next", "the path forward", "path forward", "measures",
        "future mitigation", "future mitigations", "what were changing", "what we are changing", "changes",
        "corrective actions with owners", "improvement actions", "post incident actions", "mitigation plan",
      ]
    ),
    (
      .roles,
      [
        "roles", "people involved", "participants", "responders", "attendees", "incident team",
        "incident roles",
        "response team", "team", "who was involved", "people", "incident responders", "stakeholders",
      ]
    ),
    (
      .supporting,
      [
        "supporting information", "supporting documents", "appendix", "appendices", "references", "links",
        "resources", "further reading", "related", "related incidents", "see also", "supporting data",
        "metrics",
        "graphs", "logs", "evidence", "additional information", "related links", "further information",
        "screenshots",
        "supporting material", "supporting materials", "useful links", "stats", "statistics", "notes",
      ]
    ),
  ]
}
