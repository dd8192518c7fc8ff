import { createContext, useContext } from 'react'
import { fill, type Language, type Message, type ParameterValue } from '../language/message.ts'
import { phoneMessages } from './messages.ts'

const remembered = 'kuomian.language'
type Key = keyof typeof phoneMessages
const messages: Readonly<Record<Key, Message>> = phoneMessages

/** The reader's language and how to speak it; the desk's own catalogue would be heavier than the whole phone. */
export type Speech = {
  readonly language: Language
  readonly t: (key: Key, parameters?: Readonly<Record<string, ParameterValue>>) => string
  readonly pick: (pair: Message) => string
  readonly setLanguage: (language: Language) => void
}

export function rememberedLanguage(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh'
}

export function speechOf(language: Language, setLanguage: (language: Language) => void): Speech {
  return {
    language,
    t: (key, parameters = {}) => fill(messages[key][language], parameters),
    pick: (pair) => pair[language],
    setLanguage(chosen) {
      localStorage.setItem(remembered, chosen)
      setLanguage(chosen)
    },
  }
}

export const SpeechContext = createContext<Speech>(speechOf('zh', () => undefined))
export const useSpeech = (): Speech => useContext(SpeechContext)
