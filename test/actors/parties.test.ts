import { describe, expect, it } from 'vitest'
import { actorNamed, actorsIn, castOf } from './cast.ts'

const PARTIES: [claim: string, text: string, party: string][] = [
  ['finds a state by its name', 'They blame Vardia.', 'state Vardia (VDA): Vardia'],
  [
    'finds a state by adjective and demonym',
    'A Vardian proposal pleased the Vardians.',
    'state Vardia (VDA): Vardian | Vardians',
  ],
  ['takes what a state acts through', 'Vardian armed forces crossed.', 'state Vardia (VDA): Vardian armed forces'],
  ['lets a capital stand for its government', 'Talks between Vard and Oskel failed.', 'state Vardia (VDA): Vard'],
  ['finds states that a hyphen joins', 'The Vardia-Oskelia talks failed.', 'state Oskelia (OSK): Oskelia'],
  [
    'finds an organisation by its alias',
    'The NPU and Northern Pact agreed.',
    'organisation Northern Pact Union (NPU): NPU | Northern Pact',
  ],
  [
    'keeps a house as written and tells whom it serves',
    'The White Palace denied it.',
    'organisation White Palace (VDA): White Palace',
  ],
  [
    'names a ministry with its state',
    'The Vardian foreign ministry denied it. Later the ministry relented.',
    'organisation Vardian foreign ministry (VDA): Vardian foreign ministry | ministry',
  ],
  [
    'finds a party by shape',
    'Then the Harbour Reform Party won.',
    'organisation Harbour Reform Party (Harbour Reform Party): Harbour Reform Party',
  ],
  [
    'finds a ministry by shape',
    'Then the Ministry of Harbours agreed.',
    'organisation Ministry of Harbours (Ministry of Harbours): Ministry of Harbours',
  ],
  [
    'lets an army be its own',
    'The Maldek Liberation Army struck.',
    'organisation Maldek Liberation Army (Maldek Liberation Army): Maldek Liberation Army',
  ],
  [
    'finds an outlet',
    'She told The Vardian Post so.',
    'organisation The Vardian Post (The Vardian Post): The Vardian Post',
  ],
  ['finds officials of a state', 'Vardian officials denied it.', 'group Vardian officials (VDA): Vardian officials'],
  ['finds allies of a body', 'He met Northern Pact allies.', 'group Northern Pact allies (NPU): Northern Pact allies'],
  ['finds leaders of a region', 'European leaders met.', 'group European leaders (null): European leaders'],
  ['makes an actor of a state that titles alone name', 'Vardian envoy Ada Brenn left.', 'state Vardia (VDA): Vardian'],
]

describe('states, bodies and groups', () => {
  it.each(PARTIES)('%s', (_, text, party) => expect(castOf(text)).toContain(party))

  it('gives "both sides" the two named last as members', () => {
    const text = 'Vardia and Oskelia met. Both sides agreed.'
    const ids = actorsIn(text)
      .filter(({ kind }) => kind === 'state')
      .map(({ id }) => id)
    expect(actorNamed(text, 'Both sides')).toMatchObject({ kind: 'group', serves: null, members: ids })
  })

  it('gives "the two leaders" two persons', () => {
    const text = 'Vardian President Ada Brenn met Oskelian President Ilya Torvik. The two leaders agreed.'
    const ids = ['Ada Brenn', 'Ilya Torvik'].map((name) => actorNamed(text, name)?.id)
    expect(actorNamed(text, 'two leaders')?.members).toEqual(ids)
  })

  it('lets an administration serve the state of its head', () => {
    const text =
      'Vardia and Oskelian President Ilya Torvik agreed. Vardia waits on President Oren Maldek. The Maldek administration denied it.'
    expect(castOf(text)).toContain('organisation Maldek administration (VDA): Maldek administration')
    expect(actorNamed(text, 'Oren Maldek')?.serves).toBe('VDA')
  })
})

/** Texts with what must not be an actor of them. */
const NEGATIVES: [text: string, name: RegExp][] = [
  ['They met in Vard on Monday.', /Vardia|Monday/],
  ['She travelled to Vard.', /Vardia/],
  ['They met in Tamrin, near Port Vard.', /Port/],
  ['Speaking Friday, officials said little.', /Speaking|Friday/],
  ['In June the Harbour Act passed.', /June|Act/],
  ['The President left.', /^President$/],
  ['Nonetheless Talks Resume In Harbour Dispute', /./],
  ['ADA BRENN LEFT VARDIA ON FRIDAY.', /./],
  ['He met Joren Maldek.', /^Joren$/],
  ['It was seen in Joren by many.', /^Joren$/],
  ['The Torvik Doctrine failed.', /Doctrine/],
  ['The general election failed.', /election|^general$/],
  ['A minister left.', /minister/],
  ['Harbour Army Opens Talks With Reform Party Voters', /./],
  ['It ran under the slogan “Stronger Together” again.', /Together/],
  ['The Harbour Corridor Agreement failed.', /Agreement/],
  ['Tomorrow, Wednesday, or Thursday will do.', /./],
  ['Both sides of the street were closed.', /Both/],
]

describe('what is no actor', () => {
  it.each(NEGATIVES)('%s', (text, name) => expect(actorsIn(text).filter((actor) => name.test(actor.name))).toEqual([]))
})
