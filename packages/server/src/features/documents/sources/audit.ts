import { type AuditNoticeData, type AuditOpinionData, addDays } from '@kuomian/campaign'
import { type MakeDocument, Refusal } from '@kuomian/contract'
import { codesOfPaper, employerOfPaper, leadOfPaper, needsEmployer } from './lead.ts'
import type { Making, Source } from './source.ts'

/** A notice goes out so many days before the audit (domain §7.4). */
const noticeDays = 3

/** What a notice of an audit is made of. @throws Refusal */
export async function auditNoticeSource(
  making: Making,
  leadId: number,
  details: MakeDocument['auditNotice'],
): Promise<Source> {
  if (details === undefined) throw new Refusal('document-details-missing', {}, { field: 'auditNotice' })
  const { auditOn, from, to, auditors } = details
  const earliest = addDays(making.today, noticeDays)
  if (auditOn < earliest) {
    throw new Refusal('audit-notice-too-soon', { earliest }, { field: 'auditOn', rule: 'domain §7.4' })
  }
  checkPeriod(from, to)
  const { lead, source } = await audited(making, leadId)
  return {
    ...source,
    dueOn: auditOn,
    data: ({ head, code }) =>
      ({
        head,
        employer: employerOfPaper(lead),
        auditOn,
        from,
        to,
        auditors,
        code,
      }) satisfies AuditNoticeData,
  }
}

/** What the opinion after an audit is made of. @throws Refusal */
export async function auditOpinionSource(
  making: Making,
  leadId: number,
  details: MakeDocument['auditOpinion'],
): Promise<Source> {
  if (details === undefined) throw new Refusal('document-details-missing', {}, { field: 'auditOpinion' })
  const { today } = making
  checkPeriod(details.from, details.to)
  if (details.dueOn <= today || details.auditedOn > today) {
    throw new Refusal('audit-opinion-day', { day: details.dueOn, today }, { field: 'dueOn' })
  }
  const { lead, source } = await audited(making, leadId)
  return {
    ...source,
    dueOn: details.dueOn,
    persons: details.persons,
    data: ({ head, code }) =>
      ({ head, employer: employerOfPaper(lead), ...details, code }) satisfies AuditOpinionData,
  }
}

async function audited({ tx }: Making, leadId: number) {
  const lead = await leadOfPaper(tx, leadId)
  needsEmployer(lead)
  const source: Omit<Source, 'data'> = {
    districtId: lead.district_id,
    leadId,
    receiver: 'audit',
    about: lead.name,
    caseNumber: null,
    codes: codesOfPaper(lead.codes),
    dueOn: null,
    persons: null,
  }
  return { lead, source }
}

function checkPeriod(from: string, to: string): void {
  if (from > to) throw new Refusal('audit-period-reversed', { from, to }, { field: 'to' })
}
