import type { Demand, DemandPair } from '@kuomian/contract'
import { useEffect, useState } from 'react'
import type { Language } from '../language/message.ts'
import { DemandPage } from './DemandPage.tsx'
import { OpenForm } from './OpenForm.tsx'
import { SpeechContext, speechOf } from './speech.ts'

/**
 * The employer's page behind the code on his paper: no account; number and code stay in this page's memory and are gone
 * with it.
 */
export function DemandApp({ number }: { number: string }) {
  const [language, setLanguage] = useState<Language>(() =>
    navigator.language.startsWith('zh') ? 'zh' : 'en',
  )
  const [opened, setOpened] = useState<{ pair: DemandPair; demand: Demand } | null>(null)
  const speech = speechOf(language)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = speechOf(language).t('page')
  }, [language])
  return (
    <SpeechContext value={speech}>
      <header className="top">
        <strong>{speech.t('page')}</strong>
        <button type="button" className="tool" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {speech.t('other')}
        </button>
      </header>
      <main>
        {opened === null ? (
          <OpenForm number={number} onOpen={(pair, demand) => setOpened({ pair, demand })} />
        ) : (
          <DemandPage
            pair={opened.pair}
            demand={opened.demand}
            onChange={(demand) => setOpened({ pair: opened.pair, demand })}
            onClose={() => setOpened(null)}
          />
        )}
      </main>
    </SpeechContext>
  )
}
