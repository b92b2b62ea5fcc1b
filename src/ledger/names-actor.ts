import type { Actor } from '../model/index.ts'

/**
 * Whether an actor is meant by a part of its name, in whatever case, or by the code of whom it serves. SQL knows it as
 * `names_actor`.
 */
export function namesActor({ name, serves }: Pick<Actor, 'name' | 'serves'>, wanted: string): boolean {
  const lower = wanted.toLowerCase()
  return name.toLowerCase().includes(lower) || serves?.toLowerCase() === lower
}
