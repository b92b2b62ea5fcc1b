import { readEventLabels } from '../../../bench/quality/event-labels.ts'
import { scoreEventsOf } from '../../../bench/quality/events.ts'
import { printMeasures } from '../../../bench/quality/print-measures.ts'

/**
 * How far two readers of the same reports agree on their events: ACTA_DATA=FOLDER npx tsx scripts/train/events/event-agreement.ts
 */

const FIRST = 8
const SECOND = 9

const labels = readEventLabels(process.env.ACTA_DATA ?? '')
if (labels) {
  const first = new Map(labels.filter(({ reader }) => reader === FIRST).map((one) => [one.id, one]))
  const both = labels.flatMap(({ id, reader, events }) => {
    const other = reader === SECOND ? first.get(id) : undefined
    if (!other) return []
    const found = events.map(({ words, actors, recipients, ...rest }) => ({
      ...rest,
      spans: [...words],
      actorSpans: [...actors],
      recipientSpans: [...recipients],
    }))
    return [{ gold: other.events, found }]
  })
  printMeasures(`readers ${FIRST} and ${SECOND}, ${both.length} reports`, scoreEventsOf(both))
} else {
  console.error('ACTA_DATA is not set, or the corpora are not there: give their folder')
  process.exitCode = 1
}
