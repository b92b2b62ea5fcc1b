import { commit } from '../commit.ts'
import { actorOf, mentionAt, type Range, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { formsOf } from '../grammar-words.ts'
import { firstPersonOf } from '../owner.ts'
import { namedIn } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject, type Subject } from '../subject.ts'
import { verbGroupAt } from '../verb-group.ts'

const ANNOUNCES = formsOf('announce declare proclaim unveil')
/** What binds its announcer when it is announced. */
const ACT: ReadonlySet<string> = new Set(
  'establishment creation launch construction deployment ceasefire cease-fire truce moratorium pause withdrawal package aid assistance funding spending loan loans grant pullout suspension talks summit'.split(
    ' ',
  ),
)
/** What is set up by being announced; by several together it is agreed. */
const SET_UP: ReadonlySet<string> = new Set(
  'establishment creation launch formation opening framework initiative partnership secretariat dialogue mechanism facility programme program coalition'.split(
    ' ',
  ),
)
/** What stands before "to announce" in one's own voice. */
const OCCASION = /^(?:pleased|proud|happy|glad|honou?red|delighted|opportunity|here)$/
const REACH = 14

/** The word for what is announced, among some words; null where none of them stands there. */
function actAfter(view: SentenceView, at: number, acts: readonly ReadonlySet<string>[]): string | null {
  for (let token = at + 1; token < view.end && token < at + REACH; token++) {
    const word = wordAt(view, token)
    if (acts.some((words) => words.has(word))) return word
    if (/^(?:that|to|of|on|by|[.,;:]|has|have|will|would|is|was)$/.test(word)) return null
  }
  return null
}

/** "announced Vardia's", but not the currency of "announced US$3 billion". */
const namesParty = (view: SentenceView, at: number): boolean =>
  mentionAt(view, at) >= 0 && view.tokens[at + 1]?.text !== '$'

/** Who announces: the subject of the verb; of "is announcing" and "pleased to announce" too. */
function announcerAt(view: SentenceView, at: number): Subject | null {
  const group = verbGroupAt(view, at)
  if (group.negated || group.modal || group.perfect === 'had') return null
  if (group.infinitive) return OCCASION.test(wordAt(view, group.first - 1)) ? firstPersonOf(view, at) : null
  if (group.be !== wordAt(view, at).endsWith('ing')) return null
  const subject = findSubject(view, group.first)
  return subject.kind === 'thing' || subject.kind === 'none' ? null : subject
}

function drawAt(view: SentenceView, at: number): Draft | null {
  if (!ANNOUNCES.has(wordAt(view, at)) || mentionAt(view, at) >= 0 || namesParty(view, at + 1)) return null
  const subject = announcerAt(view, at)
  const act = subject && actAfter(view, at, subject.kind === 'first' ? [ACT, SET_UP] : [ACT])
  if (!act) return null
  const { hearsay } = verbGroupAt(view, at)
  const drawn = commit(view, { at, subject, from: at + 1, kind: 'pledge', strength: 'firm', hearsay, isThing: true })
  if (!drawn) return null
  const parties = between(view, drawn.action)
  if (parties.length > 1) return { ...drawn, kind: 'agreement', by: parties, toward: [] }
  return SET_UP.has(act) && isOfSeveral(view, subject) ? { ...drawn, kind: 'agreement', toward: [] } : drawn
}

/** Whether "we" are several who issue a text together and serve nobody in common. */
const isOfSeveral = (view: SentenceView, subject: Subject): boolean =>
  subject.mentions.some((mention) => {
    const { kind, serves } = actorOf(view, mention)
    return kind === 'group' && serves === null
  })

/** A mediator announces what binds others: "a truce between Vardia and Oskelia". */
function between(view: SentenceView, action: Range): string[] {
  for (let at = action.first; at < action.end; at++)
    if (wordAt(view, at) === 'between') return namedIn(view, { first: at + 1, end: action.end }, [])
  return []
}

export const announcedAct: CommitmentRule = {
  name: 'announced-act',
  version: '1',
  confidence: 0.7,
  examples: [
    'Vardia announced a three-day ceasefire.',
    'The Northern Pact unveiled a 12 billion euro aid package for Tamrin.',
  ],
  draw: (view) => drawEach(view, drawAt),
}
