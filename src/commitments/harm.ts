import { type Range, type SentenceView, wordAt } from './document-view.ts'
import { formsOf } from './grammar-words.ts'

/** Verbs that harm or cost whoever they are done to. */
const HARMS = formsOf(
  'sanction attack bomb invade retaliate punish destroy annihilate crush hit strike shell target expel blockade penalise penalize boycott withhold cripple obliterate escalate seize confiscate shoot kill fire sue capture overthrow avenge intervene nuke storm march annex occupy besiege tax freeze deport',
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
const WITHDRAWN: ReadonlySet<string> = new Set(['support', 'recognition', 'aid'])
const AGAINST = new Set(['measures', 'action', 'steps', 'actions', 'force'])

const REACH = 7

function nounIn(view: SentenceView, range: Range, nouns: ReadonlySet<string>): boolean {
  for (let at = range.first; at < range.end && at < range.first + REACH; at++)
    if (nouns.has(wordAt(view, at))) return true
  return false
}

function actsAgainst(view: SentenceView, range: Range): boolean {
  for (let at = range.first; at < range.end - 1 && at < range.first + REACH; at++)
    if (AGAINST.has(wordAt(view, at)) && wordAt(view, at + 1) === 'against') return true
  return false
}

/** The verb of "be sanctioned" or "resume attacking" is the second word. */
const headOf = (view: SentenceView, range: Range): number =>
  /^(?:be|being|start|begin|continue|keep|resume|consider)$/.test(wordAt(view, range.first))
    ? range.first + 1
    : range.first

/** Whether an act would harm another or withhold help: "impose sanctions", "strike", "suspend aid"; not "lift sanctions". */
export function isHarm(view: SentenceView, action: Range): boolean {
  const at = headOf(view, action)
  const head = wordAt(view, at)
  const rest = { first: at + 1, end: action.end }
  if (EASES.has(head)) return false
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
