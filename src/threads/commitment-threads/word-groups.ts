import { stemmer } from 'stemmer'

/**
 * Words of diplomacy that say nearly the same in a promise, by group. Two words are a verb with its particle, which may stand some words
 * later: "pull its troops out".
 */
const GROUPS: Readonly<Record<string, string>> = {
  LEAVE: 'withdraw, withdrawal, leave, quit, exit, retreat, pull out, pull back, move out, walk out',
  STAY: 'stay, remain',
  JOIN: 'join, enter, accede, accession',
  SEND: 'send, supply, deliver, delivery, provide, give, ship, shipment, donate, grant, contribute, contribution, furnish, hand out',
  DEPLOY: 'deploy, deployment, station, post, base',
  END: 'end, stop, halt, cease, suspend, pause, lift, ease, remove, relax, cancel, cut off, call off, wind down, refrain',
  RESUME: 'resume, restart, renew, restore, start, begin, continue',
  IMPOSE: 'impose, reimpose, introduce, levy, slap',
  KEEP: 'keep, maintain, retain, preserve',
  OBSERVE: 'observe, respect, honour, honor, uphold, abide, keep to, stick to, stand by, adhere',
  OPEN: 'open, reopen, unblock',
  CLOSE: 'close, shut, seal, closure, shut down',
  FREE: 'free, release, liberate, set free, let go',
  DETAIN: 'detain, arrest, imprison, jail',
  RETURN: 'return, repatriate, give back, hand back, hand over, send back, turn over',
  RAISE: 'raise, increase, boost, expand, expansion, enlarge, widen, hike, step up, scale up',
  CUT: 'cut, reduce, reduction, lower, slash, trim, shrink, scale back, scale down, bring down',
  ALLOW: 'allow, let, permit, admit, accept, welcome, take in, let in',
  FORBID: 'ban, bar, prohibit, forbid, prevent, refuse, reject, deny, block, keep out',
  SUPPORT: 'support, back, endorse, assist, help, aid',
  OPPOSE: 'oppose, resist, boycott',
  FINISH: 'finish, complete, completion',
  BUILD: 'build, construct, construction, set up',
  DISMANTLE: 'dismantle, demolish, take down, tear down, scrap',
  SWAP: 'exchange, swap, trade',
  SIGN: 'sign, conclude, initial',
  RATIFY: 'ratify, ratification, approve, adopt, pass',
  RECOGNISE: 'recognise, recognize, recognition',
  MEET: 'meet, meeting, summit',
  VISIT: 'visit, travel, trip, attend, attendance',
  RESIGN: 'resign, resignation, step down, stand down',
  DEFEND: 'defend, protect, protection',
  ATTACK: 'attack, strike, bomb, bombard, hit, raid',
  SPEND: 'spend, spending, expenditure, invest, investment',
  PUBLISH: 'publish, publication, disclose, reveal',
  EXPEL: 'expel, expulsion, deport',
  TROOPS: 'troop, soldier, force, army',
  TRUCE: 'truce, ceasefire, armistice',
  PRISONER: 'prisoner, captive, detainee',
  DEFENCE: 'defence, defense, military',
  AGREEMENT: 'agreement, deal, accord, treaty',
  ELECTION: 'election, vote, ballot',
  TALKS: 'talk, negotiate, negotiation, discuss, discussion, consult, consultation, debate',
  STUDY: 'consider, consideration, study, explore, examine, review, weigh, assess',
  PLAN: 'plan, prepare, preparation, propose, proposal, draft, seek, framework, outline',
}

/** Groups of which one undoes the other. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['LEAVE', 'STAY'],
  ['LEAVE', 'JOIN'],
  ['LEAVE', 'DEPLOY'],
  ['LEAVE', 'KEEP'],
  ['END', 'IMPOSE'],
  ['END', 'KEEP'],
  ['END', 'RESUME'],
  ['OPEN', 'CLOSE'],
  ['FREE', 'DETAIN'],
  ['RAISE', 'CUT'],
  ['ALLOW', 'FORBID'],
  ['SUPPORT', 'OPPOSE'],
  ['BUILD', 'DISMANTLE'],
  ['RESIGN', 'STAY'],
]

/** Groups and words by what they are for a comparison. */
const STAGES = new Set(['TALKS', 'STUDY', 'PLAN', 'SIGN'])
const ONCE_MORE = new Set(['MEET', 'VISIT', 'TALKS', 'FREE', 'SWAP'])
const PERSONAL = new Set(['MEET', 'VISIT', 'RESIGN'])
const LIGHT = new Set([
  'OBSERVE',
  'KEEP',
  ...['hold', 'reach', 'make', 'take', 'do', 'have', 'carry', 'put', 'go', 'get', 'conduct', 'ensure', 'implement'],
  ...['work', 'achieve', 'meet', 'establish', 'undertake', 'continue'].map(stemmer),
])

const singles = new Map<string, string>()
const particled = new Map<string, Map<string, string>>()
for (const [group, words] of Object.entries(GROUPS))
  for (const word of words.split(', ')) {
    const [verb, particle] = word.split(' ') as [string, string?]
    const stem = stemmer(verb)
    if (particle === undefined) singles.set(stem, group)
    else particled.set(stem, (particled.get(stem) ?? new Map<string, string>()).set(particle, group))
  }

const NONE: readonly string[] = []
const oppositesOf = new Map<string, string[]>()
for (const [left, right] of OPPOSITES)
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const)
    oppositesOf.set(one, [...(oppositesOf.get(one) ?? []), other])

/** Past forms that no stemmer brings back to their verb. */
const IRREGULAR: Readonly<Record<string, string>> = {
  ...{
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    gave: 'give',
    given: 'give',
    sent: 'send',
    left: 'leave',
    kept: 'keep',
  },
  ...{ met: 'meet', held: 'hold', took: 'take', taken: 'take', went: 'go', gone: 'go', came: 'come', made: 'make' },
  ...{
    struck: 'strike',
    hit: 'hit',
    shot: 'shoot',
    fought: 'fight',
    broke: 'break',
    broken: 'break',
    began: 'begin',
    begun: 'begin',
  },
  ...{
    spent: 'spend',
    built: 'build',
    spoke: 'speak',
    spoken: 'speak',
    paid: 'pay',
    sold: 'sell',
    bought: 'buy',
    won: 'win',
  },
  ...{
    lost: 'lose',
    rose: 'rise',
    risen: 'rise',
    fell: 'fall',
    fallen: 'fall',
    drew: 'draw',
    drawn: 'draw',
    forbade: 'forbid',
  },
  ...{
    forbidden: 'forbid',
    swore: 'swear',
    sworn: 'swear',
    shut: 'shut',
    froze: 'freeze',
    frozen: 'freeze',
    seized: 'seize',
  },
}

/** A word as its stem, past forms as their verb's. */
export const stemOf = (lower: string): string => stemmer(IRREGULAR[lower] ?? lower)

/** The concept of a stem: its group, else the stem itself. */
export const conceptOf = (stem: string): string => singles.get(stem) ?? stem

/** The groups that a verb makes with particles after it. */
export const particlesOf = (stem: string): ReadonlyMap<string, string> | undefined => particled.get(stem)

/** Whether of two acts one undoes the other: "lift" and "impose". */
export const areOpposite = (one: string, other: string): boolean => oppositesTo(one).includes(other)

/** The acts that undo an act. */
export const oppositesTo = (concept: string): readonly string[] => oppositesOf.get(concept) ?? NONE

/** Whether it leads up to an act and is not the act: "negotiate a truce" is no truce. */
export const isStage = (concept: string): boolean => STAGES.has(concept)

/** Whether the act is done again and again, so that another day is another act. */
export const isRepeated = (concept: string): boolean => ONCE_MORE.has(concept)

/** Whether the act is a person's own, and not that of whom the person serves. */
export const isPersonal = (concept: string): boolean => PERSONAL.has(concept)

/** Whether the verb says little of what is done: "hold", "reach". */
export const isLight = (concept: string): boolean => LIGHT.has(concept)
