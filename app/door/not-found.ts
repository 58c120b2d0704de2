import { notFound } from 'next/navigation'
import { errorCode } from '@/core/errors'

/** Awaits a verb on behalf of a page: what may not be seen, or done, is a page that is not found. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = errorCode(error)
    if (code === 'not-found' || code === 'forbidden') notFound()
    throw error
  }
}
