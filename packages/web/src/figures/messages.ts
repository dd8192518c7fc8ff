import { declareMessages } from '../language/message.ts'

/** The messages of figures and charts. */
export const figureMessages = declareMessages({
  units: { zh: '户', en: 'employers' },
  persons: { zh: '人', en: 'persons' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  missing: { zh: '未报', en: 'missing' },
  waiting: { zh: '待报', en: 'not yet reported' },
})
