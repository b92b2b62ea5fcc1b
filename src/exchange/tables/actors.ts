import type { Actor } from '../../model/index.ts'
import { columns, type Table } from '../table.ts'
import { pickActors, type Told } from '../told.ts'
import { documentColumns } from './document-columns.ts'

type Row = Told<Actor>

const rolesOf = ({ roles }: Actor): string =>
  roles.map(({ title, of }) => (of === null ? title : `${title} (${of})`)).join('; ')

/** Who speaks or acts, as written in each document. */
export const ACTORS: Table<Row> = [
  ...columns<Row>('text', {
    id: ({ record }) => record.id,
    name: ({ record }) => record.name,
    kind: ({ record }) => record.kind,
    roles: ({ record }) => rolesOf(record),
    serves: ({ record }) => record.serves,
    members: ({ record, actors }) =>
      pickActors(record.members ?? [], actors)
        .map(({ name }) => name)
        .join('; '),
  }),
  ...columns<Row>('whole', { mentions: ({ record }) => record.mentions.length }),
  ...documentColumns<Row>(),
]
