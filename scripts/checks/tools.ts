import type { Check } from './check'
import { failureOf } from './command'

/** Prettier over everything it knows. */
export const formatting: Check = {
  name: 'formatting',
  mend: 'Run `npm run format`.',
  find: () => failureOf('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
}

/** Oxlint with the rules that need types: floating promises, `any`, cycles, barrels. */
export const lint: Check = {
  name: 'lint',
  mend: 'Mend the code; rules are not switched off in a file.',
  find: () => failureOf('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
}

/** TypeScript over everything, with the route types that a fresh clone does not have yet. */
export const types: Check = {
  name: 'types',
  mend: 'Mend the types; `npx tsc --noEmit` shows the same.',
  find: async () => {
    const generated = await failureOf('next/dist/bin/next', ['typegen'])
    return generated.length > 0 ? generated : failureOf('typescript/bin/tsc', ['--noEmit'])
  },
}
