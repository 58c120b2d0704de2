/** Whether the portal answers that its database is there; rejects while the portal itself can't be reached. */
export async function databaseIsBack(): Promise<boolean> {
  const answer = await fetch('/api/health', { cache: 'no-store' })
  return answer.ok
}
