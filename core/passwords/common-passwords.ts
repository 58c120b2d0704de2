import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let known: ReadonlySet<string> | undefined

/**
 * The 10,000 most used passwords of twelve or more characters in Mark Burnett's ten million, in lower case, one a line;
 * NOTICE.md says where they come from. The process stands in the repository's directory.
 */
function commonPasswords(): ReadonlySet<string> {
  const path = join(process.cwd(), 'core', 'passwords', 'common-passwords.txt')
  known ??= new Set(readFileSync(path, 'utf8').split('\n').filter(Boolean))
  return known
}

/** Whether a password is one that many people have, or hardly more than a few keys pressed over and over. */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  return (
    new Set(plain).size < 5 || commonPasswords().has(plain) || commonPasswords().has(plain.replace(/\s/g, ''))
  )
}
