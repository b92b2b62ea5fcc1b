/** A name without case, accents and punctuation. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The last word of a folded name. */
export const surnameOf = (folded: string): string => folded.split(' ').at(-1)!
