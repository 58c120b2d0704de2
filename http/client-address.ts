import { isIP } from 'node:net'

/** What is known of where a connection comes from. */
export type Connection = {
  /** Address of the socket's other end. */
  socketAddress: string | undefined
  /** The X-Forwarded-For header. */
  forwardedFor: string | undefined
  /** How many proxies in front are ours (TRUST_PROXY). */
  trustedProxies: number
}

/** IPv4 addresses that arrive over an IPv6 socket are written as IPv4 (RFC 4291 §2.5.5.2). */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}

/**
 * The client's IP address, `unknown` when the connection is already gone. Each trusted proxy has appended the
 * address it was called from to X-Forwarded-For, so the client is that many entries from the right; everything
 * further left was written by the client itself.
 */
export function clientAddress({ socketAddress, forwardedFor, trustedProxies }: Connection): string {
  const socket = socketAddress ? plain(socketAddress) : 'unknown'
  if (trustedProxies === 0 || !forwardedFor) return socket
  const entries = forwardedFor.split(',').map((entry) => plain(entry.trim()))
  const client = entries[Math.max(0, entries.length - trustedProxies)]
  return client && isIP(client) ? client : socket
}
