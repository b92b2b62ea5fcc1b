import { type Actor, NOT_ENOUGH, type Thread, type ThreadParty, type Verdict } from '../model/index.ts'
import { toAuthor } from './claim-parts.ts'
import { given } from './given.ts'
import { toOneLine } from './shown-text.ts'
import { maybeWords } from './tables/thread-columns.ts'
import { decidedBy, type Texts, toDecisiveLines, toRuleText, toStandingText } from './verdict-text.ts'

/** Where a review is published and by whom, and what tells more of its claim. */
export interface ReviewPlace {
  /** the page that shows the verdict */
  url: string
  /** who publishes verdicts; Acta unless it is given */
  author?: { name: string; url?: string | undefined } | undefined
  /** the thread that was judged: where the claim appeared */
  thread?: Thread | undefined
  /** actors as written, which tell a person from a state */
  actors?: readonly Actor[] | undefined
}

/** What says that nothing has come of it yet: a thing that still runs is no finding. */
const UNSETTLED: ReadonlySet<string> = new Set([
  ...['open', 'in progress', 'announced', 'in force', 'condition met', 'on track', 'behind'],
  ...['window open', 'window closed', NOT_ENOUGH],
])

/** Whether a verdict finds anything that a review can say: forecasts are never judged, and what still runs is not settled. */
export const isReviewable = ({ kind, status }: Pick<Verdict, 'kind' | 'status'>): boolean =>
  kind !== 'forecast' && !UNSETTLED.has(status)

/** Without an actor that tells whether a name is a person's or a state's, neither is said. */
function toParty({ name, serves }: ThreadParty, actors: readonly Actor[]): object {
  const actor = actors.find((each) => each.name === name && each.serves === serves)
  return actor ? toAuthor(actor) : given({ '@type': 'Thing', name, identifier: serves ?? undefined })
}

const toPlace = ({ ref, outlet, date, document }: Thread['members'][number]): object =>
  given({
    '@type': outlet === null ? 'CreativeWork' : 'NewsArticle',
    '@id': `urn:sha256:${document}`,
    name: ref === document ? undefined : ref,
    publisher: outlet === null ? undefined : { '@type': 'Organization', name: outlet },
    datePublished: date ?? undefined,
  })

function toReviewed(verdict: Verdict, texts: Texts, { thread, actors = [] }: ReviewPlace): object {
  const { summary, by, first, kind } = verdict
  const members = thread?.members ?? []
  const [beginning] = members
  const words = beginning ? maybeWords(beginning, texts) : null
  return given({
    '@type': 'Claim',
    '@id': `urn:acta:${verdict.thread}`,
    name: summary,
    text: words ?? summary,
    author: by.length > 0 ? by.map((party) => toParty(party, actors)) : undefined,
    datePublished: first.date ?? undefined,
    keywords: [kind],
    firstAppearance: beginning && verdict.basis === 'stated' ? toPlace(beginning) : undefined,
    appearance: members.length > 0 ? members.map(toPlace) : undefined,
  })
}

const DAY_LENGTH = 10
const ACTA = { '@type': 'Organization', name: 'Acta' }

/**
 * A verdict as a ClaimReview of schema.org, JSON-LD; as the Claim alone where nothing has come of it yet, and of a forecast.
 * Example: `toClaimReview(verdict, texts, { url }).reviewRating` is `{ '@type': 'Rating', alternateName: 'kept late', ratingExplanation: … }`.
 *
 * Shape: the author is who publishes, or the person who confirmed the verdict, and then the publisher beside; no number rates it: the
 * statuses tell what came of words, and not how true they were. The sentence of the rule and the evidence stand beside
 * Source: schema.org/ClaimReview
 */
export function toClaimReview(verdict: Verdict, texts: Texts, place: ReviewPlace): object {
  const reviewed = toReviewed(verdict, texts, place)
  if (!isReviewable(verdict)) return { '@context': 'https://schema.org', ...reviewed, url: place.url }
  const person = decidedBy(verdict)
  const publisher = place.author ? given({ '@type': 'Organization', ...place.author }) : ACTA
  return given({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `urn:acta:${verdict.thread}:${verdict.asOf}`,
    url: place.url,
    claimReviewed: toOneLine(verdict.summary),
    itemReviewed: reviewed,
    author: person === null ? publisher : { '@type': 'Person', name: person },
    publisher: person === null ? undefined : publisher,
    datePublished: person === null ? verdict.asOf : verdict.review!.at.slice(0, DAY_LENGTH),
    creativeWorkStatus: person !== null ? 'confirmed' : verdict.review === null ? 'proposal' : 'reopened',
    reviewRating: { '@type': 'Rating', alternateName: verdict.status, ratingExplanation: toRuleText(verdict) },
    reviewBody: [toStandingText(verdict), ...toDecisiveLines(verdict, texts)].join('\n'),
  })
}
