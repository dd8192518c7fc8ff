import { createContext, useContext } from 'react'
import { formatDay } from '../language/format.ts'
import { fill, type Language, type Message, type ParameterValue } from '../language/message.ts'
import { demandMessages } from './messages.ts'

type Key = keyof typeof demandMessages
const messages: Readonly<Record<Key, Message>> = demandMessages

/** The reader's language and how to speak it. */
export type Speech = {
  readonly language: Language
  readonly t: (key: Key, parameters?: Readonly<Record<string, ParameterValue>>) => string
  readonly pick: (pair: Message) => string
  readonly day: (iso: string) => string
}

export const speechOf = (language: Language): Speech => ({
  language,
  t: (key, parameters = {}) => fill(messages[key][language], parameters),
  pick: (pair) => pair[language],
  day: (iso) => formatDay(language, iso),
})

export const SpeechContext = createContext<Speech>(speechOf('zh'))
export const useSpeech = (): Speech => useContext(SpeechContext)
