import { declareMessages } from '../../language/message.ts'

/** The messages of the batches. */
export const batchMessages = declareMessages({
  title: { zh: '批次', en: 'Batches' },
  question: {
    zh: '每个区县下发了多少资源，后来更正了什么？',
    en: 'How much was issued to each district, and what was corrected since?',
  },
})
