const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Makes Ctrl-C and SIGTERM stop what a test run has started before they end the process. Returns `stop`, which runs
 * once however often it is asked for.
 */
export function stopOnSignal(stop: () => Promise<void>): () => Promise<void> {
  let stopped: Promise<void> | undefined
  const once = () => {
    SIGNALS.forEach((signal) => process.off(signal, interrupted))
    return (stopped ??= stop())
  }
  const interrupted = () => {
    once().then(
      () => process.exit(130),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  SIGNALS.forEach((signal) => process.on(signal, interrupted))
  return once
}
