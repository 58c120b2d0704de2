/** The path and search of a page as its reader knows them, without the mark of a fetch by Next's router. */
export function pagePath(url: string): string {
  const [path = '/', search = ''] = url.split('?', 2)
  const kept = search.split('&').filter((pair) => pair !== '' && !/^_rsc(=|$)/.test(pair))
  // Anything a header cannot hold would end the request instead.
  return `${path.replace(/\.rsc$/, '')}${kept.length > 0 ? `?${kept.join('&')}` : ''}`.replace(
    /[^\x21-\x7e]/g,
    '',
  )
}
