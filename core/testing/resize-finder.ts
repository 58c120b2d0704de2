import { withConnection } from '@/db/testing/cluster'

/** From how many contacts on find_contacts goes about a list in another way. */
export type FinderSizes = Partial<Record<'few' | 'step' | 'farthest', number>>

/**
 * Has find_contacts of a test's own database take other sizes, so that small worlds go every way that large ones do.
 * @throws when the function has no such constants any more
 */
export async function resizeFinder(ownerUrl: string, sizes: FinderSizes): Promise<void> {
  await withConnection(ownerUrl, async (owner) => {
    const [row] = await owner<{ text: string }[]>`
      select pg_get_functiondef(oid) as text from pg_proc where proname = 'find_contacts'`
    let text = row?.text ?? ''
    for (const [name, size] of Object.entries(sizes)) {
      const constant = new RegExp(`\\b${name} CONSTANT integer := [^;]+;`)
      if (!constant.test(text)) throw new Error(`find_contacts has no constant ${name}`)
      text = text.replace(constant, `${name} CONSTANT integer := ${size};`)
    }
    await owner.unsafe(text)
  })
}
