import { makeThread, type Turn } from '../../model/index.ts'
import { readAction } from '../commitment-threads/action-words.ts'
import type { WeightOf } from '../commitment-threads/compare.ts'
import { toBearing } from './bearings.ts'
import { compareTurn, IS_ABOUT } from './compare-turn.ts'
import type { Deed } from './deed.ts'
import type { JoinedDeed } from './join-deeds.ts'
import type { Matter } from './matter.ts'

const VERSION = '1'
/** Turns that no agreement can take before it was made. */
const PRESUPPOSING: ReadonlySet<Turn | null> = new Set<Turn>([
  'breaks',
  'ends',
  'collapses',
  'leaves',
  'extends',
  'renews',
])

/** Whether a sentence speaks of a truce between parties that it names, as of one that is there. */
const presupposes = ({ turn, sentence, agreement }: Deed): boolean =>
  PRESUPPOSING.has(turn) &&
  sentence.has('TRUCE') &&
  new Set(agreement?.parties.flatMap(({ serves }) => serves ?? [])).size > 1

/** A truce whose beginning no report at hand tells: it begins with the words that presuppose it. */
function toMatter(deed: Deed): Matter {
  const { document, ref, outlet, date, day, report, named, record } = deed
  const { span, text, parties } = deed.agreement!
  const by = parties.filter(({ serves }) => serves !== null)
  const common = { ref, date, spans: [span] }
  const member = {
    ...common,
    ...{ commitment: null, event: record, document: document!, outlet, role: 'first' as const },
    ...{ deadline: null, quantity: null, join: null },
  }
  const thread = makeThread(`${document} ${span.start}`, {
    ...{ kind: 'agreement', basis: 'implied', by, toward: [], summary: text, first: common },
    ...{ deadline: null, quantity: null, members: [member] },
  })
  const codes = new Set(by.map(({ serves }) => serves!))
  return {
    ...{ thread, kind: 'agreement', day, report, due: null, condition: null, isTruce: true, isAgreement: true },
    doer: { codes, persons: [], parties: by },
    other: { codes: new Set(), persons: [], parties: [] },
    action: readAction([{ start: 0, words: text }], () => null),
    named: new Set([...named, ...codes]),
  }
}

/** Finds truces that reports presuppose, among the deeds that bear on no thread; each with the deed that it begins with. */
export class PresupposedTruces {
  readonly #found: Matter[] = []
  readonly #weightOf: WeightOf

  constructor(weightOf: WeightOf) {
    this.#weightOf = weightOf
  }

  get matters(): readonly Matter[] {
    return this.#found
  }

  /** The deed with the truce that begins with it; null where it presupposes none, or one that was found before. */
  add(deed: Deed): JoinedDeed | null {
    if (!presupposes(deed)) return null
    if (this.#found.some((matter) => (compareTurn(matter, deed, this.#weightOf)?.score ?? 0) >= IS_ABOUT)) return null
    const matter = toMatter(deed)
    const parts = { party: 1, recipient: null, act: 1, object: null, place: null, time: 1 }
    const comparison = { score: 1, parts, isOpposite: false, isPart: false }
    const bearing = toBearing(matter, deed, { way: 'turn', comparison })
    if (bearing === null) return null
    this.#found.push(matter)
    return { matter, deed, bearing, join: { score: 1, parts, rule: `deeds/presupposed@${VERSION}` }, rivals: [] }
  }
}
