import {
  chunkReceivedSchema,
  contactRecordedSchema,
  correctedSchema,
  evidenceBegunSchema,
  evidenceSchema,
  visitRecordedSchema,
} from '@kuomian/contract'
import type { z } from 'zod'
import type { Content } from '../content.ts'
import type { Answer, Step } from '../outbox/index.ts'
import { ask, type Heard } from './ask.ts'

/** A chunk may take as long as a line of a few kilobytes a second needs for it. */
const patienceForBytes = 90_000

/** Sends one request of the outbox and says what came of it. */
export async function perform(
  step: Step,
  leadId: number,
  content: Content,
  readFile: (id: string) => Promise<ArrayBuffer | null>,
): Promise<Answer> {
  if (step.kind === 'act') return recorded(await sendAct(step.act, leadId, content))
  const file = content.files.find(({ id }) => id === step.piece)
  if (file === undefined) return lostFile(step.piece)
  switch (step.kind) {
    case 'begin':
      return begun(
        await ask(evidenceBegunSchema, { method: 'POST', path: '/evidence', json: file, key: file.id }),
      )
    case 'finish':
      return finished(await ask(evidenceSchema, { method: 'POST', path: `/evidence/${file.id}/finish` }))
    case 'chunk': {
      const bytes = await readFile(file.id)
      if (bytes === null) return lostFile(file.name)
      const chunk = bytes.slice(step.offset, step.offset + step.length)
      const path = `/evidence/${file.id}/chunks/${step.offset}`
      return received(
        await ask(chunkReceivedSchema, { method: 'PUT', path, bytes: chunk, within: patienceForBytes }),
      )
    }
  }
}

function sendAct(key: string, leadId: number, { kind, body, files }: Content): Promise<Heard<unknown>> {
  const send = (schema: z.ZodType, noun: string, json: unknown) =>
    ask(schema, { method: 'POST', path: `/leads/${leadId}/${noun}`, json, key })
  if (kind === 'correction') return send(correctedSchema, 'corrections', body)
  const evidence = files.map(({ id }) => id)
  if (kind === 'contact') return send(contactRecordedSchema, 'contacts', { ...body, evidence })
  return send(visitRecordedSchema, 'visits', { ...body, evidence })
}

function recorded(heard: Heard<unknown>): Answer {
  if (heard.kind === 'well') return { kind: 'recorded' }
  if (heard.kind !== 'refused') return { kind: heard.kind }
  if (heard.reason.code === 'lead-changed-meanwhile') return { kind: 'conflict', reason: heard.reason }
  return tooMany(heard)
}

function begun(heard: Heard<{ state: 'open' | 'stored'; receivedBytes: number }>): Answer {
  if (heard.kind === 'refused') return tooMany(heard)
  if (heard.kind !== 'well') return { kind: heard.kind }
  const { state, receivedBytes } = heard.value
  return state === 'stored' ? { kind: 'stored' } : { kind: 'received', bytes: receivedBytes }
}

function received(heard: Heard<{ receivedBytes: number }>): Answer {
  if (heard.kind === 'well') return { kind: 'received', bytes: heard.value.receivedBytes }
  if (heard.kind !== 'refused') return { kind: heard.kind }
  // The server has less than we thought, or has forgotten the file: it is asked again.
  const astray = heard.reason.code === 'evidence-chunk-gap' || heard.reason.code === 'evidence-not-found'
  return astray ? { kind: 'astray' } : tooMany(heard)
}

function finished(heard: Heard<unknown>): Answer {
  if (heard.kind === 'well') return { kind: 'stored' }
  if (heard.kind !== 'refused') return { kind: heard.kind }
  const { reason } = heard
  if (reason.code === 'evidence-incomplete' || reason.code === 'evidence-not-found') return { kind: 'astray' }
  return reason.code === 'evidence-hash-wrong' ? { kind: 'spoiled', reason } : tooMany(heard)
}

/** Too many requests are no refusal: it is said later again. */
function tooMany({ status, reason }: Extract<Heard<unknown>, { kind: 'refused' }>): Answer {
  return status === 429 ? { kind: 'busy' } : { kind: 'refused', reason }
}

function lostFile(name: string): Answer {
  const reason = {
    code: 'file-gone',
    zh: `本机已没有文件“${name}”，请在记录中去掉它，或重新拍摄后再发送。`,
    en: `The file "${name}" is no longer on this phone. Take it off the record, or take it again, then send.`,
  }
  return { kind: 'refused', reason }
}
