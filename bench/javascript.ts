import { gzipSync } from 'node:zlib'

/** A page whose scripts are weighed. */
export type Page = { name: string; url: string; cookie: string }

const SCRIPT = /static\/[\w./~-]+\.js/g
const LEGACY = /<script[^>]*noModule[^>]*>/gi

/** The scripts that a page names, the ones for old browsers apart: those of its tags and of its flight data. */
function scriptsOf(html: string): Set<string> {
  const legacy = new Set([...html.matchAll(LEGACY)].flatMap(([tag]) => tag.match(SCRIPT) ?? []))
  return new Set((html.match(SCRIPT) ?? []).filter((path) => !legacy.has(path)))
}

/** Bytes of a page's scripts, each compressed on its own (gzip) as a server sends them. */
async function compressedBytes({ url, cookie }: Page): Promise<number> {
  const html = await (await fetch(url, { headers: { cookie } })).text()
  const sizes = [...scriptsOf(html)].map(async (path) => {
    const answer = await fetch(new URL(`/_next/${path}`, url))
    if (!answer.ok) throw new Error(`${path} is not there: ${answer.status}`)
    return gzipSync(Buffer.from(await answer.arrayBuffer())).byteLength
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Prints the compressed JavaScript of a page, and how much of it an empty page of the same Next has too. */
export async function printJavaScript(page: Page, emptyUrl: string): Promise<void> {
  const whole = await compressedBytes(page)
  const empty = await compressedBytes({ name: 'empty page', url: emptyUrl, cookie: '' })
  const kilobytes = (bytes: number) => ({ 'kB compressed': Number((bytes / 1_000).toFixed(1)) })
  console.log('\nJavaScript, without the polyfill for old browsers')
  console.table({
    [page.name]: kilobytes(whole),
    'an empty Next page': kilobytes(empty),
    'beyond the empty page': kilobytes(whole - empty),
  })
}
