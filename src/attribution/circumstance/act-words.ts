import { inflect } from '../../language/index.ts'
import { hashText } from '../../linear/index.ts'

/** Words that speak for an act, whatever the topic, by what they have in common; hand-written. A word may stand in several rows. */
const ROWS: readonly (readonly [string, string])[] = [
  [
    'blaming',
    'accuse blame fault slam blast condemn denounce decry deplore rebuke assail castigate lambast lambaste chide scold berate upbraid admonish chastise rail attack criticise criticize criticism critique critic bash skewer excoriate vilify malign pan hammer rip lash excoriation savage pillory indict sue impeach allege allegation accusation charge complaint complain grumble gripe grouse fume rant bemoan lament vent insult mock ridicule deride belittle disparage taunt needle jab swipe tear rebuke outcry outrage smear label brand dub paint portray cast question impugn hit target knock ding scorn scoff sneer jeer protest',
  ],
  [
    'wronging',
    'lie cheat betray violate breach steal rob rig corrupt defraud mislead deceive abuse insult exploit torture invade provoke stall obstruct undermine ignore distort manipulate collude bribe ruin destroy devastate hurt harm damage endanger jeopardise jeopardize threaten bully intimidate harass discriminate demonise demonize scapegoat incite exaggerate fabricate hide conceal dodge evade duck flee flout abandon neglect squander waste plunder rape assault kill murder slaughter massacre shell bomb strike shoot beat grope molest silence suppress oppress persecute disenfranchise pander flip-flop divide inflame stoke fan politicise politicize weaponise weaponize mishandle botch bungle mismanage break fail refuse sabotage spy hack leak interfere meddle deny refuse misrepresent malign outsource gut rip-off fleece screw trick fool con deport block',
  ],
  [
    'wrongs',
    'lie liar cheater fraud scandal corruption hypocrisy hypocrite dishonesty deception deceit abuse smear aggression provocation violation breach crime criminal felony misconduct wrongdoing collusion conspiracy cover-up racism racist sexism sexist misogyny misogynist bigotry bigot xenophobia xenophobe hatred hate hateful prejudice discrimination demagogue demagoguery coward cowardice traitor treason betrayal propaganda slander defamation negligence recklessness incompetence sabotage theft bribery extortion blackmail terror genocide atrocity cruelty brutality scam con hoax lies crook crooks obstruction interference intimidation harassment bullying retaliation pandering politicking obstructionism cronyism elitism cynicism bias double standard victim culprit perpetrator',
  ],
  [
    'guilty',
    'dishonest corrupt crooked hypocritical illegal illegally unlawful unlawfully unconstitutional criminal guilty complicit responsible racist sexist bigoted misogynistic xenophobic hateful divisive reckless irresponsible negligent deceptive misleading fraudulent rigged phony fake bogus disingenuous cynical cruel brutal barbaric vicious ruthless heinous evil immoral unethical shameful despicable disgraceful cowardly treacherous biased unfair unjust brazen inflammatory dangerous-minded slimy sleazy predatory greedy vile abusive lying bought beholden careless extremely-careless',
  ],
  [
    'bad',
    'bad badly terrible terribly weak weaker weakest weakness disaster disastrous dangerous danger ridiculous stupid wrong awful worse worst unfit unqualified sad sadly horrible horrific disgusting outrageous absurd crazy insane insanity mess nonsense incompetent unacceptable embarrassing embarrassment pathetic tragic tragedy ugly poor dumb foolish fool rude silly unstable unprepared nightmare shame disgrace appalling troubling disturbing offensive crisis broken lose loser lost failing failed failure flawed fatal catastrophic catastrophe frightening scary terrifying alarming toxic unpopular vulnerable vulnerability desperate desperation hopeless useless worthless ineffective clueless naive ignorant arrogant angry anger hollow empty stale boring tired dull awkward clumsy tone-deaf unelectable unfavorable unlikable untrustworthy distrust mistrust problem problematic trouble worry worrisome threat risk risky uncertain uncertainty unclear doubtful skeptical skepticism lack lacking struggle suffer stain laughable joke laughingstock circus farce clown buffoon lunatic madness weird strange bizarre unhinged erratic temperament disqualify disqualifying disappointing disappointed disappointment frustrating frustrated frustration unhappy upset shocked shocking shock stunned stunning horrified appalled embarrassed ashamed offended hurtful hard difficult tough rough bleak grim gloomy dark dire severe painful',
  ],
  [
    'good',
    'good great greatest strong stronger strongest strength wonderful best better important importance proud pride excellent excellence brave bravery smart honest honesty fantastic tremendous beautiful qualified remarkable extraordinary amazing love loved respect respected admire admiration impressive impressed successful success brilliant decent decency fair inspiring inspired inspiration historic happy glad excited exciting excitement enthusiasm enthusiastic terrific right win winner winning incredible incredibly perfect perfectly favorite hero heroic effective thoughtful capable competent courage courageous leader leadership wise wisdom genius popular beloved charismatic funny charming powerful compelling promising hopeful optimistic optimism confident confidence trust trusted trustworthy credible credibility solid steady experienced experience bright fresh genuine authentic sincere passionate passion dedicated tireless compassion compassionate kind generous gracious humble nice fine super superb spectacular phenomenal outstanding exceptional unique special positive progress victory triumph accomplishment accomplished achievement honor honored privilege privileged delighted pleased thrilled grateful thankful appreciate welcome clear clearly obvious obviously true significant significantly crucial critical vital key essential serious seriously',
  ],
  [
    'unsure',
    'could might may perhaps maybe probably likely unlikely possibly possible possibility seem seemingly appear apparently believe think thought feel feeling guess suppose doubt hope hopefully fear worry worried concern concerned expect expectation predict prediction wonder potential potentially chance risk suggest sense suspect presume assume imagine bet odds prospect prospects foresee forecast project projection speculate speculation estimate anticipate sure certain certainly definitely surely eventually tend whether perceive perception view consider regard deem opinion argue argument contend contention interpret hint signal mean imply',
  ],
  [
    'feeling',
    'hope fear worry want wish love hate like dislike feel enjoy regret care dread resent envy crave yearn long desire frustrate frustrated angry anger excite mourn grieve cherish relish savor value prefer admire despise loathe detest abhor surprise surprised amaze amazed baffle baffled puzzle puzzled stunned shocked joke quip muse marvel sigh laugh smile cry weep gush rave swoon',
  ],
  [
    'describing',
    'describe call characterise characterize term label dub paint portray depict cast frame refer compare liken equate view see regard consider deem judge rate rank rule think symbolise symbolize represent capture reflect underscore underline highlight illustrate illuminate demonstrate exemplify evoke echo hail',
  ],
  [
    'reporting',
    'report say tell note write state announce reveal disclose confirm show find found discover indicate document record list cite quote detail recount recall narrate chronicle describe publish post release read explain testify estimate calculate count measure determine conclude poll survey study research data figures statistics results document filing transcript memo records census analysis report audit source according reportedly mention inform brief notify learn know aware realise realize understand remember forget identify name title entitle schedule declare certify verify display feature contain include date',
  ],
  [
    'norm',
    'should must need ought have-to necessary necessity essential imperative obligation duty responsibility supposed require requirement incumbent',
  ],
  [
    'asking',
    'ask urge demand request call appeal beg plead implore beseech petition lobby press push pressure insist require order instruct direct tell advise counsel recommend suggest propose encourage exhort entreat challenge dare invite summon solicit seek advocate campaign admonish remind warn caution query question inquire enquire wonder interrogate quiz probe poll nudge prod goad coax persuade convince compel command mandate prescribe bid move proposal suggestion recommendation advice plea appeal petition request demand question questions call calls',
  ],
  [
    'imperative',
    'let please stop start vote join help look listen remember forget wake stand fight go come make take give get keep put send think imagine consider watch read tell say show bring build end do be donate text click sign',
  ],
  [
    'planning',
    'plan intend promise pledge vow swear commit guarantee aim seek try attempt strive endeavor endeavour prepare ready resolve determine determined decide decision undertake agree offer volunteer propose launch intent intention goal aspiration aspire ambition want hope look bid run mission strategy agenda scheduled schedule set going gonna will shall would ll won promise commitment oath assurance assure ensure ambition eye mull weigh ponder consider explore contemplate',
  ],
  [
    'backing',
    'support supporter supportive back backer backing endorse endorsement welcome vote favor favour favorable defend defender defense defence ally applaud thank congratulate champion embrace praise commend laud hail salute honor honour unite unity solidarity sympathise sympathize sympathy sympathetic side rally cheer root celebrate tout trumpet advocate promote campaign pick choose prefer preference nominate recommend vouch stump donate contribute adopt approve approval uphold affirm reaffirm back-up bolster boost credit like enthusiasm tribute stick stand behind loyal loyalty fan allegiance help aid',
  ],
  [
    'refusing',
    'oppose opposition opponent reject rejection refuse refusal decline dismiss dismissal dismissive resist resistance veto block dispute contest contradict challenge rebut refute counter disagree disagreement disavow disown denounce repudiate renounce rebuff spurn snub shun boycott object objection protest disapprove disapproval resent condemn mock deny denial rule discount downplay brush shrug wave bat swat pooh-pooh distance ignore avoid sidestep dodge deflect demur balk scoff reluctant reluctance unwilling hesitant skeptical wary anti against not never no nothing neither nor none nobody without cannot unacceptable scrap repeal overturn kill ban forbid halt end stop drop withdraw pull',
  ],
  ['negating', "not never no nothing neither nor none nobody n't without hardly barely"],
  [
    'yielding',
    'mistake mistakes regret apologise apologize apology sorry admit admission acknowledge acknowledgment concede concession confess confession error fault shortcoming forgive forgiveness blame-self wish humbled humility unfocused wrong reluctantly grudgingly yield bow surrender relent retract backtrack reverse walk-back imperfect flaw flaws weakness allow grant recognise recognize own',
  ],
  [
    'assenting',
    'agree agreement accept acceptance yes yeah exactly consent concur concurrence absolutely right sure willing willingness agreed okay ok indeed true compromise deal acquiesce comply assent approve sign consensus',
  ],
  [
    'clearing',
    'false falsely untrue deny denial allegation allegations rumor rumour rumors baseless unfounded groundless nonsense fabricated hoax not never true innocent innocence wrong inaccurate mistaken misunderstood misconstrued misquoted classified wrongdoing aware knowledge involved involvement affiliation relationship',
  ],
  [
    'penalising',
    'consequence consequences sanction sanctions retaliate retaliation punish punishment penalty pay price respond suffer regret face otherwise unless sue lawsuit jail prison threaten threat ultimatum warn warning deadline withdraw revoke cut impose tariff retaliatory force forces strike hit back else bomb destroy fire',
  ],
  [
    'law',
    'bill law measure amendment plan policy proposal deal treaty agreement nomination nominee candidacy campaign candidate resolution act legislation reform tax ban wall repeal wage pact trade withdrawal intervention program regulation',
  ],
  [
    'future',
    'will shall would gonna ll going tomorrow next soon coming future eventually someday upcoming later year years',
  ],
  [
    'comparing',
    'more most less least better worse than as like so too very enough really quite extremely absolutely totally completely deeply highly increasingly rather much far just simply only even',
  ],
  ['cause', 'because since due result therefore thus hence reason why cause lead'],
  [
    'general',
    'always never ever everyone everybody nobody people anyone someone folks all every any country nation world america american americans',
  ],
  [
    'figures',
    'percent percentage million billion trillion thousand hundred dozen half third quarter points votes number rate total average majority lead margin',
  ],
  [
    'happened',
    'happen begin start leave move come arrive meet hold sign pass receive raise spend cost rise fall increase grow drop include serve send arrest die bear live work visit attend travel speak talk file issue release appoint hire elect win own buy sell join resign fire marry graduate study',
  ],
  ['first', 'i we me us my our mine ours myself ourselves'],
  ['second', 'you your yours yourself'],
  ['mixed', 'but however though although yet while despite instead nevertheless unless if when until whether'],
]

export const ACT_CLASSES = ROWS.length

function indexClasses(): ReadonlyMap<number, Uint8Array> {
  const classes = new Map<number, Set<number>>()
  for (const [index, [, words]] of ROWS.entries())
    for (const word of words.split(' '))
      for (const form of [word, ...inflect(word).keys()]) {
        const hash = hashText(form)
        const known = classes.get(hash)
        if (known) known.add(index)
        else classes.set(hash, new Set([index]))
      }
  return new Map([...classes].map(([hash, indices]) => [hash, Uint8Array.from(indices)]))
}

const CLASSES = indexClasses()
const NONE = new Uint8Array(0)

/** The rows that hold a word, by the hash of its lower form. */
export const actClassesOf = (hash: number): Uint8Array => CLASSES.get(hash) ?? NONE
