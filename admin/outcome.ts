/** What a command prints, line by line, and its exit status when that is not 0. */
export type Outcome = { lines: Iterable<string> | AsyncIterable<string>; status: number }

/** Exit statuses beside 0. `incomplete`: it was done, and records of the file were left out. */
export const statuses = { refused: 1, misunderstood: 2, incomplete: 3 } as const
