import { commit } from '../commit.ts'
import { mentionAt, type Range, type SentenceView, wordAt } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import { formsOf } from '../grammar-words.ts'
import { namedIn } from '../parties.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { findSubject } from '../subject.ts'
import { verbGroupAt } from '../verb-group.ts'

const ANNOUNCES = formsOf('announce declare proclaim unveil')
/** What binds its announcer when it is announced. */
const ACT: ReadonlySet<string> = new Set(
  'ceasefire cease-fire truce moratorium pause withdrawal package aid assistance funding spending loan loans grant pullout suspension talks summit'.split(
    ' ',
  ),
)
const REACH = 14

function actAfter(view: SentenceView, at: number): boolean {
  for (let token = at + 1; token < view.end && token < at + REACH; token++) {
    const word = wordAt(view, token)
    if (ACT.has(word)) return true
    if (/^(?:that|to|of|on|by|[.,;:]|has|have|will|would|is|was)$/.test(word)) return false
  }
  return false
}

function drawAt(view: SentenceView, at: number): Draft | null {
  if (!ANNOUNCES.has(wordAt(view, at)) || mentionAt(view, at) >= 0 || !actAfter(view, at)) return null
  const group = verbGroupAt(view, at)
  if (group.negated || group.infinitive || group.modal || group.be || group.perfect === 'had') return null
  if (mentionAt(view, at + 1) >= 0) return null
  const subject = findSubject(view, group.first)
  if (subject.kind === 'thing' || subject.kind === 'none') return null
  const draft = commit(view, {
    at,
    subject,
    from: at + 1,
    kind: 'pledge',
    strength: 'firm',
    hearsay: group.hearsay,
    isThing: true,
  })
  const parties = draft ? between(view, draft.action) : []
  return draft && parties.length > 1 ? { ...draft, kind: 'agreement', by: parties, toward: [] } : draft
}

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
