import { printMeasures } from '../../../bench/quality/print-measures.ts'
import { scoreWhoIsWho, type WhoIsWho } from '../../../bench/quality/who-is-who.ts'
import { readWhoLabels, type WhoLabels } from '../../../bench/quality/who-labels.ts'
import { type Actor, makeActor, makeStatement } from '../../../src/model/index.ts'

/** What a reader saw, in the shape of a reading, so that it is scored as one. */
function toReading({ id, entities, statements }: WhoLabels): WhoIsWho['reading'] {
  const actors = new Map(
    entities.map((entity): [string, Actor] => {
      const { kind, serves, mentions } = entity
      return [entity.id, makeActor(id, { kind, name: entity.id, roles: [], serves, mentions })]
    }),
  )
  for (const { id: entity, members } of entities) {
    const ids = members?.flatMap((member) => actors.get(member)?.id ?? []) ?? []
    if (ids.length > 0) actors.set(entity, { ...actors.get(entity)!, members: ids })
  }
  const said = statements.map(({ source, cue, content, speakers }) =>
    makeStatement(id, {
      speakers: speakers?.flatMap((speaker) => actors.get(speaker)?.id ?? []) ?? [],
      speakerBasis: 'stated',
      source: [...source],
      cue: [...cue],
      content: [...content],
      manner: 'indirect',
      act: 'assert',
      addressees: [],
      via: null,
      saidOn: null,
      within: null,
      confidence: 1,
      drawnBy: { rule: 'reader', version: '1' },
    }),
  )
  return { actors: [...actors.values()], statements: said }
}

/** Prints how far the second reader agrees with the first on who is who: `ACTA_DATA=FOLDER tsx scripts/train/coreference/who-agreement.ts`. */
function main(): void {
  const labels = readWhoLabels(process.env.ACTA_DATA ?? '') ?? []
  const second = new Map(labels.filter(({ reader }) => reader === 7).map((label) => [label.id, label]))
  const both = labels.flatMap((first): WhoIsWho[] => {
    const other = first.reader === 6 ? second.get(first.id) : undefined
    return other ? [{ ...first, text: first.article.text, reading: toReading(other) }] : []
  })
  printMeasures(`readers 6 and 7, ${both.length} documents`, scoreWhoIsWho(both))
}

main()
