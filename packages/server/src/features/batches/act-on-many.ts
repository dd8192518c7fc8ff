import type { BulkAnswer, bulkRequestSchema } from '@kuomian/contract'
import type { z } from 'zod'
import { runCommand } from '../../command/index.ts'
import type { Actor, OpenDatabase } from '../../db/index.ts'
import { issueLatePersons } from './issue-late-persons.ts'
import { issueLeads } from './issue-leads.ts'
import { requestLeadChanges } from './request-lead-changes.ts'
import { withdrawLeads } from './withdraw-leads.ts'

/** Runs the command behind an act on many leads, under one idempotency key. */
export async function actOnMany(
  db: OpenDatabase,
  actor: Actor,
  request: z.output<typeof bulkRequestSchema>,
  key: string | undefined,
): Promise<BulkAnswer> {
  switch (request.act) {
    case 'issue': {
      const { selection } = request
      const { batches, leads, units, persons } = await runCommand(db, issueLeads, actor, { selection }, key)
      return { leads, units, persons, skipped: 0, batches: batches.map(({ number }) => number) }
    }
    case 'withdraw': {
      const { selection, reason } = request
      return runCommand(db, withdrawLeads, actor, { selection, reason }, key)
    }
    case 'issue-late': {
      const { selection, reason } = request
      return runCommand(db, issueLatePersons, actor, { selection, reason }, key)
    }
    case 'return': {
      const { selection, reason } = request
      return runCommand(db, requestLeadChanges, actor, { kind: 'return', selection, reason }, key)
    }
    case 'transfer': {
      const { selection, reason, toDistrictId } = request
      const change = { kind: 'transfer', selection, reason, toDistrictId }
      return runCommand(db, requestLeadChanges, actor, change, key)
    }
  }
}
