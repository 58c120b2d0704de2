import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { stayBehindPages } from './behind-pages'
import { stagerHere, type StagingTask } from './stager'

if (!parentPort) throw new Error('This is the script of a thread')
const { country } = z.object({ country: z.string() }).parse(workerData)
const stager = stagerHere(country)

stayBehindPages()
for await (const [task] of on(parentPort, 'message') as AsyncIterable<[StagingTask]>) {
  parentPort.postMessage(await stager.stage(task))
}
