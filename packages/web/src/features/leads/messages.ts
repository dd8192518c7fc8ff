import { declareMessages } from '../../language/message.ts'

/** The messages of the leads. */
export const leadMessages = declareMessages({
  title: { zh: '资源', en: 'Leads' },
  question: { zh: '哪些单位和人还没有排查？', en: 'Which employers and persons are still to be inspected?' },
  oneTitle: { zh: '资源详情', en: 'Lead' },
  oneQuestion: { zh: '这家单位为什么在我的名单上？', en: 'Why is this employer on my list?' },
})
