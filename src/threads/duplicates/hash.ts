/** A 32-bit hash whose bits all depend on all bits of the number. Source: the finaliser of MurmurHash3. */
export function mixed(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A 32-bit hash of a text. Source: FNV-1a, over UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

/** The numbers sorted, each once. */
export function toSorted(numbers: Uint32Array): Uint32Array {
  const sorted = numbers.slice().sort()
  let size = 0
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[size++] = sorted[at]!
  return sorted.slice(0, size)
}

/** How many numbers two sorted lists have in common. */
export function countShared(one: Uint32Array, other: Uint32Array): number {
  let count = 0
  for (let here = 0, there = 0; here < one.length && there < other.length; ) {
    const difference = one[here]! - other[there]!
    if (difference === 0) count++
    if (difference <= 0) here++
    if (difference >= 0) there++
  }
  return count
}
