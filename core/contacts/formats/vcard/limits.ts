/** Bounds of what is read from a file of cards. Sizes are bytes of the file unless said otherwise. */
export const CARD_LIMITS = {
  records: 500_000,
  card: 8_000_000,
  property: 6_000_000,
  photo: 4_000_000,
  /** UTF-16 code units of a property's name and parameters; longer ones are kept without their parameters. */
  head: 16_000,
  /** Cards that may be open inside one another. */
  depth: 8,
  /** Lines, and UTF-16 code units of one line, kept for other programs. */
  extras: 500,
  extraLength: 100_000,
  findings: 200,
  cell: 200,
} as const
