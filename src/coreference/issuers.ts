import type { World } from '../actors/index.ts'
import type { Document } from '../model/index.ts'

/** Titles of texts that several issue together. */
const JOINT =
  /\b(?:joint|declaration|communiqu[eé]|(?:leaders|ministers|heads of state|presidents)['’] (?:\S+ )?statement)\b/i
/** Where a title names those who issue it: "joint statement by Vardia and Oskelia on ferries". */
const BY = /\b(?:by|from|of|between)\s+(?<list>.+)$/i
/** Of a title without "by" those who issue it stand before a word for them: "Northern Pact leaders' declaration". */
const LED =
  /^(?<list>.+?)\s+(?:nations\s+)?(?:(?:foreign|defen[cs]e|finance)\s+)?(?:leaders|ministers|heads of state)\b/i
const KIND = /^.*?\b(?:statement|declaration|communiqu[eé])\b[\s—–:-]*/i
/** What begins the topic of a title. */
const TOPIC =
  /\s*(?:[—–:;|]|\s-\s|\s(?:on|about|regarding|concerning|following|after|against|for|to|in|at|announcing|reaffirming|condemning|welcoming)\s).*$/i

/** Whether a title says that several issue the text. */
export const isJoint = ({ title }: Document): boolean => JOINT.test(title ?? '')

/** The words of a title that list those who issue the text together; null where none do. */
function issuersIn(title: string): string | null {
  const kind = KIND.exec(title)?.[0] ?? ''
  const rest = title.slice(kind.length)
  const listed = BY.exec(rest.replace(TOPIC, ''))?.groups ?? BY.exec(kind)?.groups
  return listed?.list ?? LED.exec(rest)?.groups?.list ?? LED.exec(title)?.groups?.list ?? null
}

/**
 * The codes of the states and bodies that issue a text, by its title and its publisher; none where nothing tells.
 * Example: "Joint Statement by President Brenn and Minister Torvik of Oskelia" of the White Palace gives VDA and OSK.
 */
export function issuersOf(document: Document, world: World): string[] {
  const issuer = document.outlet === undefined ? null : world.issuerOf(document.outlet)
  if (!isJoint(document)) return issuer === null ? [] : [issuer]
  const list = issuersIn(document.title!)
  const codes = list === null ? [] : world.codesOf(list)
  return [...new Set(codes.flatMap((code) => code ?? issuer ?? []))]
}
