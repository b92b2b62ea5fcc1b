import { NAME_KINDS, tagId } from '../../language/index.ts'
import { type Actor, makeActor } from '../../model/index.ts'
import type { Hearer } from './circumstance-models.ts'
import type { SaidView } from './said.ts'

const PRONOUN = tagId('PRP')
const KIND_OF: Readonly<Record<string, Actor['kind']>> = {
  person: 'person',
  organisation: 'organisation',
}

/** What hearers of one document are known by: the words of their phrase without an article. */
const keyOf = (name: string): string => name.toLowerCase()

/**
 * Makes actors of the hearers of one document whom nobody mentions as such: "reporters", "the crowd". One name is one actor, a mention for
 * each place; a pronoun that stands for nobody known makes none.
 */
export class HearerActors {
  readonly #drafts = new Map<string, { name: string; kind: Actor['kind']; mentions: Map<number, Hearer['span']> }>()

  /** Notes a hearer; gives the key under which its actor will be made, or null. */
  note({ view, words }: SaidView, { span, at }: Hearer): string | null {
    if (words.tag[at] === PRONOUN) return null
    const name = view.annotated.text
      .slice(span.start, span.end)
      .replace(/\s+/g, ' ')
      .replace(/^(?:the|a|an)\s+/i, '')
    const key = keyOf(name)
    const kind = KIND_OF[NAME_KINDS[words.name[at]!]!] ?? 'group'
    const draft = this.#drafts.get(key) ?? { name, kind, mentions: new Map() }
    draft.mentions.set(span.start, span)
    this.#drafts.set(key, draft)
    return key
  }

  /** The actors by their keys. */
  make(documentId: string): Map<string, Actor> {
    return new Map(
      [...this.#drafts].map(([key, { name, kind, mentions }]) => [
        key,
        makeActor(documentId, { name, kind, roles: [], serves: null, mentions: [...mentions.values()] }),
      ]),
    )
  }
}
