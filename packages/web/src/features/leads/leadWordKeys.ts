import type { Lead } from '@kuomian/contract'

/** The message of each rule that gives a lead its district. */
export const districtRuleKeys = {
  'sub-centre': 'leads.ruleSubCentre',
  roster: 'leads.ruleRoster',
  address: 'leads.ruleAddress',
  code: 'leads.ruleCode',
  decision: 'leads.ruleDecision',
} as const satisfies Record<NonNullable<Lead['districtRule']>, string>

const codePairs = [
  ['uscc', 'leads.uscc'],
  ['org-code', 'leads.orgCode'],
  ['registration-number', 'leads.registrationNumber'],
  ['unit-number', 'leads.unitNumber'],
  ['fund-account', 'leads.fundAccount'],
] as const

/** The message of each kind of code. */
export const codeKindKeys = new Map<string, (typeof codePairs)[number][1]>(codePairs)
