import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { stayBehindPages } from './behind-pages'
import type { Rules } from './read-records'
import { stagerHere, type StagingTask } from './stager'

if (!parentPort) throw new Error('This is the script of a thread')
const stager = stagerHere(workerData as Rules)

stayBehindPages()
for await (const [task] of on(parentPort, 'message') as AsyncIterable<[StagingTask]>) {
  parentPort.postMessage(await stager.stage(task))
}
