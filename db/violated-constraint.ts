/** The name of the unique constraint or index that a write ran into (SQLSTATE 23505); undefined for anything else. */
export function violatedConstraint(error: unknown): string | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if ('code' in cause && cause.code === '23505' && 'constraint_name' in cause) {
      return String(cause.constraint_name)
    }
  }
  return undefined
}
