import { errorBodySchema, type PhoneDayHead, phoneDayLineSchema } from '@kuomian/contract'
import type { ArrivingLead } from '../keep/keeper.ts'
import type { Reason } from '../outbox/index.ts'

/** The day as it came: complete, or why not. */
export type Taken =
  | { readonly kind: 'taken'; readonly head: PhoneDayHead; readonly leads: readonly ArrivingLead[] }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'cut' }

/**
 * Downloads the day line by line. A day that breaks off is no day: what was there before stays.
 * @param onLead called with how many leads have come of how many
 */
export async function takeAlong(limit: number, onLead: (come: number, of: number) => void): Promise<Taken> {
  try {
    const answer = await fetch(`/api/phone/day?limit=${limit}`, { cache: 'no-store', redirect: 'error' })
    if (answer.status === 401) return { kind: 'signed-out' }
    if (!answer.ok || answer.body === null) return refusalOf(await answer.text())
    let head: PhoneDayHead | null = null
    const leads: ArrivingLead[] = []
    let told: number | null = null
    for await (const text of linesOf(answer.body)) {
      const line = phoneDayLineSchema.parse(JSON.parse(text))
      if (line.kind === 'head') head = line
      if (line.kind === 'lead') {
        const { lead, persons: people, personsLeft } = line
        leads.push({ lead, persons: people.length, personsLeft, people })
        onLead(leads.length, head?.leads ?? leads.length)
      }
      if (line.kind === 'end') told = line.leads
    }
    return head !== null && told === leads.length ? { kind: 'taken', head, leads } : { kind: 'cut' }
  } catch {
    return { kind: 'cut' }
  }
}

function refusalOf(text: string): Taken {
  const refusal = errorBodySchema.safeParse(JSON.parse(text))
  if (!refusal.success) return { kind: 'cut' }
  const { code, zh, en } = refusal.data.error
  return { kind: 'refused', reason: { code, zh, en } }
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    rest += value
    let end = rest.indexOf('\n')
    while (end >= 0) {
      yield rest.slice(0, end)
      rest = rest.slice(end + 1)
      end = rest.indexOf('\n')
    }
  }
}
