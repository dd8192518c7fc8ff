import { Refusal } from '@kuomian/contract'
import type { OpenDatabase } from '../db/database.ts'
import type { Json } from '../db/schema/index.ts'
import { type Actor, become, type Tx, transaction } from '../db/transaction.ts'
import { type ClientCall, hashOf } from './client-call.ts'
import type { Command, CommandContext, Outcome } from './command.ts'

/**
 * Runs one command in one transaction: authorise · change state · journal row · counters · answer kept under its key
 * (design §4). The journal is written here, by construction, never by a call that somebody must remember.
 * @param call the key that the client made (UUIDv7), with what it sent where that is not the input itself: a replay of the same
 *   call gets the first answer and changes nothing
 * @throws Refusal with a code of the closed union
 */
export async function runCommand<I, O extends Json>(
  db: OpenDatabase,
  command: Command<I, O>,
  actor: Actor,
  input: unknown,
  call?: ClientCall | string,
): Promise<O> {
  if (!command.roles.includes(actor.role)) throw new Refusal('not-allowed')
  const parsed = command.input.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Refusal('bad-input', { detail: issue?.message ?? '' }, { field: issue?.path.join('.') ?? '' })
  }
  return transaction(db, async (tx) => {
    await become(tx, actor)
    const made: ClientCall | undefined = typeof call === 'string' ? { key: call } : call
    const keep = command.answerIsSecret ? undefined : made?.key
    const inputHash = made?.sent ?? hashOf(input)
    if (keep) {
      const first = await firstAnswer<O>(tx, keep, actor, command.name, inputHash)
      if (first.found) return first.answer
    }
    const context = await openContext(tx, actor)
    if (context.readOnly && !command.whileReadOnly) throw new Refusal('campaign-read-only')
    const outcome = await command.run(tx, parsed.data, context)
    await writeJournal(tx, command.name, context, outcome)
    await writeCounters(tx, context, outcome)
    if (keep) {
      await tx
        .insertInto('command_answer')
        .values({
          key: keep,
          user_id: actor.userId,
          command: command.name,
          input_hash: inputHash,
          answer: JSON.stringify(outcome.answer),
        })
        .execute()
    }
    return outcome.answer
  })
}

async function firstAnswer<O>(
  tx: Tx,
  key: string,
  actor: Actor,
  command: string,
  inputHash: string,
): Promise<{ found: true; answer: O } | { found: false }> {
  // Two calls with one key at the same moment: the second waits here until the first has ended.
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
  const { rows } = await tx.client.query<{ user_id: number; command: string; input_hash: string; answer: O }>(
    'select user_id, command, input_hash, answer from command_answer where key = $1',
    [key],
  )
  const row = rows[0]
  if (!row) return { found: false }
  if (row.command !== command || row.input_hash !== inputHash || row.user_id !== actor.userId) {
    throw new Refusal('key-reused')
  }
  return { found: true, answer: row.answer }
}

async function openContext(tx: Tx, actor: Actor): Promise<CommandContext & { readOnly: boolean }> {
  const { rows } = await tx.client.query<
    CommandContext['campaign'] & { read_only: boolean; journal_id: number }
  >(
    `select id, code, year, today, read_only, nextval('journal_id_seq') as journal_id
       from campaign where id = current_campaign()`,
  )
  const row = rows[0]
  if (!row) throw new Refusal('no-campaign')
  const { read_only: readOnly, journal_id: journalId, ...campaign } = row
  return { actor, campaign, today: campaign.today, journalId, readOnly }
}

async function writeJournal<O>(
  tx: Tx,
  command: string,
  context: CommandContext,
  outcome: Outcome<O>,
): Promise<void> {
  const { actor } = context
  await tx
    .insertInto('journal')
    .values({
      id: context.journalId,
      campaign_id: actor.campaignId,
      district_id: outcome.districtId === undefined ? actor.districtId : outcome.districtId,
      known_on: context.today,
      user_id: actor.userId,
      command,
      subject_kind: outcome.subject.kind,
      subject_id: outcome.subject.id,
      before: outcome.before === undefined ? null : JSON.stringify(outcome.before),
      after: outcome.after === undefined ? null : JSON.stringify(outcome.after),
      reason: outcome.reason ?? null,
      event_count: outcome.events?.count ?? null,
      event_hash: outcome.events?.hash ?? null,
    })
    .execute()
}

async function writeCounters(
  tx: Tx,
  context: CommandContext,
  { subject, counters = [] }: Pick<Outcome<unknown>, 'subject' | 'counters'>,
): Promise<void> {
  // What one lead brings names it, so that a figure leads to the list behind it; issued ones have their batch lines.
  const leadId = subject.kind === 'lead' ? Number(subject.id) : null
  const rows = counters
    .filter((delta) => delta.units !== 0 || delta.persons !== 0)
    .map((delta) => ({
      campaign_id: context.actor.campaignId,
      measure: delta.measure,
      lead_class: delta.leadClass,
      district_id: delta.districtId,
      happened_on: delta.happenedOn,
      known_on: context.today,
      units: delta.units,
      persons: delta.persons,
      journal_id: context.journalId,
      lead_id: delta.measure === 'inspected' ? leadId : null,
    }))
  for (let i = 0; i < rows.length; i += 2_000) {
    await tx
      .insertInto('counter_delta')
      .values(rows.slice(i, i + 2_000))
      .execute()
  }
}
