/** What XML 1.0 has no character for, in an escape neither. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\r': '&#13;',
}

/** A text as XML shows it, between tags and in an attribute: what XML cannot hold is U+FFFD. */
export const toXmlText = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\t\r]/g, (character) => ENTITIES[character]!)

/** An element of XML: its attributes, then the text or the elements that it holds. */
export function toElement(
  name: string,
  attributes: { readonly [name: string]: string },
  held: string | readonly string[] = [],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${toXmlText(value)}"`)
  const start = `<${name}${given.join('')}`
  if (typeof held === 'string') return `${start}>${toXmlText(held)}</${name}>`
  return held.length === 0 ? `${start}/>` : `${start}>\n${held.join('\n')}\n</${name}>`
}
