/** How a learner steps. */
export interface LearnerSettings {
  rate: number
  l2: number
  /** features seen less often are not learned */
  fewest: number
}

/** The weights of hashed features under AdaGrad: a row for each bucket, a number for each label. */
export class Learner {
  readonly weights: Float32Array
  /** how often each bucket was seen, up to 255 */
  readonly counts: Uint8Array
  readonly mask: number
  readonly width: number
  readonly #squares: Float32Array
  readonly #settings: LearnerSettings

  constructor(bits: number, width: number, settings: LearnerSettings) {
    this.weights = new Float32Array(2 ** bits * width)
    this.#squares = new Float32Array(2 ** bits * width)
    this.counts = new Uint8Array(2 ** bits)
    this.mask = 2 ** bits - 1
    this.width = width
    this.#settings = settings
  }

  count(features: Int32Array): void {
    for (let i = 0; i < features.length; i++) {
      const bucket = features[i]! & this.mask
      if (this.counts[bucket]! < 255) this.counts[bucket]!++
    }
  }

  isLearned(feature: number): boolean {
    return this.counts[feature & this.mask]! >= this.#settings.fewest
  }

  /** Adds the row of a feature to the scores of a place. */
  addTo(scores: Float64Array, at: number, feature: number): void {
    const base = (feature & this.mask) * this.width
    for (let y = 0; y < this.width; y++) scores[at + y]! += this.weights[base + y]!
  }

  /** A step against the gradient for a feature that is seen often enough. */
  step(feature: number, gradient: Float64Array): void {
    if (!this.isLearned(feature)) return
    const { l2, rate } = this.#settings
    const base = (feature & this.mask) * this.width
    for (let y = 0; y < this.width; y++) {
      const slope = gradient[y]! + l2 * this.weights[base + y]!
      if (slope === 0) continue
      this.#squares[base + y]! += slope * slope
      this.weights[base + y]! -= (rate * slope) / Math.sqrt(this.#squares[base + y]! + 1e-6)
    }
  }
}
