/// Words that do not say what a text is about.
enum CommonWords {
  static let words = WordTable((grammar + " " + report).split(separator: " ").map(String.init))

  private static let grammar = """
    about above across after again against ago all almost alone along already also although always am among an and \
    another any anyone anything are around as at away back be became because become been before began behind being \
    below between both but by came can cannot come could did do does doing done down during each either else end \
    ended enough even ever every everyone everything exactly except few first for from full further gave get gets \
    give given gives go goes going gone got had has have having he held hold holds her here hers him his how however if in instead \
    into is it its itself just keep keeps kept knew know known knows last later least less let like long looked made \
    make makes making many may me meant meanwhile might moment more most much must my near need needed needs neither never \
    new next no nobody none nor not nothing now of off often old on once one only onto or other others our out over \
    own part per perhaps put quite rather really said same saw say says second see seen set several shall she should \
    show showed shows since so some someone six something soon still stood such take taken takes than that the their them \
    then there therefore these they thing things third this those though three through thus to together told too took \
    toward towards twice two under until up upon us use used uses using usual usually very via was way we well went \
    were what when where whether which while who whole whom whose why will with within without would yet you your
    """

  /// What every report speaks of, and verbs with which every action begins.
  private static let report = """
    action actions add added am approximately cause caused causes cest cet condition contributing customer customers \
    day days didn doesn don due ensure factor factors fail failed failing fails failure failures fix fixed happen \
    happened hour hours impact incident incidents investigate issue issues lack learned lessons minute minutes missing \
    month months outage owner people pm problem problems process processes organisational organizational organisation \
    organization production question re reason resolved root severity status system systems team teams technical \
    time times today user users utc ve week weeks won wrong year years
    """
}
