/** Numbers that are added one by one, many millions of them, and then sorted. */
export class NumberList {
  #numbers = new Float64Array(1024)
  #length = 0

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Float64Array(2 * this.#length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = number
  }

  /** The numbers in order; what is added later is not among them. */
  sorted(): Float64Array {
    return this.#numbers.subarray(0, this.#length).sort()
  }
}
