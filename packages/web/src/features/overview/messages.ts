import { declareMessages } from '../../language/message.ts'

/** The messages of the overview. */
export const overviewMessages = declareMessages({
  title: { zh: '总览', en: 'Overview' },
  question: {
    zh: '本次扩面走到哪一步，哪个区县最该先抓？',
    en: 'How far is the campaign, and which district needs attention first?',
  },
})
