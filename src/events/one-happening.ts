import { relationIds } from '../language/index.ts'
import type { SentenceView } from './document-view.ts'
import type { Drawn } from './rule.ts'
import { type Side, without } from './side.ts'

/** What an attack does to those it reaches: told beside the attack, it is no second one. */
const HARM = new Set(
  'kill injure wound damage destroy hurt maim burn wreck displace trap devastate level flatten murder'.split(' '),
)
/** So many drafts before one are looked at for the happening that it tells of again. */
const NEAR = 8
const CORE = relationIds('nsubj', 'dobj', 'nsubjpass')
const LOOSE = relationIds('nmod', 'advcl', 'ccomp', 'dep', 'conj', 'acl', 'acl:relcl')

const isGerund = (view: SentenceView, at: number): boolean => view.tokens[at]!.lower.endsWith('ing')
const isHarm = (view: SentenceView, at: number): boolean => HARM.has(view.annotated.syntax.lemmas[at]!)

const hasNames = ({ mentions, ids }: Side): boolean => mentions.length > 0 || (ids?.length ?? 0) > 0

/** Whether two may have the same doer: one of them names none, or they share one. */
const canShare = (one: Side, other: Side): boolean =>
  !hasNames(one) || !hasNames(other) || one.mentions.some((mention) => other.mentions.includes(mention))

/** Whether the second tells of the first again: what it did, or the deed's name beside its verb. */
function isRetold(view: SentenceView, { draft: one }: Drawn, { draft: other }: Drawn): boolean {
  if (one.type !== other.type || one.isSecond || other.isSecond) return false
  const { heads, relations } = view.annotated.syntax
  const hangs = (a: number, b: number, by: ReadonlySet<number>) => heads[a] === b && by.has(relations[a]!)
  if (hangs(one.at, other.at, CORE) || hangs(other.at, one.at, CORE)) return true
  if (one.type !== 'ASSAULT') return false
  const isSameDoer = canShare(one.actor, other.actor)
  if (isGerund(view, other.at) || (isHarm(view, other.at) && isSameDoer)) return true
  if (isHarm(view, one.at) && isSameDoer) return true
  return isSameDoer && (hangs(one.at, other.at, LOOSE) || hangs(other.at, one.at, LOOSE))
}

const union = (one: Side, other: Side): Side => ({
  ...one,
  mentions: [...new Set([...one.mentions, ...other.mentions])],
  words: one.words ?? other.words,
})

function join(view: SentenceView, one: Drawn, other: Drawn): Drawn {
  const [a, b] = [one.draft, other.draft]
  const actor = hasNames(a.actor) ? a.actor : hasNames(b.actor) ? b.actor : a.actor.words ? a.actor : b.actor
  const recipient = without(view, union(a.recipient, b.recipient), actor)
  const words = [...new Set([...a.words, ...b.words])].sort((x, y) => x - y)
  const modality = {
    ...a.modality,
    denied: a.modality.denied || b.modality.denied,
    negated: a.modality.negated || b.modality.negated,
    claimed: a.modality.claimed || b.modality.claimed,
  }
  return { rule: one.rule, draft: { ...a, actor, recipient, words, modality } }
}

/** The drafts of a sentence with those made one that tell of one happening: "a strike kills two, wounding five" is one attack. */
export function joinRetold(view: SentenceView, drawn: readonly Drawn[]): Drawn[] {
  const kept: Drawn[] = []
  for (const each of [...drawn].sort((a, b) => a.draft.at - b.draft.at)) {
    const from = Math.max(0, kept.length - NEAR)
    const near = kept.slice(from).findIndex((one) => isRetold(view, one, each))
    if (near < 0) kept.push(each)
    else kept[from + near] = join(view, kept[from + near]!, each)
  }
  return kept
}
