/// Every rule there is: one line each, in the order of the reference.
package enum Catalogue {
  package static let rules: [Rule] = [
    // Front matter
    .document(FrontMatterMissing()),
    .file(FrontMatterSyntax()),
    .document(RequiredField()),
    .file(InvalidValue()),
    .file(UnknownKey()),
    .knowledgeBase(DuplicateID()),
    .document(FileName()),
    .document(TimeOrder()),
    .document(TimeZone()),
    .document(FutureTime()),
    .document(UnknownService()),
    .document(UnknownPerson()),
    .file(DocumentLimits()),
    .knowledgeBase(UnreadableFile()),
    .knowledgeBase(InvalidRecord()),

    // Structure
    .document(RequiredSection()),
    .document(EmptySection()),
    .document(PlaceholderText()),
    .document(DuplicateSection()),
    .document(SectionOrder()),
    .document(SummaryLength()),
    .document(ImpactQuantified()),
    .document(LessonsBalanced()),
    .file(HeadingJump()),
    .file(ImageAlternative()),
    .file(RawHTML()),

    // Timeline
    .document(TimelineUnreadable()),
    .document(TimelineOrder()),
    .document(TimelineEventMissing()),
    .document(TimelineOutside()),
    .document(TimelineGap()),
    .document(TimelineContradicts()),
    .document(TimelineNotCirculated()),

    // Five whys and factors
    .document(FiveWhysDepth()),
    .document(FiveWhysAnswer()),
    .document(FiveWhysRepeat()),
    .document(FiveWhysEndsAtPerson()),
    .document(FiveWhysFactor()),
    .document(FactorCategory()),
    .document(FactorSingle()),
    .document(FactorUnaddressed()),

    // Blameless language
    .document(PersonInAnalysis()),
    .document(BlameLanguage()),
    .document(HumanError()),
    .document(Counterfactual()),
    .document(Hindsight()),
    .document(WhoQuestion()),
    .document(PunitiveAction()),

    // Action items
    .document(ActionsMissing()),
    .document(ActionOwner()),
    .document(ActionOwners()),
    .document(ActionDue()),
    .document(ActionHorizon()),
    .document(ActionHorizonOverrun()),
    .document(ActionTicket()),
    .document(ActionOverdue()),
    .document(ActionVague()),
    .document(ActionUnevidenced()),

    // Response clocks
    .document(ClockDeclared()),
    .document(ClockFirstStatus()),
    .document(ClockStakeholders()),
    .document(ClockCadence()),
    .document(ClockExecutives()),
    .document(ClockManagers()),
    .document(ClockResponse()),
    .document(ClockFollowUp()),
    .document(ClockReview()),
    .document(ClockUnknown()),

    // Roles and communication
    .document(RolesMissing()),
    .document(RolesOverlap()),
    .document(ChannelMissing()),
    .document(TicketMissing()),
    .document(CommsVocabulary()),
    .document(CommsETA()),
    .document(CommsNextUpdate()),
    .document(CommsStatusPageFirst()),
    .document(CommsResolution()),
    .document(ResolvedBeforeContained()),
    .document(CommsContent()),

    // Severity
    .document(SeverityUnderstated()),
    .document(SeverityReview()),
    .document(SeverityCriteriaUpdate()),
    .knowledgeBase(SeverityCriteriaStale()),

    // Learning
    .document(Drift()),
    .document(Evidence()),
    .document(ReviewMissing()),
    .knowledgeBase(RepeatIncident()),
    .knowledgeBase(IncidentLink()),
    .knowledgeBase(BrokenLink()),

    // Disclosure
    .file(Secret()),
    .file(PersonalData()),
    .file(RedactionUnbalanced()),

    // Suppression
    .suppression(SuppressionReason()),
    .suppression(SuppressionUnused()),
  ]

  /// What each rule is.
  package static var descriptions: [RuleDescription] { rules.map(\.about) }
}
