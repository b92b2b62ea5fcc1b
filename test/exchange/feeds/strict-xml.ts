/** An element of XML with its attributes, the elements in it, and its text. */
export interface XmlElement {
  name: string
  attributes: { [name: string]: string }
  children: XmlElement[]
  text: string
}

const DECLARATION = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/
const NOT_A_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const PART = /<\/([a-z]+)>|<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/y
const ATTRIBUTE = / ([a-z]+)="([^"<]*)"/g
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d+));|&/g
const NAMED: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  if (text.includes(']]>')) throw new Error('"]]>" stands between tags')
  return text.replace(REFERENCE, (_, name: string | undefined, number: string | undefined) => {
    const character = name === undefined ? String.fromCodePoint(Number(number)) : NAMED[name]!
    if (number !== undefined && NOT_A_CHARACTER.test(character)) throw new Error(`&#${number}; is no character`)
    return character
  })
}

/** Attributes: white space in them is a space, unless it is written as a reference. */
function attributesOf(raw: string): { [name: string]: string } {
  const attributes: { [name: string]: string } = {}
  for (const [, name, value] of raw.matchAll(ATTRIBUTE)) {
    if (name! in attributes) throw new Error(`the attribute ${name} stands twice`)
    attributes[name!] = decode(value!.replace(/[\t\n\r]/g, ' '))
  }
  return attributes
}

/** Reads the part of XML 1.0 that feeds are written in, and fails at whatever is not well-formed. */
export function parseStrictXml(xml: string): XmlElement {
  if (NOT_A_CHARACTER.test(xml)) throw new Error('it holds what is no character of XML')
  if (!DECLARATION.test(xml)) throw new Error('it does not begin with the declaration')
  const body = xml.replace(DECLARATION, '').replace(/\r\n?/g, '\n')
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  PART.lastIndex = 0
  while (PART.lastIndex < body.length) {
    const at = PART.lastIndex
    const [part, closed, opened, attributes, isEmpty, text] = PART.exec(body) ?? []
    if (part === undefined) throw new Error(`it is not well-formed at ${JSON.stringify(body.slice(at, at + 40))}`)
    const inner = open.at(-1)!
    if (text !== undefined) inner.text += decode(text)
    else if (closed !== undefined) {
      if (open.pop()!.name !== closed) throw new Error(`</${closed}> closes ${inner.name}`)
    } else {
      const element = { name: opened!, attributes: attributesOf(attributes!), children: [], text: '' }
      inner.children.push(element)
      if (isEmpty === '') open.push(element)
    }
  }
  if (open.length !== 1 || top.children.length !== 1 || top.text.trim() !== '') throw new Error('it has no one root')
  return top.children[0]!
}

/** The elements of a name that an element holds. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)
