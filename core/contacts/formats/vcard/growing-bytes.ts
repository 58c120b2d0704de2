const FIRST_SIZE = 128

/** Bytes put together piece by piece, in time linear in their number; what passes `max` is left out and told. */
export class GrowingBytes {
  private store = new Uint8Array(FIRST_SIZE)
  length = 0
  isCut = false

  constructor(private readonly max: number) {}

  append(bytes: Uint8Array): void {
    const piece = bytes.subarray(0, this.max - this.length)
    if (piece.length < bytes.length) this.isCut = true
    const needed = this.length + piece.length
    if (needed > this.store.length) {
      const larger = new Uint8Array(Math.max(needed, this.store.length * 2))
      larger.set(this.bytes())
      this.store = larger
    }
    this.store.set(piece, this.length)
    this.length = needed
  }

  dropLast(): void {
    this.length--
  }

  bytes(): Uint8Array {
    return this.store.subarray(0, this.length)
  }
}
