import { ping } from '@/core/health/ping'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** For load balancers and monitors: 200 when the portal can work, 503 while its database is away. */
export async function GET(): Promise<Response> {
  const reachable = await ping()
  const status = reachable ? 'ok' : 'unavailable'
  return Response.json(
    { status, version, database: reachable ? 'ok' : 'away' },
    { status: reachable ? 200 : 503 },
  )
}
