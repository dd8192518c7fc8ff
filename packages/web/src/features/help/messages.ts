import { declareMessages } from '../../language/message.ts'

/** The messages of the help. */
export const helpMessages = declareMessages({
  title: { zh: '帮助', en: 'Help' },
  question: {
    zh: '这个词是什么意思，这一步怎么做？',
    en: 'What does this word mean, and how is this step done?',
  },
})
