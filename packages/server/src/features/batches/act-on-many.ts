import type { BulkAnswer, bulkRequestSchema } from '@kuomian/contract'
import type { z } from 'zod'
import { type ClientCall, runCommand } from '../../command/index.ts'
import type { Actor, OpenDatabase } from '../../db/index.ts'
import { issueLatePersons } from './issue-late-persons.ts'
import { issueLeads } from './issue-leads.ts'
import { requestLeadChanges } from './request-lead-changes.ts'
import { withdrawLeads } from './withdraw-leads.ts'

/** Runs the command behind an act on many leads, under one key of the client. */
export async function actOnMany(
  db: OpenDatabase,
  actor: Actor,
  request: z.output<typeof bulkRequestSchema>,
  call: ClientCall | undefined,
): Promise<BulkAnswer> {
  switch (request.act) {
    case 'issue': {
      const { selection } = request
      const { batches, leads, units, persons } = await runCommand(db, issueLeads, actor, { selection }, call)
      return { leads, units, persons, skipped: 0, batches: batches.map(({ number }) => number) }
    }
    case 'withdraw': {
      const { selection, reason } = request
      return runCommand(db, withdrawLeads, actor, { selection, reason }, call)
    }
    case 'issue-late': {
      const { selection, reason } = request
      return runCommand(db, issueLatePersons, actor, { selection, reason }, call)
    }
    case 'return': {
      const { selection, reason } = request
      return runCommand(db, requestLeadChanges, actor, { kind: 'return', selection, reason }, call)
    }
    case 'transfer': {
      const { selection, reason, toDistrictId } = request
      const change = { kind: 'transfer', selection, reason, toDistrictId }
      return runCommand(db, requestLeadChanges, actor, change, call)
    }
  }
}
