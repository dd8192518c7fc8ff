import {
  type DemandPair,
  demandAnswerSchema,
  demandAppointmentSchema,
  demandPairSchema,
  demandSchema,
  demandSentSchema,
  Refusal,
} from '@kuomian/contract'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type LookedAt, lookAtDocument } from '../evidence/index.ts'
import { answerDemand } from './answer-demand.ts'
import { bookAppointment } from './book-appointment.ts'
import { type OpenDemand, openDemand } from './open-demand.ts'
import { viewDemand } from './view-demand.ts'

const tags = ['demand']
const config = { open: true }
const mostFiles = 4
const mostBytes = 10 * 1024 * 1024

/**
 * The employer's page: no account, a number and a code with every request. The pair travels in the body, so that no log
 * and no history keeps it.
 */
export function demandRoutes(app: App, { program }: Services): void {
  const { db, folders } = program

  app.post(
    '/demand',
    { config, schema: { tags, body: demandPairSchema, response: { 200: demandSchema } } },
    async (request) => viewDemand(db, await openDemand(db, request.body, request.ip)),
  )

  app.post(
    '/demand/appointment',
    { config, schema: { tags, body: demandAppointmentSchema, response: { 200: demandSentSchema } } },
    async (request) => {
      const demand = await openDemand(db, request.body, request.ip)
      const { number: _number, code: _code, ...wanted } = request.body
      return runCommand(db, bookAppointment(demand), demand.actor, wanted, idempotencyKey(request))
    },
  )

  app.post(
    '/demand/answer',
    { config, schema: { tags, response: { 200: demandSentSchema } } },
    async (request) => {
      const { demand, answer, files } = await readForm(request, (pair) => openDemand(db, pair, request.ip))
      const { number: _number, code: _code, ...said } = answer
      const input = { ...said, files: files.map(({ sha256 }) => sha256) }
      const command = answerDemand(demand, folders.evidence, files)
      return runCommand(db, command, demand.actor, input, idempotencyKey(request))
    },
  )
}

/**
 * The form of an answer: the field `answer` as JSON, and after it the files: only who has the pair makes the server read
 * and look into them.
 */
async function readForm(request: FastifyRequest, open: (pair: DemandPair) => Promise<OpenDemand>) {
  const files: LookedAt[] = []
  let said: { answer: z.output<typeof demandAnswerSchema>; demand: OpenDemand } | null = null
  for await (const part of request.parts({ limits: { files: mostFiles, fileSize: mostBytes, fields: 1 } })) {
    if (part.type === 'field') {
      const answer = answerOf(String(part.value))
      said = { answer, demand: await open(answer) }
    } else {
      if (said === null) throw new Refusal('bad-input', { detail: 'answer' }, { field: 'answer' })
      const name = part.filename.slice(-200) || '文件'
      const content = await part.toBuffer().catch(() => {
        throw new Refusal('demand-file-refused', { name, limit: mostBytes / 1024 ** 2 }, { field: 'files' })
      })
      files.push(await looked(name, content))
    }
  }
  if (said === null) throw new Refusal('bad-input', { detail: 'answer' }, { field: 'answer' })
  return { ...said, files }
}

function answerOf(text: string) {
  const parsed = demandAnswerSchema.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new Refusal('bad-input', { detail: `${field} ${issue?.message ?? ''}`.trim() }, { field })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A document of an employer is a PDF or a picture: nothing that could act at an officer's desk. */
async function looked(name: string, content: Buffer): Promise<LookedAt> {
  const file = await lookAtDocument(name, content)
  if (file.mediaType === 'application/pdf' || file.mediaType.startsWith('image/')) return file
  throw new Refusal('demand-file-refused', { name, limit: mostBytes / 1024 ** 2 }, { field: 'files' })
}
