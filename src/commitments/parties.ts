import { indexAt } from '../language/index.ts'
import type { Actor, Statement } from '../model/index.ts'
import { actorOf, mentionsOf, type Range, type SentenceView, statementAt, wordAt } from './document-view.ts'
import { DETERMINER } from './grammar-words.ts'
import { isAdjective } from './noun-phrase.ts'
import type { Subject } from './subject.ts'

const serving = (actor: Actor): string | null => (actor.kind === 'group' ? null : actor.serves)

/** The members of a group that names them, else the actor itself. */
const unfolded = (view: SentenceView, actor: Actor): Actor[] => {
  const members = (actor.members ?? []).flatMap((id) => view.actors.get(id) ?? [])
  return members.length > 0 ? members : [actor]
}

/** The actors with the state or organisation that each of them serves, where the document names it. */
function withStates(view: SentenceView, actors: readonly Actor[]): string[] {
  const ids = new Set<string>()
  for (const actor of actors.flatMap((each) => unfolded(view, each))) {
    ids.add(actor.id)
    const code = serving(actor)
    const state = code === null ? undefined : view.stateOf.get(code)
    if (state) ids.add(state.id)
  }
  return [...ids]
}

const speakersOf = (view: SentenceView, statement: Statement | undefined): Actor[] =>
  (statement?.speakers ?? []).flatMap((id) => view.actors.get(id) ?? [])

/** The ids of those who say what stands at a token, with whom they serve. */
export const speakersAt = (view: SentenceView, at: number): string[] =>
  withStates(view, speakersOf(view, statementAt(view, at)))

/** The ids of those whose words the word at a token reports, with whom they serve: "called on", "agreed to". */
export const reportedBy = (view: SentenceView, at: number): string[] =>
  withStates(view, speakersOf(view, view.statements[view.cueOf[at]!]))

/** Whether a subject is the speaker himself or his own side: "we", "it", or the state he serves. */
export function isOwnSide(view: SentenceView, subject: Subject): boolean {
  if (subject.kind === 'first' || subject.kind === 'pronoun') return true
  const speakers = speakersOf(view, statementAt(view, subject.first))
  return subject.mentions.some((mention) => {
    const actor = actorOf(view, mention)
    return speakers.some(({ id, serves }) => id === actor.id || (serves !== null && serves === serving(actor)))
  })
}

/** The ids of those who are bound when a subject acts: its parties, whom they serve, and the speaker where it is his own side. */
export function boundBy(view: SentenceView, subject: Subject): string[] {
  const named = subject.mentions.map((mention) => actorOf(view, mention))
  const speakers = isOwnSide(view, subject) ? speakersOf(view, statementAt(view, subject.first)) : []
  return withStates(view, [...speakers, ...named, ...(subject.meant ? [subject.meant] : [])])
}

/** The ids of those whose own words stand at a token: the speakers of the statement there, else the authors, where the text says "we" or "I" of them. */
export function voiceAt(view: SentenceView, at: number): string[] {
  if (view.contentOf[at]! >= 0 || view.quotationOf[at]! >= 0) return speakersAt(view, at)
  return view.author ? withStates(view, [view.author]) : []
}

/** Whether a mention says where: "in Tamrin", "at the White Palace". */
function isPlace(view: SentenceView, mention: number): boolean {
  let at = indexAt(view.tokens, view.mentions[mention]!.span.start) - 1
  while (at >= view.first && DETERMINER.has(wordAt(view, at))) at--
  return /^(?:in|at|via|through|inside|across|near|between|by|outside|around)$/.test(wordAt(view, at))
}

/** The ids of the actors that a range names, but for some; by a noun alone ("Vardia"), or also by an adjective ("Vardian"). */
export function namedIn(
  view: SentenceView,
  range: Range,
  but: readonly string[],
  by: 'noun' | 'any' = 'any',
): string[] {
  const mentions = mentionsOf(view, range).filter(
    (mention) => by === 'any' || !(isAdjective(view, mention) || isPlace(view, mention)),
  )
  const ids = mentions.flatMap((mention) => unfolded(view, actorOf(view, mention)).map((actor) => actor.id))
  return [...new Set(ids)].filter((id) => !but.includes(id))
}
