import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/app/door/auth'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What next-auth may be asked. Not `_log`, with which anybody writes into the log. */
const ACTIONS = ['providers', 'session', 'csrf', 'signin', 'signout', 'callback', 'error']

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!ACTIONS.includes(nextauth[0] ?? '')) return new Response(null, { status: 404 })
  const answer: unknown = await NextAuth(request, context, authOptions())
  return answer instanceof Response ? answer : new Response(null, { status: 500 })
}

/** Next-auth's questions: providers, the session in brief, its CSRF token. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  // With credentials there is nothing to come back with by GET.
  if ((await context.params).nextauth[0] === 'callback') return new Response(null, { status: 405 })
  return handle(request, context)
}

/** Next-auth's sign-in and sign-out. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  return handle(request, context)
}
