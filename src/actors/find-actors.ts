import { type Annotated, spanOfTokens } from '../language/index.ts'
import { type Actor, type Found, makeActor } from '../model/index.ts'
import { placeAdministrations, placeLoneAdministrations } from './administrations.ts'
import { placeAudience } from './audience.ts'
import { placeBareOrgans } from './bare-organs.ts'
import { partyOf, placeBodies } from './bodies.ts'
import { Cast, type Member, nestMentions } from './cast.ts'
import { type ChunkedText, findChunks } from './chunks.ts'
import { lexiconOf } from './lexicon.ts'
import { findNameUses } from './name-uses.ts'
import { placeOffices } from './office-holders.ts'
import { placeOrganisations } from './organisations.ts'
import { placePairs } from './pairs.ts'
import { tellPersons } from './persons.ts'
import { placePersons } from './place-persons.ts'
import { placePronouns } from './pronouns.ts'
import { placeSpeakerLabels } from './speaker-labels.ts'
import type { ActorTables } from './tables.ts'
import { placeUnnamedRoles } from './unnamed-roles.ts'

/** Parties that are named in titles alone ("Vardian Prime Minister Ada Brenn") become actors with that mention. */
function nameServed(text: ChunkedText, cast: Cast): void {
  for (const chunk of text.chunks) {
    if (chunk.what !== 'known' || !chunk.known.code || /^(?:place|outlet|institution)$/.test(chunk.known.kind)) continue
    const key = `${text.lexicon.stateCodes.has(chunk.known.code) ? 'state' : 'body'} ${chunk.known.code}`
    if (cast.find(key) || !cast.members.some(({ kind, serves }) => kind === 'person' && serves === chunk.known.code))
      continue
    partyOf(cast, chunk.known, text).mentions.push({ first: chunk.first, end: chunk.end })
  }
}

function toActors(annotated: Annotated, members: readonly Member[]): Actor[] {
  const named = members.filter(({ mentions, parts }) => mentions.length + parts.length > 0)
  const spansOf = ({ mentions, parts }: Member) => [
    ...mentions.map(({ first, end }) => spanOfTokens(annotated, first, end)),
    ...parts.map(({ span }) => span),
  ]
  const spans = new Map(named.map((member) => [member, spansOf(member)]))
  const bare = (member: Member) => {
    const { kind, name, roles, serves, known } = member
    return { kind, name, roles, serves, ...(known && { known }), mentions: spans.get(member)! }
  }
  const ids = new Map(named.map((member) => [member, makeActor(annotated.document.id, bare(member)).id]))
  const actors = named.map((member) => {
    const members = member.members.flatMap((each) => ids.get(each) ?? [])
    return makeActor(annotated.document.id, { ...bare(member), ...(members.length > 0 ? { members } : {}) })
  })
  return actors.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || b.mentions[0]!.end - a.mentions[0]!.end)
}

/**
 * Finds who speaks and acts in a document: persons with their roles, states, organisations, outlets and groups.
 * Example: in "Vardian Foreign Minister Ada Brenn said", a person `{ name: "Ada Brenn", serves: "VDA" … }`.
 *
 * Shape: an annotated document and the tables -> actors in the order of their first mention
 * Units: mentions are spans of UTF-16 code units, with title, without leading article and possessive
 * Errors: none; any text is taken
 */
export function findActors(annotated: Annotated, tables: ActorTables): Found<Actor> {
  const text = findChunks(annotated, lexiconOf(tables))
  const cast = new Cast()
  const taken = new Uint8Array(text.tokens.length)
  const members = placePersons(cast, { persons: tellPersons(findNameUses(text), text), taken })
  placeSpeakerLabels(text, cast, taken)
  placeOffices(tables, cast, annotated.document.publishedOn)
  placeAdministrations(text, cast, { members, taken })
  placeLoneAdministrations(text, cast, { members, taken })
  placeUnnamedRoles(text, cast, { members, taken })
  placeOrganisations(text, cast, taken)
  placeBodies(text, cast, taken)
  placeBareOrgans(text, cast, taken)
  placeAudience(text, cast, taken)
  nameServed(text, cast)
  placePairs(text, cast)
  placePronouns(text, cast, new Map([...members].map(([person, member]) => [member, person.gender])))
  nestMentions(cast.members)
  return { found: toActors(annotated, cast.members), findings: [] }
}
