import { toWellFormed } from './shown-text.ts'

/** What no address holds, and what would end it where it stands in XML, in TeX or between quotation marks. */
const FORBIDDEN = /[\s\p{Cc}<>"{}|\\^`]/gu

/** An address as it may stand in another text: what no address holds is percent-encoded. */
export const toIri = (address: string): string => toWellFormed(address).replace(FORBIDDEN, encodeURIComponent)
