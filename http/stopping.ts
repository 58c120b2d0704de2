type Step = () => unknown

/** The start was given up because the process was asked to stop. */
export class StoppedError extends Error {
  override name = 'StoppedError'
}

/**
 * The end of the process: what was opened is closed in reverse order, once. A signal that arrives while the portal
 * still starts takes effect at the next checkpoint, so that nothing half-opened is left running.
 */
export class Stopping {
  private readonly steps: Step[] = []
  private started = false
  private requested = false
  private running: Promise<void> | undefined

  constructor(private readonly exit: (code: number) => void) {}

  /** SIGTERM, Ctrl-C and a closed terminal stop the process. */
  onSignals(): void {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => this.request())
  }

  /** Adds what is to be done at the end, before everything added earlier. */
  add(step: Step): void {
    this.steps.unshift(step)
  }

  /** @throws StoppedError when the process was asked to stop meanwhile */
  checkpoint(): void {
    if (this.requested) throw new StoppedError('asked to stop')
  }

  /** From now on a signal takes effect at once. */
  ready(): void {
    this.checkpoint()
    this.started = true
  }

  /** Whether the process was asked to stop. */
  get wasRequested(): boolean {
    return this.requested
  }

  request(): void {
    this.requested = true
    if (this.started) void this.run(0)
  }

  /** Closes everything and ends the process. A step that fails is told and does not keep the others from running. */
  run(code: number): Promise<void> {
    this.running ??= this.close(code)
    return this.running
  }

  private async close(code: number): Promise<void> {
    let status = code
    for (const step of this.steps) {
      try {
        await step()
      } catch (error) {
        status = 1
        console.error(error instanceof Error ? error.message : 'A part of the portal could not be stopped.')
      }
    }
    this.exit(status)
  }
}
