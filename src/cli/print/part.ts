import type { Noun, RecordOf } from '../../answers/index.ts'
import type { Ground } from './ground.ts'
import { type Block, block, indented } from './lay-out.ts'
import { listedBlocks } from './listed.ts'
import { section } from './reading.ts'

const INDENT = 2

/** Records under one heading: so many of them in their order, and how many more there are. */
export class Part {
  readonly #blocks: Block[] = []
  readonly #most: number
  #count = 0

  constructor(most: number) {
    this.#most = most
  }

  add<Each extends Noun>(noun: Each, record: RecordOf[Each], ground: Ground): void {
    if (this.#count++ < this.#most) this.#blocks.push(...listedBlocks(noun, record, ground))
  }

  /** `list`: the arguments of the command that prints the rest. */
  section(title: string, list: string): Block[] {
    const left = this.#count - this.#most
    const rest = left > 0 ? indented(INDENT, [block(`… and ${left} more: acta ${list}`)]) : []
    const none = this.#count === 0 ? indented(INDENT, [block('nothing that Acta could find')]) : []
    return section(title, [...this.#blocks, ...rest, ...none])
  }
}
