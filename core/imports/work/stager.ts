import { setImmediate as otherWork } from 'node:timers/promises'
import { recordReader, type Rules, type Unread } from './read-records'
import { stagedJson, toStaged, type StagedRecord } from './staged'
import { startThread } from './thread'

/**
 * What stands in a file for records that follow each other, and the number of the first. Between threads cells cost a
 * fifth of what the records do that are made of them.
 */
export type StagingTask = { unread: Unread[]; first: number }

/** Reads records of a file and makes them ready, and gives them as `writeStaged` takes them. */
export type Stager = {
  stage: (task: StagingTask) => Promise<string>
  end: () => Promise<void>
}

// Often enough that the database never waits for this thread to send it what is ready.
const TURN = 100

/** Makes records ready in the thread that calls it. */
export function stagerHere(rules: Rules): Stager {
  const read = recordReader(rules)
  return {
    async stage({ unread, first }) {
      const staged: StagedRecord[] = []
      for (const [index, one] of unread.entries()) {
        staged.push(await toStaged(read(one), first + index, rules.country))
        if (staged.length % TURN === 0) await otherWork()
      }
      return stagedJson(staged)
    },
    async end() {},
  }
}

type Waiting = { resolve: (json: string) => void; reject: (error: Error) => void }

/** Makes records ready in a thread of their own, one batch after the other. */
export function stagerInThread(rules: Rules): Stager {
  const worker = startThread('staging', rules)
  const waiting: Waiting[] = []
  let ended: Error | null = null
  const end = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.splice(0)) reject(ended)
  }
  worker.on('message', (json: string) => waiting.shift()?.resolve(json))
  worker.on('error', end)
  worker.on('exit', (status) => end(new Error(`The thread that makes records ready ended with ${status}`)))
  return {
    stage: (task) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended)
        waiting.push({ resolve, reject })
        worker.postMessage(task)
      }),
    async end() {
      await worker.terminate()
    },
  }
}
