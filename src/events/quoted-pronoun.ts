import { indexAt, type Quotation, quotationAt } from '../language/index.ts'
import type { Actor, Statement } from '../model/index.ts'
import { type SentenceView, statementAt } from './document-view.ts'
import { NOBODY, type Side } from './side.ts'

const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his'])
const THIRD = new Set([...PERSONAL, 'they', 'them', 'their', 'it', 'its'])
/** How many tokens before a pronoun its party is sought in, inside the quotation and before it. */
const REACH = 120

/** The quotation whose speaker says a token in his own words; what he tells of others' words is not. */
function speechAt(view: SentenceView, at: number): Quotation | undefined {
  if (statementAt(view, at)?.manner === 'indirect') return undefined
  return quotationAt(view.annotated, view.tokens[at]!.start)
}

const partyOf = ({ serves, id }: Actor): string => serves ?? id

/** The parties on the speaker's side. */
function partiesOfSpeaker(view: SentenceView, { speakers, source }: Statement): ReadonlySet<string> {
  const own = new Set(speakers.map((id) => view.actorOf.get(id)?.serves ?? id))
  for (const { start, end } of source)
    for (let at = indexAt(view.tokens, start); at < view.tokens.length && view.tokens[at]!.start < end; at++) {
      const actor = view.mentions[view.mentionOf[at]!]?.actor
      if (actor) own.add(partyOf(actor))
    }
  return own
}

interface Scope {
  from: number
  end: number
}

/** The last mention of the only other party named in a range of tokens: -1 where none is, null where several are. */
function onlyParty(view: SentenceView, { from, end }: Scope, fits: (actor: Actor) => boolean): number | null {
  let only: string | undefined
  let found = -1
  for (let at = Math.max(from, end - REACH); at < end; at++) {
    const mention = view.mentionOf[at]!
    const actor = view.mentions[mention]?.actor
    if (!actor || !fits(actor)) continue
    only ??= partyOf(actor)
    if (partyOf(actor) !== only) return null
    found = mention
  }
  return found
}

/** Where the party of a pronoun may be named: in the quotation, in the words that lead to it, in the sentence before. */
function scopesOf({ annotated, tokens }: SentenceView, at: number, quotation: Quotation): Scope[] {
  const first = indexAt(tokens, quotation.start)
  const index = indexAt(annotated.sentences, quotation.start)
  const opening = annotated.sentences[index]?.firstToken ?? first
  const before = annotated.sentences[index - 1]
  return [
    { from: first, end: at },
    { from: opening, end: first },
    ...(before ? [{ from: before.firstToken, end: before.endToken }] : []),
  ]
}

function findParty(view: SentenceView, at: number, quotation: Quotation): number {
  const statement = statementAt(view, at)
  const own = statement ? partiesOfSpeaker(view, statement) : new Set<string>()
  const isPersonal = PERSONAL.has(view.tokens[at]!.lower)
  const fits = (actor: Actor) => (actor.kind === 'person') === isPersonal && !own.has(partyOf(actor))
  for (const scope of scopesOf(view, at, quotation).slice(0, own.size > 0 ? undefined : 1)) {
    const found = onlyParty(view, scope, fits)
    if (found !== -1) return found ?? -1
  }
  return -1
}

/**
 * Whom "they", "it" or "he" in direct speech stands for, never the speaker's side: the only other party named before it, else nobody
 * known: an unknown "it" need not be a party. Null for any other word.
 */
export function quotedParty(view: SentenceView, at: number): Side | null {
  const { lower } = view.tokens[at]!
  const quotation = THIRD.has(lower) ? speechAt(view, at) : undefined
  if (!quotation) return null
  const words = { first: at, end: at + 1 }
  const mention = findParty(view, at, quotation)
  if (mention < 0) return lower.startsWith('it') ? NOBODY : { mentions: [], words, isOther: true }
  const { actor, span } = view.mentions[mention]!
  if (span.start >= view.tokens[view.first]!.start && span.start >= quotation.start)
    return { mentions: [mention], words: null, isOther: true }
  return { mentions: [], words, ids: [actor!.id], isOther: true }
}
