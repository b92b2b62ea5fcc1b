const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns for persons, singular; titles of the tables are no part of it. */
const PERSON = words(`
  activist actor actress adult adviser advisor advocate agent aide ally ambassador analyst anchor ancestor applicant appointee architect artist assailant assistant associate astronaut athlete
  attacker attendee attorney author backer banker bidder billionaire bishop blogger boss boy broadcaster brother bureaucrat businessman businesswoman candidate captain caller cardinal caretaker
  caucusgoer celebrity chair chairman chairwoman challenger champion chancellor chaplain chief child citizen civilian clergyman clerk client coach cofounder co-founder collaborator colleague columnist comedian
  commander commentator commissioner companion competitor conservative constituent consultant consumer contender contestant contractor contributor convict coordinator cop correspondent councillor
  councilman councilwoman counsel counterpart creator critic curator customer daughter dad dealer debater defector defendant defender delegate democrat demonstrator deputy designer detainee detective developer
  dictator diplomat director dissident doctor donor driver economist editor educator elder elector employee employer emissary engineer enthusiast entrepreneur envoy executive expert fan farmer father fellow
  fighter filmmaker firefighter follower foe founder friend front-runner frontrunner fugitive fundraiser gambler general gentleman girl girlfriend governor graduate grandfather grandmother guard guest gunman
  guy hacker hero historian homeowner hopeful host hostage human hunter husband immigrant incumbent independent individual inmate insider inspector insurgent interpreter interviewer investigator investor jihadist
  jihadi journalist judge juror justice kid king lady landlord lawmaker lawyer leader legislator libertarian liberal lieutenant listener lobbyist loser loyalist magistrate magnate man manager marine
  marshal mastermind mayor mediator member mercenary migrant militant millennial millionaire minister moderate moderator mogul monarch monitor mother mourner musician narrator neighbor neighbour negotiator newcomer
  nominee novelist nurse observer offender officeholder officer official onlooker opponent operative operator organiser organizer outsider owner parent participant partner passenger passerby patient patriot patron peer
  performer person philanthropist photographer physician pilot pioneer player plaintiff policeman policewoman politician pollster pope predecessor premier presenter president priest prince princess
  principal prisoner producer professional professor progressive prosecutor protester protestor provider publisher pundit queen rabbi radical rapper reader rebel recipient recruiter recruit referee reformer
  refugee regulator relative reporter representative republican researcher resident respondent reviewer rival runner scholar scientist secretary senator separatist sergeant settler sheriff shareholder
  shooter singer sister skeptic sceptic smuggler sociologist socialist soldier son speaker specialist spectator spokesman spokesperson spokeswoman sponsor spouse staffer star statesman strategist student successor suitor
  superintendent superdelegate supervisor supporter surgeon surrogate survivor suspect taxpayer teacher technician teenager terrorist theorist thinker trader translator treasurer trooper trustee tweeter tycoon user
  veteran victim viewer villager visitor volunteer voter warrior watcher whistleblower whistle-blower widow wife winner witness woman worker writer youth youngster zealot source insider questioner announcer interlocutor
  congressman congresswoman assemblyman assemblywoman alderman selectman chairperson newsman anchorman legend icon nationalist populist centrist evangelical christian muslim jew catholic protestant hispanic latino
  communist fascist nazi marxist islamist mob
`)

/** Nouns for persons in the plural alone. */
const PEOPLE = words(
  `people americans men women children police personnel folks elites troops forces masses ranks families couples others`,
)

/** Nouns for bodies of people that act as one. */
const BODY = words(`
  academy administration agency alliance archdiocese army assembly association authority bank bench board brigade broadcaster bureau business cabinet camp campaign caucus center centre chamber charity church city
  club coalition college commission committee community company conference confederation congress consortium consulate convention corporation council country court crew delegation department directorate division embassy
  establishment faction faculty federation firm force forum foundation franchise gang government group guild headquarters hospital household industry institute institution jury kremlin league legislature magazine manufacturer
  maker media military militia ministry mission monarchy movement nation navy network newspaper office opposition organisation organization outlet pact panel paper parliament partnership party police
  press prosecution publication publisher regime republic retailer school secretariat senate service society staff team tribunal troupe union university website
`)

/** Nouns for what is written, shown or counted: it speaks for itself where nobody is said to speak through it. */
const DOCUMENT = words(`
  account ad advertisement affidavit analysis announcement article audit bill blog book brief briefing broadcast chapter clip column comment communique
  communiqué complaint constitution data datum declaration decree document documentary e-mail editorial email estimate evidence figure filing film
  footage forecast headline history image index indictment interview investigation law lawsuit letter list manifesto map measure memo memoir memorandum
  message motion news note notice number opinion order page paper passage petition photo photograph picture piece plan platform poll polling post
  posting project proposal quotation quote record recording remark report reporting resolution response result review rule ruling score speech
  statement statistic statute story study submission subpoena summary survey tape testimony text text-message thread title transcript translation
  treaty tweet update verdict version video warrant word
`)

/** What somebody says or writes in the own name: without an owner, "the statement" is that of who spoke last. */
const UTTERANCE = words(
  'statement letter email e-mail tweet post posting message memo comment remark release reply response speech testimony passage op-ed caption note announcement word',
)

/** Words that stand for persons without a noun: "many", "those", "42 percent". */
const QUANTITY = words(
  'one some many most others another those all few several none everyone everybody someone somebody nobody anyone half majority minority percent % number dozens hundreds thousands millions plurality third quarter rest handful score more less fewer each neither either both',
)

const endsAsPerson = (lemma: string): boolean =>
  lemma.length > 5 &&
  /(?:[a-z]{3}ologist|onomist|[a-z]{2}ician|crat|[a-z]{3}woman|[a-z]{3}man|person|people)$/.test(lemma)

/** Counts of what people think speak for themselves, whoever made them. */
const COUNT = words('poll polling survey number data datum statistic figure')

export const isCount = (lemma: string): boolean => COUNT.has(lemma)
/** Whether a word ends in a longer noun for persons: "neurosurgeon". */
function endsInNoun(lemma: string): boolean {
  for (let from = 2; from <= lemma.length - 6; from++) if (PERSON.has(lemma.slice(from))) return true
  return false
}

export const isPersonNoun = (lemma: string): boolean => PERSON.has(lemma) || endsAsPerson(lemma) || endsInNoun(lemma)
export const isPeopleNoun = (lower: string): boolean => PEOPLE.has(lower)
export const isBodyNoun = (lemma: string): boolean => BODY.has(lemma)
export const isDocumentNoun = (lemma: string): boolean => DOCUMENT.has(lemma)
export const isUtterance = (lemma: string): boolean => UTTERANCE.has(lemma)
export const isQuantity = (lower: string): boolean => QUANTITY.has(lower)
