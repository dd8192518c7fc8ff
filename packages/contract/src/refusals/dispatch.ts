import type { RefusalTable } from './refusal-table.ts'

/** Refusals about labour dispatch (R12). */
export const dispatchRefusals = {
  'dispatch-without-relations': {
    status: 422,
    zh: '还没有派遣用工关系名册，无法统计分户情况。请先导入 dispatch-relations。',
    en: 'There is no list of dispatched workers, so nothing can be said of split accounts. Import dispatch-relations first.',
  },
  'dispatch-without-rules': {
    status: 422,
    zh: '本行动没有适用于{month}的派遣缴费规则，无法判断分户情况。',
    en: 'The campaign has no rules of dispatch payments for {month}, so nothing can be said of split accounts.',
  },
  'dispatch-employer-unknown': {
    status: 404,
    zh: '没有找到派遣关系中的单位 {id}，或它与本区县无关。',
    en: 'There is no employer {id} in the relations of dispatch, or none that concerns your district.',
  },
  'enforcement-running': {
    status: 409,
    zh: '已有执法检查专项行动“{name}”正在进行，请先结束它。',
    en: 'The enforcement action “{name}” is running; close it first.',
  },
  'enforcement-none': {
    status: 404,
    zh: '没有正在进行的执法检查专项行动，请由市扩面办先开展。',
    en: 'No enforcement action is running; the city office opens one.',
  },
  'enforcement-without-count': {
    status: 422,
    zh: '还没有统计过分户情况，无法列出检查名单。请先按最新台账统计。',
    en: 'Split accounts were not counted yet, so there is no list to check. Count the last ledger first.',
  },
  'enforcement-without-class': {
    status: 422,
    zh: '本行动没有为执法检查规定资源类别，无法为名单上的单位建立资源。',
    en: 'The campaign names no lead class for enforcement, so nobody new can be put on the list.',
  },
  'enforcement-deadline-passed': {
    status: 422,
    zh: '期限 {deadline} 应晚于今天 {today}。',
    en: 'The deadline {deadline} must be later than today, {today}.',
  },
} as const satisfies RefusalTable
