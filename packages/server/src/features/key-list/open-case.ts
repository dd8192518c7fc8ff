import { auditStart, caseLimit } from '@kuomian/campaign'
import { openCaseSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { checkDay, heldHandover, tellLead } from './held-handover.ts'
import { type HandoverSetting, handoverSetting } from './setting.ts'

/**
 * The receiver opens a case (立案, or the notice of an audit): its working days run from this day (domain §7.3). An audit
 * says when it begins; sooner than its notice asks for needs a reason (domain §7.4).
 */
export const openCase = defineCommand({
  name: 'open-case',
  roles: ['inspection', 'audit'],
  input: openCaseSchema.extend({ number: z.number().int() }),
  async run(tx, { number, caseNumber, openedOn, startsOn, exception }, context) {
    const held = await heldHandover(tx, number, 'open-case')
    const day = openedOn ?? context.today
    checkDay(day, held.received_on, context.today, 'openedOn')
    const setting = await handoverSetting(await definitionIn(tx), context.today)
    const audit = held.receiver === 'audit'
    const starts = audit ? checkedStart(startsOn, day, exception, setting) : null
    const limitOn = caseLimit(day, setting.rules, setting.calendar)
    await tx
      .updateTable('handover')
      .set({
        state: 'case-opened',
        case_number: caseNumber,
        case_opened_on: day,
        starts_on: starts,
        notice_exception: exception,
        limit_on: limitOn,
      })
      .where('id', '=', held.id)
      .execute()
    await tellLead(tx, context, held, {
      kind: 'case-opened',
      happenedOn: day,
      detail: { case: caseNumber, limit: limitOn },
    })
    return {
      answer: { number },
      subject: { kind: 'handover', id: String(number) },
      districtId: held.district_id,
      before: { state: held.state },
      after: { state: 'case-opened', openedOn: day, startsOn: starts, limitOn },
      reason: exception,
    }
  },
})

function checkedStart(
  startsOn: string | undefined,
  noticeOn: string,
  exception: string,
  { rules, calendar }: HandoverSetting,
): string {
  if (startsOn === undefined) throw new Refusal('audit-start-missing', {}, { field: 'startsOn' })
  if (startsOn < noticeOn) {
    throw new Refusal('day-before-handover', { day: startsOn, least: noticeOn }, { field: 'startsOn' })
  }
  const least = auditStart(noticeOn, rules, calendar)
  if (startsOn < least && exception.length < 2) {
    throw new Refusal(
      'audit-notice-short',
      { days: rules.noticeDays, least },
      { field: 'startsOn', rule: 'domain §7.4' },
    )
  }
  return startsOn
}
