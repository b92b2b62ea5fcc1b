import { describe, expect, it } from 'vitest'
import { labelOf } from './invented.ts'

const BEST = 'Ada Brenn (VDA) | 2031-05-14 | Northern Wire | direct | '
const LATER = 'Ada Brenn (VDA) | 2031-05-15 | Tamrin Herald | direct | '
const TOLD = 'Ada Brenn (VDA) | 2031-05-15 | Tamrin Herald | indirect | '
const PART = 'Ada Brenn (VDA) | 2031-05-15 | Tamrin Herald | mixed | '

describe('a witness against the best', () => {
  it.each<[string, string, string]>([
    ['{“We will not sell the lighthouse to Oskelia.”}', '{“We won’t sell the lighthouse to Oskelia.”}', 'verbatim'],
    [
      '{“We will not sell the lighthouse to Oskelia.”}',
      '{“We will sell the lighthouse to Oskelia.”}',
      'altered negation',
    ],
    [
      '{“We will not sell the lighthouse to Oskelia.”}',
      '{“We will not sell the lighthouse to Tamrin.”}',
      'altered name',
    ],
    [
      '{“We may sell the old lighthouse to Oskelia.”}',
      '{“We will sell the old lighthouse to Oskelia.”}',
      'altered modality',
    ],
    ['{“We need six boats at the lighthouse tonight.”}', '{“We need 6 boats at the lighthouse tonight.”}', 'verbatim'],
    [
      '{“We need six boats at the lighthouse tonight.”}',
      '{“We need sixty boats at the lighthouse tonight.”}',
      'altered number',
    ],
    [
      '{“The lamp burns, the keeper sleeps and no ship has been lost.”}',
      '{“The keeper sleeps and no ship has been lost.”}',
      'clipped',
    ],
    [
      '{“I do not think that the keeper sold the lamp to smugglers.”}',
      '{“The keeper sold the lamp to smugglers.”}',
      'clipped negation',
    ],
    [
      '{“The keeper, who is eighty, climbs the tower every single night.”}',
      '{“The keeper … climbs the tower every single night.”}',
      'elided',
    ],
    [
      '{“The keeper does not, whatever they say, sell oil to smugglers.”}',
      '{“The keeper does … sell oil to smugglers.”}',
      'elided negation',
    ],
    [
      '{“There is no plan to move the lighthouse inland this year.”}',
      '{“There isn’t any plan to move the lighthouse inland this year.”}',
      'altered',
    ],
    [
      '{“We must know whether the keeper is honest about the oil or not.”}',
      '{“We must know whether or not the keeper is honest about the oil.”}',
      'altered',
    ],
    [
      '{“The keeper is a quiet man who trims the big lamp with great care each night.”}',
      '{“The keeper is a silent man who trims the large lamp with nice care every evening.”}',
      'mangled',
    ],
  ])('%j, %j: %s', (best, witness, wanted) => {
    expect(labelOf(BEST + best, LATER + witness)).toBe(wanted)
  })

  it.each<[string, string]>([
    ['Brenn said {Vardia would not sell the lighthouse to the Oskelian navy}.', 'paraphrased'],
    ['Brenn said {Vardia would sell the lighthouse to the Oskelian navy}.', 'paraphrased negation'],
  ])('told again as %j: %s', (witness, wanted) => {
    expect(labelOf(`${BEST}{“We will not sell the lighthouse to the Oskelian navy.”}`, TOLD + witness)).toBe(wanted)
  })

  it.each<[string, string]>([
    ['Brenn swore that {the lamp was “older than both of our republics”}.', 'clipped'],
    ['Brenn spoke of {a lamp “older than both of our kingdoms and it still burns for fishermen”}.', 'altered'],
  ])('quoted in part in %j: %s', (witness, wanted) => {
    expect(
      labelOf(
        `${BEST}{“The lamp is older than both of our republics and it still burns for fishermen.”}`,
        PART + witness,
      ),
    ).toBe(wanted)
  })

  it('is alarmed by the words of another speaker, if they are long', () => {
    const other = LATER.replace('Ada Brenn (VDA)', 'Ilya Torvik (OSK)')
    const words = '{“The keeper of the northern lighthouse has sold his lamp, his oil and his boat.”}'
    expect(labelOf(`${BEST}${words}`, `${other}He wrote: ${words}`)).toBe('verbatim speaker')
    expect(
      labelOf(`${BEST}{“The keeper has sold his lamp.”}`, `${other}He wrote: {“The keeper has sold his lamp.”}`),
    ).toBeNull()
  })
})
