import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { sealFile } from './seal-file.ts'

const bytes = z.instanceof(Uint8Array).transform((array) => Buffer.from(array))
const task = z.object({ keys: z.object({ sealing: bytes, index: bytes }), from: z.string(), to: z.string() })

await sealFile(task.parse(workerData))
