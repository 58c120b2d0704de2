import type { ServerResponse } from 'node:http'

/** The name of the cookie by which a page knows that what its address tells has just happened. */
export function toldCookieName({ secure }: { secure: boolean }): string {
  return `${secure ? '__Host-' : ''}commonbook.told`
}

/**
 * Sees to it that a page whose address tells something tells it once: its answer takes the cookie away. Not the answer
 * to the page's router (`isRouter`): it may ask twice before it shows anything, and then makes the address forget; nor
 * one that leads on to the page that tells it.
 */
export function tellOnce(
  response: ServerResponse,
  { method, path, secure, isRouter }: { method: string; path: string; secure: boolean; isRouter: boolean },
): void {
  if (isRouter || method !== 'GET' || !/[?&]told=/.test(path)) return
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`
  const write = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...head: unknown[]) => {
    const leadsOn = status >= 300 && status < 400
    if (!leadsOn) response.appendHeader('Set-Cookie', `${toldCookieName({ secure })}=; ${attributes}`)
    return write(status, ...head)
  }
}
