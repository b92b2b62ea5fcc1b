import type { CodedParty } from '../model/index.ts'

const BARE_CODE = /^[A-Z][A-Z0-9]{1,11}$/
const WITH_CODE = /^(.*\S)\s*\(([^()]*)\)$/su
const SEPARATED = /(?:[^\\;]|\\.)+/gsu

/**
 * The parties of one side as one cell: "Ada Brenn (VDA); Oskelia (OSK)".
 *
 * Shape: a party that is its code is the code alone; one without a code has none in its brackets where it would else be
 * taken for a code; a semicolon in a name has a backslash before it
 */
export const toPartyCell = (parties: readonly CodedParty[]): string => parties.map(toParty).join('; ')

function toParty({ name, code }: CodedParty): string {
  const escaped = name.replace(/[\\;]/g, '\\$&')
  if (code !== null) return name === code && BARE_CODE.test(code) ? escaped : `${escaped} (${code})`
  return BARE_CODE.test(name) || WITH_CODE.test(name) ? `${escaped} ()` : escaped
}

/** The parties that a cell names. */
export function parsePartyCell(cell: string): CodedParty[] {
  const parts = (cell.match(SEPARATED) ?? []).map((part) => part.trim()).filter((part) => part !== '')
  return parts.map((part) => {
    const [, written, given] = WITH_CODE.exec(part) ?? []
    const name = (written ?? part).replace(/\\(.)/gsu, '$1')
    if (given !== undefined) return { name, code: given === '' ? null : given }
    return { name, code: BARE_CODE.test(name) ? name : null }
  })
}
