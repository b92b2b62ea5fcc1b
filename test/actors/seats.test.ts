import { describe, expect, it } from 'vitest'
import { type ActorTables, findActors } from '../../src/actors/index.ts'
import { annotateText, INVENTED_TABLES } from '../invented.ts'

/** Vard is Vardia's capital and the seat of two bodies, of which it stands for the Harbour League by default. */
const TABLES: ActorTables = {
  ...INVENTED_TABLES,
  organisations: [
    { code: 'NPU', name: 'Northern Pact Union', aliases: ['NPU'], seat: 'Vard' },
    { code: 'HL', name: 'Harbour League', aliases: ['HL'], seat: 'Vard' },
  ],
  metonyms: [...INVENTED_TABLES.metonyms, { name: 'Vard', serves: 'HL' }],
}

const servedBy = (text: string): (string | null)[] =>
  findActors(annotateText(text), TABLES)
    .found.filter(({ mentions }) => mentions.some(({ start, end }) => text.slice(start, end) === 'Vard'))
    .map(({ serves }) => serves)

describe('a city that is the seat of several', () => {
  it.each([
    ['Vard rejected the plan.', ['HL']],
    ['The HL met on Monday. Vard rejected the plan.', ['HL']],
    ['The NPU met on Monday. Vard rejected the plan.', ['NPU']],
    ['Vardia met Oskelia on Monday. Vard rejected the plan.', ['VDA']],
    ['The NPU met the HL on Monday. Vard rejected the plan.', ['HL']],
    ['The NPU met the HL. The NPU left. Vard rejected the plan.', ['NPU']],
    ['The NPU met in Vard.', []],
  ])('stands for the one that the text names most otherwise: %s', (text, codes) => {
    expect(servedBy(text)).toEqual(codes)
  })
})
