import type { Entity, Mention } from './entities.ts'

/** Mentions that are looked back over for an antecedent, sentences, and candidates. */
const MENTIONS_BACK = 80
const SENTENCES_BACK = 8
const MOST = 10

/** The mentions of a document as far as it has been read. */
export class Heard {
  readonly #log: { mention: Mention; sentence: number; count: number; isSubject: boolean }[] = []
  readonly #counts = new Map<Entity, number>()
  #spoke: Entity | undefined

  /** Notes a mention; `speaks` where it is the source of a statement. */
  add(mention: Mention, sentence: number, { speaks, isSubject }: { speaks: boolean; isSubject: boolean }): void {
    const count = (this.#counts.get(mention.entity) ?? 0) + 1
    this.#counts.set(mention.entity, count)
    this.#log.push({ mention, sentence, count, isSubject })
    if (speaks) this.#spoke = mention.entity
  }

  /** Entities mentioned before, each by its last mention, the nearest first. */
  candidates(sentence: number, fits: (entity: Entity) => boolean): Candidate[] {
    const found: Candidate[] = []
    const seen = new Set<Entity>()
    let subjects = 0
    const least = Math.max(0, this.#log.length - MENTIONS_BACK)
    for (let at = this.#log.length - 1; at >= least && found.length < MOST; at--) {
      const { mention, sentence: where, count, isSubject } = this.#log[at]!
      if (sentence - where > SENTENCES_BACK) break
      if (seen.has(mention.entity)) continue
      seen.add(mention.entity)
      if (!fits(mention.entity)) continue
      const spoke = mention.entity === this.#spoke
      found.push({
        ...mention,
        sentence: where,
        count,
        rank: found.length,
        spoke,
        subjects: isSubject ? subjects++ : -1,
        fewer: 0,
      })
    }
    for (const one of found) one.fewer = found.filter(({ count }) => count > one.count).length
    return found
  }
}

/** An entity that an anaphor may stand for, by its last mention. */
export interface Candidate extends Mention {
  sentence: number
  /** how often it has been mentioned so far */
  count: number
  /** how many candidates are nearer */
  rank: number
  /** whether it is who spoke last */
  spoke: boolean
  /** of candidates last mentioned as subjects, how many are nearer; -1 where it was none */
  subjects: number
  /** how many candidates have been mentioned more often */
  fewer: number
}
