import { Random } from './random.ts'

/** The mean of the weights of several trainings, which differ in chance alone: seeds go up from `seed`. */
export function meanOf(runs: number, seed: number, train: (random: Random) => Float32Array): Float32Array {
  let sum: Float32Array | undefined
  for (let run = 0; run < runs; run++) {
    const weights = train(new Random(seed + run))
    if (sum) for (let i = 0; i < sum.length; i++) sum[i]! += weights[i]!
    else sum = weights
  }
  return sum!.map((weight) => weight / runs)
}
