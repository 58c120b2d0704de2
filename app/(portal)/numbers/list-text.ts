import { InvalidError } from '@/core/errors'

/** Far more than a list of a thousand people takes. */
const LARGEST_FILE = 400_000

/**
 * The list of a form: the chosen file's, else what was pasted.
 * @throws InvalidError for a large file
 */
export async function listText(pasted: string, file: File | undefined): Promise<string> {
  if (!file || file.size === 0) return pasted
  if (file.size > LARGEST_FILE) throw new InvalidError({ file: [{ key: 'too-large-list' }] })
  return file.text()
}
