import type { CivilDay } from '../calendar/index.ts'

/**
 * The number of a policy document (文号) as GB/T 9704 prints it: the year in hexagonal brackets, no leading zeros, no blanks. Whoever
 * types `[2015]` or `（2015）` means the same document. What is no number of that kind stays as it was typed.
 * @example policyNumber('津人社办发[2015] 091号') // 津人社办发〔2015〕91号
 */
export function policyNumber(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/\s/gu, '')
  const parts = /^(.+?)[〔[(【](\d{4})[〕\])】](第?)0*(\d+)号$/u.exec(plain)
  if (parts === null) return typed.trim()
  const [, head = '', year = '', nth = '', count = ''] = parts
  return `${head}〔${year}〕${nth}${count}号`
}

/** The numbers of policy documents that a text names, each as it is printed, without the words that lead to it. */
export function namedPolicies(text: string): string[] {
  const plain = text.normalize('NFKC')
  return [...plain.matchAll(/\p{Script=Han}+[〔[(]\d{4}[〕\])]第?\d+号/gu)].map(([found]) =>
    policyNumber(found.replace(/^(?:按照|依据|根据|按|据)/u, '')),
  )
}

/** From when until when a policy document is valid, as far as the register knows, and the day it was registered. */
export type PolicyValidity = {
  validFrom: CivilDay | null
  validTo: CivilDay | null
  registeredOn: CivilDay
}

/** Whether a document may be cited on a day, and why not: it warns and never blocks, since the register may be behind. */
export const POLICY_STANDINGS = {
  valid: { zh: '有效', en: 'Valid' },
  'not-yet': { zh: '尚未生效', en: 'Not valid yet' },
  ended: { zh: '已经失效', en: 'No longer valid' },
  unregistered: { zh: '当日尚未登记', en: 'Not registered on that day' },
} as const

export type PolicyStanding = keyof typeof POLICY_STANDINGS

/** How a policy document stands on a day; both days of its validity belong to it. */
export function policyStanding(
  { validFrom, validTo, registeredOn }: PolicyValidity,
  day: CivilDay,
): PolicyStanding {
  if (validFrom !== null && day < validFrom) return 'not-yet'
  if (validTo !== null && day > validTo) return 'ended'
  return day < registeredOn ? 'unregistered' : 'valid'
}
