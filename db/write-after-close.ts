/**
 * Whether an error is postgres.js (3.4) writing the rollback of a transaction to a connection that has just closed.
 * It does so in an immediate, where nobody can catch it. The transaction itself has failed by then, and its caller
 * knows; the server has rolled it back when the connection went. But what was to be written stays with the connection:
 * its pool would send nothing when it connects with it again, and ten queries in a row would wait for five seconds each
 * and fail. So the pool is left for another (`renewDatabase`).
 */
export function isWriteAfterClose(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    error.message === `Cannot read properties of null (reading 'write')` &&
    /processImmediate/.test(error.stack ?? '')
  )
}
