import { mentionAt, type Range, type SentenceView, wordAt } from './document-view.ts'
import { formsOf, isAdverbWord } from './grammar-words.ts'

/** Verbs that harm or cost whoever they are done to. */
const HARMS = formsOf(
  'sanction attack bomb invade retaliate punish destroy annihilate crush hit strike shell target expel blockade penalise penalize boycott withhold obliterate escalate seize confiscate shoot kill fire sue capture overthrow avenge intervene nuke storm march annex occupy besiege tax freeze deport',
)
/** Verbs that take away what the object gives, or bring it about. */
const TAKES_AWAY = formsOf(
  'stop halt suspend pause end cut block ban close deny revoke cancel withdraw scrap terminate reduce tear quit abandon',
)
const EASES = formsOf(
  'lift ease avoid remove waive cease refrain prevent drop relax renounce delay postpone exempt protect defend limit protest condemn counter deter address mitigate tackle discuss resist monitor investigate fight document review overcome withstand reject reverse survive support respect stand',
)
const HARM_NOUN: ReadonlySet<string> = new Set(
  'sanctions tariff tariffs duties strike strikes airstrike airstrikes attack attacks offensive countermeasures consequences retaliation revenge war invasion blockade embargo penalties penalty reprisals bombing bombardment crackdown hostilities punishment levies operations assault ultimatum ban'.split(
    ' ',
  ),
)
const HELP_NOUN: ReadonlySet<string> = new Set(
  'aid assistance supplies supply exports cooperation talks negotiations funding membership visas visa trade transit intelligence support ties relations deliveries recognition waivers access ceasefire truce agreement deal treaty grants contracts gas electricity border borders airspace strait alliance pact'.split(
    ' ',
  ),
)
/** Verbs of what the victim of a threat will undergo. */
const UNDERGOES = formsOf('face suffer regret pay risk')
const COST: ReadonlySet<string> = new Set(
  'price consequences sanctions tariffs dearly heavily destruction strikes attack retaliation action repercussions hell costs cost penalties response war measures'.split(
    ' ',
  ),
)
const WITH_FORCE: ReadonlySet<string> = new Set(
  'force forcefully militarily decisively harshly firmly strongly fire kind attack attacks aggression strikes sanctions countermeasures'.split(
    ' ',
  ),
)
const EFFORTS: ReadonlySet<string> = new Set(['efforts', 'effort', 'mediation'])
const WITHDRAWN: ReadonlySet<string> = new Set(['support', 'recognition', 'aid'])
const COSTS: ReadonlySet<string> = new Set(['cost', 'costs'])
const PAYS: ReadonlySet<string> = new Set(['pay'])
const AGAINST = new Set(['measures', 'action', 'steps', 'actions', 'force'])

/** What harms a party that the words name: "isolate Oskelia"; "isolate the virus" harms nobody. */
const HARMS_PARTY = formsOf('isolate degrade weaken deprive starve squeeze impede cripple curtail undermine blacklist')
/** What brings a cost about: "impose severe costs", "raise the cost of the war". */
const BRINGS_COST = formsOf('impose raise increase exact inflict')

const REACH = 7
/** How far a party is looked for that an act names as the one it goes against. */
const PARTY_REACH = 24

function nounIn(view: SentenceView, range: Range, nouns: ReadonlySet<string>): boolean {
  for (let at = range.first; at < range.end && at < range.first + REACH; at++)
    if (nouns.has(wordAt(view, at))) return true
  return false
}

/** "take action against", further on only against a party that is named. */
function actsAgainst(view: SentenceView, range: Range): boolean {
  for (let at = range.first; at < range.end - 1 && at < range.first + PARTY_REACH; at++)
    if (AGAINST.has(wordAt(view, at)) && wordAt(view, at + 1) === 'against')
      if (at < range.first + REACH || mentionAt(view, at + 2) >= 0) return true
  return false
}

const namesAnybody = (view: SentenceView, range: Range, reach: number): boolean => {
  for (let at = range.first; at < range.end && at < range.first + reach; at++) if (mentionAt(view, at) >= 0) return true
  return false
}

/** "hold Oskelia accountable"; "hold those responsible accountable" names nobody. */
function callsToAccount(view: SentenceView, range: Range): boolean {
  if (!/^h[oe]ld(?:ing)?$/.test(wordAt(view, range.first))) return false
  for (let at = range.first + 1; at < range.end && at < range.first + PARTY_REACH; at++)
    if (/^(?:accountable|account)$/.test(wordAt(view, at)))
      return namesAnybody(view, { first: range.first, end: at }, PARTY_REACH)
  return false
}

/** "impose costs", "raise the cost of Oskelia's war", "make Oskelia pay". */
function bringsCost(view: SentenceView, range: Range): boolean {
  const head = wordAt(view, range.first)
  const rest = { first: range.first + 1, end: range.end }
  if (/^mak(?:e|ing)$/.test(head)) return mentionAt(view, rest.first) >= 0 && nounIn(view, rest, PAYS)
  if (!BRINGS_COST.has(head)) return false
  return nounIn(view, rest, COSTS) && (head.startsWith('impos') || namesAnybody(view, rest, REACH))
}

const LEADS_TO_ACT = /^(?:be|being|start|begin|continue|continuing|keep|resume|consider|work|working|seek|try)$/

/** The verb of "be sanctioned", "resume attacking", "continue to isolate", "spare no effort to hold". */
function headOf(view: SentenceView, range: Range): number {
  let at = range.first
  while (isAdverbWord(wordAt(view, at))) at++
  if (/^spar(?:e|ing)$/.test(wordAt(view, at)) && wordAt(view, at + 3) === 'to') return at + 4
  if (!LEADS_TO_ACT.test(wordAt(view, at))) return at
  if (/^work/.test(wordAt(view, at)) && wordAt(view, at + 1) === 'with')
    return [3, 4, 5, 6, 7, 8].map((step) => at + step).find((token) => wordAt(view, token - 1) === 'to') ?? at
  at++
  if (wordAt(view, at) === 'to') at++
  while (isAdverbWord(wordAt(view, at))) at++
  return at
}

/** Whether an act would harm another or withhold help: "impose sanctions", "strike", "suspend aid"; not "lift sanctions". */
export function isHarm(view: SentenceView, action: Range): boolean {
  const at = headOf(view, action)
  const head = wordAt(view, at)
  const rest = { first: at + 1, end: action.end }
  if (EASES.has(head)) return false
  if (callsToAccount(view, { first: at, end: action.end }) || bringsCost(view, { first: at, end: action.end }))
    return true
  if (/^act(?:ing)?$/.test(head) && wordAt(view, at + 1) === 'against') return true
  if (HARMS_PARTY.has(head)) return namesAnybody(view, rest, REACH)
  if (head.startsWith('abandon') && nounIn(view, rest, EFFORTS)) return true
  if (head.startsWith('respon')) return nounIn(view, rest, WITH_FORCE)
  if (TAKES_AWAY.has(head)) {
    if (head.startsWith('withdr') || head.startsWith('reduc')) return nounIn(view, rest, WITHDRAWN)
    return !nounIn(view, rest, HARM_NOUN) && nounIn(view, rest, HELP_NOUN)
  }
  if (HARMS.has(head))
    return !/^(?:a|an|the)$/.test(wordAt(view, at + 1)) || !/^(?:deal|balance|agreement)$/.test(wordAt(view, at + 2))
  return nounIn(view, { first: at, end: action.end }, HARM_NOUN) || actsAgainst(view, rest)
}

/** Whether an act is what the victim of a threat undergoes: "face sanctions", "pay a heavy price". */
export function isSuffering(view: SentenceView, action: Range): boolean {
  const head = wordAt(view, action.first)
  const rest = { first: action.first + 1, end: action.end }
  if (head === 'be')
    return HARMS.has(wordAt(view, action.first + 1)) && /(?:ed|t|en|wn)$/.test(wordAt(view, action.first + 1))
  return UNDERGOES.has(head) && (head === 'regret' || nounIn(view, rest, COST))
}
