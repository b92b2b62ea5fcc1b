import type { Cluster } from '../../model/index.ts'
import { type Block, block, indented, piece } from './lay-out.ts'
import { toShortId } from './listed.ts'
import { toCount } from './moment.ts'

const GUTTER = 12
const INDENT = 2

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** Documents that carry one report: how many, the earliest, and how much each other has in common with it. */
export function clusterBlocks({ cluster, documents }: Cluster): Block[] {
  const [first, ...others] = documents.map(({ ref, outlet, date, similarity }) => ({
    source: [date, outlet, ref].filter((fact) => fact !== null).join(' · '),
    similarity,
  }))
  return indented(
    GUTTER,
    [
      block(piece('kind', toCount(documents.length, 'document')), ` · ${first!.source}`),
      ...indented(
        INDENT,
        others.map(({ source, similarity }) => block(piece('faint', `${source} · ${percent(similarity)}`))),
      ),
    ],
    toShortId(cluster),
  )
}
