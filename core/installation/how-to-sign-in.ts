import { isEmpty } from '@/db/demo'
import type { Demonstration } from './demonstration'

const USERS = 'simple@ basic@ advanced@ agent@ supervisor@ site@ office@ reseller@ super@ acme.example'

/** What the start says about signing in, line by line. */
export async function howToSignIn(demonstration: Demonstration | undefined): Promise<string[]> {
  if (demonstration) {
    return [
      `Demonstration: sign in as office@acme.example, or as one of ${USERS}, basic@ office@ globex.example`,
      `Password of all of them: ${demonstration.password}`,
      ...(demonstration.otherWished
        ? ['COMMONBOOK_DEMO_PASSWORD is another one now; it counts when the demonstration is made.']
        : []),
    ]
  }
  if (!(await isEmpty())) return []
  return [
    'There is no user yet. Make the first Super User:',
    '  npm run -s admin -- create-user --domain example.com --email you@example.com --scope "Super User"',
  ]
}
