/** One file of the repository: its path from the root with forward slashes, and its text. */
export type SourceFile = { path: string; text: string }

/** One rule of the house. */
export type Check = {
  name: string
  /** How to mend a violation, in one sentence. */
  mend: string
  /** One line for each violation; empty when the rule is kept. */
  find: (files: SourceFile[]) => string[] | Promise<string[]>
}
