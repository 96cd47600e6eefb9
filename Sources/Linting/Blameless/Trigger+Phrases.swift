// A table: every phrase that may blame. Phrases are parted by commas; matching ignores case and line breaks.
extension Trigger {
  /// The phrases of each rule by the shape that judges them.
  static let phrases: [(BlameRule, Shape, String)] = [
    (
      .humanError, .errorNoun,
      """
      human error,human errors,human mistake,human mistakes,operator error,operator errors,user error,pilot error,\
      pilot errors,manual error,manual errors,admin error,administrator error,engineer error,copy-paste error,\
      fat finger,fat-finger,fat-fingered,fat fingered,fat-fingering,simple mistake,rookie mistake,silly mistake,\
      honest mistake,careless mistake,beginner's mistake
      """
    ),
    (.humanError, .causedErrors, "user errors"),
    (
      .humanError, .slip,
      """
      accidentally,mistakenly,inadvertently,erroneously,wrongly,unintentionally,incorrectly,unwittingly,\
      made a mistake,made an error,made mistakes,made the mistake,misjudged,miscalculated
      """
    ),
    (.humanError, .manner, "by mistake,by accident,in error"),
    (.humanError, .owned, "mistake,mistakes,error,oversight,blunder,slip-up,carelessness,misjudgement"),
    (
      .humanError, .ofPerson,
      "mistake by,mistakes by,error by,typo by,oversight by,mistake of,mistake made by,error made by,slip by"
    ),
    (
      .counterfactual, .ought,
      """
      should have,should've,should not have,shouldn't have,should never have,should also have,should at least have,\
      should probably have,should really have,ought to have,ought not to have,needed to have
      """
    ),
    (
      .counterfactual, .could,
      "could have,could've,could easily have,could also have,could at least have,could probably have"
    ),
    (.counterfactual, .had, "had"),
    (.counterfactual, .ifOnly, "if only"),
    (.counterfactual, .ifHad, "if"),
    (.counterfactual, .supposed, "was supposed to,were supposed to,was meant to,were meant to"),
    (.counterfactual, .omission, "failed to,overlooked,skipped,omitted to"),
    (.counterfactual, .neglect, "neglected to,forgot to,forgot about,ignored,disregarded"),
    (.counterfactual, .omitting, "failing to,forgetting to,neglecting to"),
    (.counterfactual, .owned, "failure to"),
    (.counterfactual, .notThought, "did not think,didn't think,did not bother,didn't bother"),
    (
      .counterfactual, .notDone,
      "did not,didn't,did not even,didn't even,did not explicitly,didn't explicitly,did not properly"
    ),
    (.counterfactual, .never, "never"),
    (.counterfactual, .nobodyDid, "nobody,no one,no-one,none of us,none of them"),
    (.counterfactual, .missed, "missed"),
    (
      .language, .alone,
      """
      careless,carelessly,carelessness,reckless,recklessly,recklessness,negligent,negligently,negligence,sloppy,\
      sloppily,sloppiness,incompetent,incompetence,laziness,irresponsible,irresponsibly,stupid,stupidly,stupidity,\
      unprofessional,unprofessionally,complacent,complacency,poor judgement,poor judgment,bad judgement,\
      bad judgment,dumb mistake,idiotic
      """
    ),
    (.language, .lazy, "lazy"),
    (.language, .guilt, "to blame,at fault,culprit,culprits"),
    (.language, .owned, "fault"),
    (.language, .ofPerson, "fault of"),
    (.language, .accusation, "blamed,blames,blame,blaming"),
    (.language, .quality, "inattentive,inexperienced,distracted,bad,poor,incapable,untrained"),
    (.language, .transgression, "violated,bypassed,circumvented"),
    (.language, .manner, "without approval,without permission,without authorisation,without authorization"),
    (.language, .shortcut, "cut corners,cutting corners"),
    (
      .person, .harm,
      """
      broke,crashed,misconfigured,took down,brought down,knocked over,wiped,corrupted,caused,took out
      """
    ),
    (
      .person, .act,
      """
      pushed,merged,deleted,deployed,dropped,disabled,overwrote,removed,committed,truncated,shut down,broken,wiped,\
      misconfigured,overwritten
      """
    ),
    (.person, .because, "because of,due to,thanks to,caused by,triggered by,owing to"),
    (
      .hindsight, .knownLater,
      """
      obviously,of course,in hindsight,with hindsight,common sense,any engineer would,any developer would,\
      any operator would,anyone could,anybody could,easily avoided,easily avoidable,easily prevented,\
      easily preventable,preventable,avoidable,glaring,inexcusable,as everyone knows,everyone knows,\
      as everybody knows,should have been obvious,it was obvious,it is obvious,needless to say,goes without saying,\
      no-brainer
      """
    ),
    (
      .hindsight, .judging,
      "clearly,clearly wrong,clearly too,clearly a,clearly an,clearly not,clearly unsafe"
    ),
    (
      .who, .whoHarmed,
      """
      who broke,who caused,who crashed,who messed,who screwed,who forgot,who is to blame,who was to blame,\
      who is at fault,who was at fault,who is responsible for,who was responsible for,whose fault,whose mistake,\
      whose error,your fault,your mistake
      """
    ),
    (
      .who, .whoActed,
      """
      who pushed,who merged,who deleted,who deployed,who dropped,who disabled,who changed,who made,who approved,\
      who ran,who wrote,who removed,who committed,who did,who started,who restarted,who stopped,who edited,\
      who released,who triggered,who let,who allowed,whose change,whose commit,whose code,whose deploy,\
      whose pull request,whose idea,which engineer,which developer,which operator,which person,which employee,\
      which administrator,which admin,which contractor
      """
    ),
    (.who, .rebuke, "you should have,you should've,you could have,you ought to have"),
    (.who, .whyPerson, "why did,why didn't"),
    (.who, .whyYou, "why didn't you,why did you not,why did you,why haven't you,why wouldn't you"),
    (
      .punitive, .exhortation,
      """
      be careful,be more careful,more careful,more carefully,being more careful,pay attention,pay more attention,\
      pay closer attention,pay better attention,try harder,remember to,stay vigilant,be vigilant,more vigilant,\
      be more vigilant,more diligent,be more diligent,be diligent,take more care,take care to,exercise caution,\
      exercise more caution,be more attentive,more attentive,disciplinary,be mindful,be more mindful,work harder
      """
    ),
    (
      .punitive, .chastening,
      "retrain,re-train,retraining,re-training,remind,reminding,discipline,reprimand,warn,admonish,punish,sanction"
    ),
    (.punitive, .rechecking, "double-check,double check,triple-check"),
    (.punitive, .holding, "hold,holding"),
  ]
}
