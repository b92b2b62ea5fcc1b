/** A 32-bit hash of a stretch of a text, by its code units (FNV-1a, then mixed). */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash, to - from)
}

/** A 32-bit hash of two: a template and a value, or a hash so far and one more part. */
export function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(other + 0x7f4a7c15, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** One number of two, to be hashed further: cheap enough to be written out for every template. */
export const pair = (one: number, other: number): number => (Math.imul(one, 0x2545f491) + other) | 0

/** The hash of a feature: a template and its value. */
export function hashFeature(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** Hashes in place the values of templates, each with one more; the place in the list is the template. */
export function hashTemplates(values: Int32Array, more: Int32Array): void {
  const count = values.length
  for (let template = 0; template < count; template++)
    values[template] = hashFeature(template, pair(values[template]!, more[template]!))
}
