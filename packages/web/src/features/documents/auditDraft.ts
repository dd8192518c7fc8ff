import { auditNoticeDetailsSchema, auditOpinionDetailsSchema, type MakeDocument } from '@kuomian/contract'

/** What is typed into the form of an audit's paper; every field is text until it is sent. */
export type AuditDraft = {
  day: string | null
  from: string | null
  to: string | null
  auditors: string
  findings: string
  persons: string
  amount: string
  opinion: string
  dueOn: string | null
}

export const emptyAuditDraft: AuditDraft = {
  day: null,
  from: null,
  to: null,
  auditors: '',
  findings: '',
  persons: '',
  amount: '',
  opinion: '',
  dueOn: null,
}

/** The details of a notice, or null while something is missing. */
export function noticeOf({ day, from, to, auditors }: AuditDraft): MakeDocument['auditNotice'] | null {
  const names = auditors.split(/[、,，;；\s]+/u).filter((name) => name !== '')
  const parsed = auditNoticeDetailsSchema.safeParse({ auditOn: day, from, to, auditors: names })
  return parsed.success ? parsed.data : null
}

/** The details of an opinion, or null while something is missing; an amount that is no sum of money is missing too. */
export function opinionOf(draft: AuditDraft): MakeDocument['auditOpinion'] | null {
  const { day, from, to, findings, persons, amount, opinion, dueOn } = draft
  const yuan = amount.replace(/[,，\s]/gu, '')
  if (yuan !== '' && !/^\d{1,9}(\.\d{1,2})?$/u.test(yuan)) return null
  const parsed = auditOpinionDetailsSchema.safeParse({
    auditedOn: day,
    from,
    to,
    findings,
    persons: /^\d+$/u.test(persons) ? Number(persons) : null,
    amountCents: yuan === '' ? null : Math.round(Number(yuan) * 100),
    opinion,
    dueOn,
  })
  return parsed.success ? parsed.data : null
}
