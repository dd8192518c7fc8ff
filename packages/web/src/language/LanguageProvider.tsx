import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { messageText, type Translate } from './catalogue.ts'
import type { Language, Message } from './message.ts'

const remembered = 'kuomian.language'

/** The reader's language and how to speak it. */
export interface Speech {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  /** The sentence behind a key of the catalogue. */
  readonly t: Translate
  /** The reader's side of a pair that came as data, such as a title or an error. */
  readonly pick: (pair: Message) => string
}

const SpeechContext = createContext<Speech | null>(null)

function firstLanguage(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh'
}

/** Gives the language to everything below, remembers the choice and tells the browser which language the page is in. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage)

  useEffect(() => {
    localStorage.setItem(remembered, language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])

  const speech = useMemo<Speech>(
    () => ({
      language,
      setLanguage,
      t: (key, ...parameters) => messageText(language, key, ...parameters),
      pick: (pair) => pair[language],
    }),
    [language],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/**
 * The reader's language.
 *
 * @example const { t } = useLanguage(); t('leads.selected', { count: 3 })
 */
export function useLanguage(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === null) throw new Error('useLanguage needs a LanguageProvider above it')
  return speech
}
