import type { SentenceView } from './document-view.ts'
import { quotedParty } from './quoted-pronoun.ts'
import { idsOf, isEmpty, type Side } from './side.ts'

const OBJECT_PRONOUN = new Set(['it', 'him', 'her', 'them'])
/** How far back a pronoun's party is sought. */
const REACH = 40

/** A side that is a pronoun, as the party named last before it that is not on the other side. */
export function resolvePronoun(view: SentenceView, side: Side, other: Side): Side {
  const { words } = side
  if (!words || words.end - words.first !== 1 || !OBJECT_PRONOUN.has(view.tokens[words.first]!.lower)) return side
  const quoted = quotedParty(view, words.first)
  if (quoted)
    return isEmpty(quoted) || idsOf(view, quoted).some((id) => idsOf(view, other).includes(id)) ? side : quoted
  for (let at = words.first - 1; at >= view.first && words.first - at < REACH; at--) {
    const mention = view.mentionOf[at]!
    if (mention >= 0 && !other.mentions.includes(mention)) return { mentions: [mention], words: null }
  }
  return side
}
