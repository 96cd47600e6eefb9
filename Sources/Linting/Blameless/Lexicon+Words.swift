// A table of words, by what they can be. Source of the first lists: the sentences of real postmortems.
extension Lexicon {
  /// The words of English that incident reports are written in, as far as the rules ask.
  static let english: Lexicon = {
    var words = Lexicon()
    words.addPeople()
    words.addSystems()
    words.addGrammar()
    words.addVerbs()
    words.addContexts()
    return words
  }()

  private mutating func addPeople() {
    add(
      """
      engineer engineers developer developers dev devs operator operators administrator administrators admin \
      admins sysadmin sysadmins manager managers intern interns contractor contractors reviewer reviewers author \
      authors on-call oncall on-caller responder responders technician technicians analyst analysts architect \
      architects tester testers sre sres dba dbas employee employees colleague colleagues coworker coworkers \
      co-worker co-workers programmer programmers coder coders commander commanders maintainer maintainers \
      contributor contributors committer committers consultant consultants supervisor supervisors boss director \
      directors executive executives ceo cto cio specialist specialists expert experts newcomer newcomers trainee \
      trainees apprentice apprentices hire hires person people individual individuals guy guys folks staffer \
      staffers lead leads facilitator facilitators coordinator coordinators dispatcher dispatchers deployer \
      deployers approver approvers owner owners member members officer officers scientist scientists researcher \
      researchers designer designers freelancer freelancers teammate teammates someone somebody
      """, .person)
    add(
      "team teams vendor vendors management staff leadership supplier suppliers department squad crew", .group
    )
    add(
      """
      customer customers user users visitor visitors subscriber subscribers merchant merchants player players \
      shopper shoppers guest guests student students attendee attendees caller callers buyer buyers end-user \
      end-users
      """, .outsider)
    add(
      """
      operator operators manager managers admin member members owner owners lead leads author authors director \
      dispatcher dispatchers management coordinator coordinators user users guest guests commander expert
      """, .doubleMeaning)
    add("we i us", .ourselves)
    add("they them", .they)
    add("he she", .personPronoun)
    add("nobody no-one", .nobody)
    add("who", .who)
    add("our my", [.ours, .determiner])
    add("his her their", [.theirs, .determiner])
    add(
      """
      will mark grant chase may bill rob pat drew art hope faith grace joy rich frank miles jack nick chuck dean \
      max guy chip don ray sue carry skip rusty penny dale wade cliff heath reed lane page chance angel christian \
      dawn eve iris ivy rose lily daisy amber crystal jade victor trace blaze ace major king prince earl baron kit \
      bond echo bob buck hank gene glen jean josh kay ken lance mack mike norm olive opal peg pearl piper porter \
      ranger reef robin rod rory sage sandy scout sean sky sterling story summer teddy viola ward wren
      """, .commonName)
    add(
      """
      may april june august summer autumn delta travis jenkins ruby jade python kafka newton kelvin jasmine chef \
      puppet helm cassandra hudson apollo athena hermes phoenix atlas aurora
      """, .neverAlone)
    // Known names that are no other word: taken back out of the list above.
    remove("ken mike josh sean", .commonName)
  }

  private mutating func addSystems() {
    add(
      """
      service services job jobs deploy deploys deployment deployments script scripts alert alerts alarm alarms \
      monitor monitors monitoring test tests pipeline pipelines query queries node nodes pod pods host hosts disk \
      disks cache caches queue queues request requests check checks replica replicas database databases \
      certificate certificates cert certs migration migrations client clients server servers cluster clusters \
      container containers image images portal console dashboard dashboards page pages proxy proxies balancer \
      balancers gateway router routers switch switches network networks link links sensor sensors agent agents bot \
      bots worker workers scheduler controller controllers daemon process processes program app apps application \
      applications api apis endpoint endpoints website site sites sdk library libraries package packages module \
      modules function functions method code codebase config configuration configurations setting settings flag \
      flags limit limits rule rules policy policies schema table tables row rows column columns index indexes \
      shard shards partition partitions volume volumes bucket buckets key keys token tokens secret secrets lock \
      locks thread threads connection connections pool pools session sessions transaction transactions backup \
      backups restore failover rollback rollout release releases build builds branch commit commits patch change \
      changes update updates upgrade upgrades version versions feature features system systems platform machine \
      machines instance instances vm vms firewall dns cdn tls timer timers cron cronjob cronjobs webhook webhooks \
      event events message messages mail e-mail email emails log logs metric metrics graph graphs probe probes \
      report reports template templates tool tools tooling runbook runbooks validation validations reflector \
      component components extension extensions plugin plugins driver kernel firmware hardware memory cpu load \
      traffic request response responses replication sync importer exporter loader parser compiler ci linter hook \
      hooks handler wrapper interface login logins account accounts leader primary standby follower region regions \
      zone zones datacenter cloud outage incident bug error errors failure failures crash
      """, .system)
  }

  private mutating func addGrammar() {
    add("the a an these those its your each every any another both all either this", .determiner)
    add("no", [.determiner, .negation, .nothing])
    add("some many most one none several few two three half majority number rest half", .quantifier)
    add("none", [.negation, .nothing])
    add("nothing", .nothing)
    add(
      """
      new old senior junior tired young experienced other same second third first last next wrong human single own \
      whole entire busy lone remote external internal several original previous former current night shift network \
      release product project engineering account team incident duty support community line human test change \
      communications technical tech platform storage data-centre data-center newest whole-time part-time sleepy \
      lonely untrained database payments on-call capable skilled good great bad poor careless reckless lazy stupid \
      incompetent negligent sloppy hurried inexperienced distracted inattentive complacent
      """, .adjective)
    remove("database payments", .adjective)
    add(
      "responsible involved concerned present available alone himself herself themselves ourselves myself itself",
      .postposed)
    add(
      """
      of in on at with for from to by about into onto over under between during after before without within against \
      through across behind beyond near per via than since until upon toward towards among around despite except \
      off out like
      """, .preposition)
    add("and or but nor yet so plus", .conjunction)
    add(
      "because when while although though whereas whether once where why how whenever what as", .subordinator)
    add("if unless whenever lest", [.subordinator, .conditional])
    add("that which", .relative)
    add("is was were are am be been being isn't wasn't weren't aren't ain't", .be)
    add("has have had hasn't haven't hadn't having", .have)
    add("do does did don't doesn't didn't", .doing)
    add(
      """
      will would can could may might must shall should won't wouldn't can't cannot couldn't mightn't mustn't \
      shouldn't
      """, .modal)
    add(
      """
      not never nor neither without isn't wasn't weren't aren't hasn't haven't hadn't don't doesn't didn't won't \
      wouldn't can't cannot couldn't mustn't shouldn't rarely hardly
      """, .negation)
    add(
      """
      then also still simply just again even already soon later earlier always often sometimes too either now therefore \
      however thus almost perhaps maybe once twice meanwhile initially not never both each all
      """, .adverb)
    add("became become becomes grew grown seemed seems seem looked got getting been", .copula)
  }

  private mutating func addVerbs() {
    add(
      """
      saw found took went made gave began led ran sent came brought thought kept knew wrote told said lost spent \
      meant felt held stood understood fell rose grew broke chose drove threw drew caught bought taught sold met \
      became wanted seemed let got shows show means says believes thinks knows finds sees gets makes needs wants \
      had did forgot went overwrote stole woke left hid blew swept struck stuck shook shut sought
      """, .verb)
    add(
      """
      been had done seen known read run set made kept taken given gone told said thought caught found left lost \
      sent put held built brought begun come become written shown chosen spoken paid met got gotten understood \
      stood felt heard led let meant broken drawn driven forgotten hidden split spent spread thrown cut shut hit \
      reset woken worn won seen rebuilt overwritten
      """, .participle)
    for forms in Self.careful {
      let parts = forms.split(separator: " ").map(String.init)
      add(parts[0], .careBase)
      add(parts[1], [.carePast, .verb])
      add(parts[parts.count - 1], [.careDone, .participle])
    }
    add(
      """
      known seen prevented avoided detected mitigated reduced reverted rolled rerouted recovered fixed found stopped \
      saved shortened limited reacted acted done run paged declared called handled told warned improved used \
      deployed performed incorporated kept taken restored resolved identified discovered diagnosed made handed \
      researched included added configured updated started
      """, .careDone)
    add("seen saw spotted understood", .carePast)
    remove("started added configured updated included", .careDone)
    add(
      """
      start restart reconcile connect schedule boot mount bind resolve load parse compile render sync replicate list \
      come renew authenticate register deploy elect bootstrap initialize initialise launch serve
      """, .machineVerb)
  }

  /// What care consists of: base, past, participle where it differs.
  private static let careful = [
    "check checked", "notice noticed", "follow followed", "test tested", "verify verified", "review reviewed",
    "read read", "realise realised", "realize realized", "think thought", "consider considered",
    "look looked",
    "catch caught", "spot spotted", "ask asked", "escalate escalated", "communicate communicated",
    "validate validated", "monitor monitored", "respond responded", "acknowledge acknowledged",
    "document documented", "confirm confirmed", "anticipate anticipated", "foresee foresaw foreseen",
    "remember remembered", "bother bothered", "inform informed", "notify notified", "announce announced",
    "question questioned", "request requested", "inspect inspected", "examine examined",
    "coordinate coordinated", "prepare prepared", "wait waited", "watch watched",
    "double-check double-checked",
    "rehearse rehearsed",
  ]

  private mutating func addContexts() {
    add(
      """
      prevent prevents prevented preventing avoid avoids avoided avoiding reduce reduces reduced reducing eliminate \
      eliminates minimise minimises minimize minimizes guard guards protect protects protected prone risk risks room \
      chance chances possibility likelihood opportunity potential resilient robust tolerant tolerate tolerates \
      against possible susceptible vulnerable rather instead beyond blaming term word words label wrong stop \
      assigning assign
      """, .prevention)
    add("because due caused owing attributed thanks through", .causal)
    add(
      """
      rate rates budget budgets message messages page pages code codes log logs response responses report reports \
      handling handler handlers label labels analysis probability probabilities assessment reduction count counts \
      state states type types class classes tracking event events factor factors metric metrics ratio screen dialog
      """, .afterError)
    add(
      """
      alert alerts page pages warning warnings signal signals notification notifications step steps email e-mail mail \
      check ticket message messages error errors case cases sign signs note notes problem issue bug flag detail \
      details line deadline instruction instructions prompt
      """, .signal)
    add(
      """
      review reviews approval approvals process policy policies procedure procedures rule guideline guidelines check \
      checks safeguard safeguards guard gate control controls protection protections protocol standard standards
      """, .safeguard)
    add(
      """
      limited restricted dedicated shared automated detailed documented elevated delegated scoped defined named \
      assigned unlimited scheduled read clear improved
      """, .attributive)
    add(
      """
      owner owners facilitator scribe author authors assignee assigned lead commander reviewer reviewers contact \
      reporter cc bot
      """, .ownerLabel)
    add(
      """
      load loading loaded loads loader evaluation evaluated init initialisation initialization initialised \
      initialized import imports connection connections migration deletion property singleton mode write writes \
      consumer sync fetch fetching replication unmount delete deletes allocation binding route routes chunk
      """, .technique)
    add(
      """
      more careful aware better clearer faster quicker vigilant proactive prepared able mindful attentive thorough \
      cautious slower stricter
      """, .demeanour)
    add(
      "not never rarely no symptom consequence starting beginning seldom hardly isn't wasn't effect", .noCause
    )
  }
}
