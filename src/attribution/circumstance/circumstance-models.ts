import { Chooser, type Weights } from '../../linear/index.ts'
import type { Act, Actor, Moment, Span } from '../../model/index.ts'
import type { DocumentView } from '../view.ts'
import { ActModel } from './act-model.ts'
import { findHearerCandidates } from './hearer-candidates.ts'
import { addHearerFeatures } from './hearer-features.ts'
import { findOutletCandidates } from './outlet-candidates.ts'
import { addOutletFeatures } from './outlet-features.ts'
import { joinedHeads, phraseOf } from './phrase.ts'
import type { SaidView } from './said.ts'
import { findTimeCandidates } from './time-candidates.ts'
import { addTimeFeatures } from './time-features.ts'

/** Below these scores nobody is named, nothing is chosen: by cross-validation on the labelled statements. */
const LEAST = { hearer: -0.6, outlet: 0.1, saidOn: -0.2 }

/** A phrase that names who is spoken to, and the actor that is mentioned there if one is. */
export interface Hearer {
  span: Span
  /** the token that heads the phrase */
  at: number
  actor: Actor | null
}

/** An outlet or platform where the text names it. */
export interface Outlet {
  span: Span
  /** the name of the outlet as actors bear it, else the words of the text without their article */
  name: string
}

const spanOf = ({ tokens }: DocumentView, { first, end }: { first: number; end: number }): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
})

/** The trained models of what a statement does and of what is told besides; made once of the weights and used for many documents. */
export class CircumstanceModels {
  readonly #act: ActModel
  readonly #hearer: Chooser
  readonly #outlet: Chooser
  readonly #saidOn: Chooser

  constructor(weights: Weights) {
    this.#act = new ActModel(weights)
    this.#hearer = new Chooser(weights.table('attribution.hearer'), LEAST.hearer)
    this.#outlet = new Chooser(weights.table('attribution.outlet'), LEAST.outlet)
    this.#saidOn = new Chooser(weights.table('attribution.saidOn'), LEAST.saidOn)
  }

  /** What the speaker does by saying it. */
  actOf(said: SaidView): Act {
    return this.#act.actOf(said)
  }

  /** Whom the text gives as hearers: a phrase, and those joined to it. */
  hearersOf(said: SaidView): Hearer[] {
    const { view, words } = said
    const chosen = this.#hearer.choose(findHearerCandidates(said), (at, to) => addHearerFeatures(said, at, to))
    if (chosen === null) return []
    return joinedHeads(words, chosen).map((at) => ({
      span: spanOf(view, phraseOf(view, words, at)),
      at,
      actor: view.mentions[view.mentionOf[at]!]?.actor ?? null,
    }))
  }

  /** The outlet or platform that it was said to or on. */
  outletOf(said: SaidView, outlets: ReadonlySet<string>): Outlet | null {
    const { view } = said
    const chosen = this.#outlet.choose(findOutletCandidates(said), (candidate, to) =>
      addOutletFeatures(said, candidate, outlets, to),
    )
    if (chosen === null) return null
    const span = spanOf(view, chosen)
    for (let at = chosen.first; at < chosen.end; at++) {
      const actor = view.mentions[view.mentionOf[at]!]?.actor
      if (actor && outlets.has(actor.name)) return { span, name: actor.name }
    }
    return { span, name: view.annotated.text.slice(span.start, span.end).replace(/^the\s+/i, '') }
  }

  /** When it was said, where the text says when. */
  saidOnOf(said: SaidView): { span: Span; moment: Moment } | null {
    const chosen = this.#saidOn.choose(findTimeCandidates(said), (candidate, to) =>
      addTimeFeatures(said, candidate, to),
    )
    return chosen && { span: chosen.time.span, moment: chosen.moment }
  }
}
