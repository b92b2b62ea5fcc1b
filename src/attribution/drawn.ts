import type { AttributionRule, Draft } from './rule.ts'

/** What the attribution stage knows of the world. */
export interface AttributionTables {
  /** names of news outlets, as actors bear them */
  outlets: ReadonlySet<string>
}

/** A draft with the rule that drew it. */
export interface Drawn {
  draft: Draft
  rule: Pick<AttributionRule, 'name' | 'version' | 'confidence'>
  /** the statement whose speaker goes on, where a quotation stands alone */
  continues: Drawn | null
}
