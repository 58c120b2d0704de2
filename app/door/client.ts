import { headers } from 'next/headers'

/** Where this request comes from: the network address as far as it can be trusted, and the browser's own words. */
export async function client(): Promise<{ address: string; userAgent: string }> {
  const found = await headers()
  return { address: found.get('x-commonbook-address') ?? '', userAgent: found.get('user-agent') ?? '' }
}
