import type { Check, SourceFile } from './check'
import { isCode } from './source-files'

const SWITCHES: [RegExp, string][] = [
  [/(es|ox)lint-disable/, 'a lint rule switched off'],
  [/@ts-(ignore|nocheck|expect-error)/, 'the type checker switched off'],
  [/prettier-ignore/, 'formatting switched off'],
  [/\b(test|it|describe)\.only\(/, 'one test that shuts out the others'],
]

/** Places where a rule is switched off. */
export function switchedOff(files: SourceFile[]): string[] {
  return files
    .filter((file) => isCode(file.path) && !file.path.startsWith('scripts/checks/'))
    .flatMap((file) =>
      file.text
        .split('\n')
        .flatMap((line, index) =>
          SWITCHES.filter(([pattern]) => pattern.test(line)).map(
            ([, what]) => `${file.path}:${index + 1}: ${what}`,
          ),
        ),
    )
}

/** Rules hold everywhere. */
export const switches: Check = {
  name: 'nothing switched off',
  mend: 'Mend what the rule finds.',
  find: switchedOff,
}
