import { QUALITY_STATES, qualityAfter, qualityNeedsNote } from '@kuomian/campaign'
import { qualityActSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import { type QualityEvent, writeQualityEvents } from './quality-events.ts'

/**
 * What people make of findings: taken up to be checked, explained, corrected, dismissed with the reason, opened again. A district answers for
 * its own, the office for all.
 */
export const actOnFindings = defineCommand({
  name: 'act-on-findings',
  roles: ['city', 'district'],
  input: qualityActSchema,
  async run(tx, { ids, act, note }, context) {
    if (qualityNeedsNote(act) && note.length < 2)
      throw new Refusal('quality-note-missing', {}, { field: 'note' })
    const { actor, today } = context
    let query = tx.selectFrom('quality_finding').select(['id', 'state', 'owner_id']).where('id', 'in', ids)
    if (actor.districtId !== null) query = query.where('owner_id', '=', actor.districtId)
    const rows = new Map((await query.forUpdate().execute()).map((row) => [row.id, row]))
    const events = ids.map((id): QualityEvent => {
      const row = rows.get(id)
      if (row === undefined) throw new Refusal('quality-finding-not-found', { id })
      const state = qualityAfter(row.state, act)
      const { zh, en } = QUALITY_STATES[row.state]
      if (state === null) throw new Refusal('quality-state', { id, state: zh, stateEn: en })
      return { id, act, state, note: { zh: note, en: note } }
    })
    for (const { id, state } of events) {
      await tx.updateTable('quality_finding').set({ state, changed_on: today }).where('id', '=', id).execute()
    }
    await writeQualityEvents(tx, context, events)
    return {
      answer: { findings: events.length },
      subject: { kind: 'quality-finding', id: ids.length === 1 ? String(ids[0]) : String(ids.length) },
      after: { act, findings: ids },
      reason: note,
    }
  },
})
