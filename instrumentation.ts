/** Called by Next once in each process that serves, never while building. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startBackground } = await import('./background')
  startBackground()
}
