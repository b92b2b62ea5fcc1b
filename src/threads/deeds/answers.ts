/** Right after a sentence that asks for something or tells of an agreement: who says no to it is for the reader of the sentence to find. */
const REFUSES =
  '(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refus(?:es|ed?)|rebuff(?:s|ed)?|declin(?:es|ed?)|disput(?:es|ed?)|rul(?:es?|ed) out|turn(?:s|ed)? down|repudiat(?:es|ed?)|contradict(?:s|ed)?)'
/** What stands for all that the sentence before says. */
const STANDS_FOR_IT =
  '(?:(?:the|this|that|these|those|any such|such an?|her|his|its|their) (?:\\w+ )?(?:claims?|reports?|statements?|announcements?|allegations?|assertions?|remarks|plans?|proposals?|offers?|deals?|agreements?|demands?|calls?|requests?|appeals?|ultimatum|idea|terms|suggestions?|invitation)|it\\b|this\\b|that (?:it|he|she|they|there|any|such)|anything|having|any such|(?:there (?:is|was|were)|making|agreeing|reaching))'
const ANSWER = new RegExp(`\\b${REFUSES}\\b[^.;]{0,24}?\\b${STANDS_FOR_IT}`, 'iu')

/** Where a sentence says no to what the sentence before it says: "Oskelia rejects the plan"; null of none. */
export function findAnswer(sentence: string): { start: number; end: number } | null {
  const match = ANSWER.exec(sentence)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}
