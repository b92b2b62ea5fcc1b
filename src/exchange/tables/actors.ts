import { type Actor, actorSchema } from '../../model/index.ts'
import { columns, keyColumns, meaningOf, type Table } from '../table.ts'
import { pickActors, type Told } from '../told.ts'
import { documentColumns } from './document-columns.ts'

type Row = Told<Actor>

const { name, serves } = actorSchema.shape

const rolesOf = ({ roles }: Actor): string =>
  roles.map(({ title, of }) => (of === null ? title : `${title} (${of})`)).join('; ')

/** Who speaks or acts, as written in each document. */
export const ACTORS: Table<Row> = [
  ...keyColumns<Row>({ id: ['the id of the actor, in one document', ({ record }) => record.id] }),
  ...columns<Row>('text', {
    name: [meaningOf(name), ({ record }) => record.name],
    kind: ['person, state, organisation or group', ({ record }) => record.kind],
    roles: ['offices as written, each with what it belongs to in brackets', ({ record }) => rolesOf(record)],
    serves: [meaningOf(serves), ({ record }) => record.serves],
    members: [
      'names of the actors that a group names',
      ({ record, actors }) =>
        pickActors(record.members ?? [], actors)
          .map((member) => member.name)
          .join('; '),
    ],
  }),
  ...columns<Row>('whole', {
    mentions: ['how often the text names the actor', ({ record }) => record.mentions.length],
  }),
  ...documentColumns<Row>(),
]
