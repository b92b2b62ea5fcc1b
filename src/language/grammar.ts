import { RELATIONS, type Relation, TAGS, type Tag } from './syntax.ts'

/** Tags and relations by their numbers in a document's words. */
export const tagId = (tag: Tag): number => TAGS.indexOf(tag)
export const relationId = (relation: Relation): number => RELATIONS.indexOf(relation)
export const tagIds = (...tags: Tag[]): ReadonlySet<number> => new Set(tags.map(tagId))
export const relationIds = (...relations: Relation[]): ReadonlySet<number> => new Set(relations.map(relationId))

/** Verbs of any form but modals. */
export const VERB_TAGS = tagIds('VBD', 'VB', 'VBZ', 'VBG', 'VBN', 'VBP')

/** Stands for a token where there is none: beyond the edges of a text, above a root. */
export const NONE = -7
