import type { RefusalTable } from './refusal-table.ts'

/** Refusals about the work-injury premium of construction projects (domain §8.2). */
export const premiumRefusals = {
  'premium-model-invalid': {
    status: 422,
    zh: '保费模型 {place} 有误：{why}。',
    en: 'The premium model is wrong at {place}: {whyEn}.',
  },
  'premium-cost-zero': {
    status: 422,
    zh: '工程总造价应大于零。',
    en: 'The total cost must be more than zero.',
  },
  'premium-cost-not-whole': {
    status: 422,
    zh: '工程总造价应精确到分，且不超过九十万亿元。',
    en: 'The total cost must be whole cents, up to ninety trillion yuan.',
  },
  'premium-ends-before-start': {
    status: 422,
    zh: '合同终止日期 {to} 早于起始日期 {from}。',
    en: 'The contract ends on {to}, before it begins on {from}.',
  },
  'premium-extension-shortens': {
    status: 422,
    zh: '延期后的终止日期应晚于原终止日期 {to}。',
    en: 'An extension must end after the contract, which ends on {to}.',
  },
  'premium-suspension-ends-before-start': {
    status: 422,
    zh: '复工日期早于停工日期。',
    en: 'A suspension ends before it begins.',
  },
  'premium-suspension-outside': {
    status: 422,
    zh: '停工日期不在合同期 {from} 至 {to} 内。',
    en: 'A suspension begins outside the contract, {from} to {to}.',
  },
  'premium-suspensions-overlap': {
    status: 422,
    zh: '两次停工的日期重叠。',
    en: 'Two suspensions overlap.',
  },
  'premium-model-not-in-force': {
    status: 422,
    zh: '参保日 {joined} 不在保费模型的有效期内。',
    en: 'The premium model is not in force on {joined}, the day of joining.',
  },
  'premium-remaining-cost-missing': {
    status: 422,
    zh: '此模型按剩余造价折算，请填写剩余造价。',
    en: 'This model goes by the remaining cost: state it.',
  },
  'premium-remaining-cost-wrong': {
    status: 422,
    zh: '剩余造价应在零与工程总造价之间，精确到分。',
    en: 'The remaining cost must be whole cents between zero and the total cost.',
  },
  'premium-paid-wrong': {
    status: 422,
    zh: '已缴金额不能为负，应精确到分。',
    en: 'What was paid must be whole cents, not below zero.',
  },
  'premium-changed-before-joining': {
    status: 422,
    zh: '变更日期早于参保日 {joined}。',
    en: 'The change lies before {joined}, the day of joining.',
  },
} as const satisfies RefusalTable
