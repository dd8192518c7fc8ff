import { useEffect, useState } from 'react'
import { type Install, installPrompt, watchInstall } from '../install.ts'
import { isUnsent } from '../outbox/index.ts'
import { Notice, Page } from '../parts/parts.tsx'
import { Taking } from '../parts/Taking.tsx'
import { Warnings } from '../parts/Warnings.tsx'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'

/** What this phone keeps, whether it can work offline, and signing out. */
export function ThisPhone() {
  const { phone, state } = usePhone()
  const { t, language, setLanguage } = useSpeech()
  const [asking, setAsking] = useState(false)
  const [install, setInstall] = useState<Install>(installPrompt)
  useEffect(() => watchInstall(setInstall), [])
  const safe = state.lasting && state.unsaved.size === 0
  const unsent = state.outbox.acts.filter(isUnsent).length
  return (
    <Page title={t('thisPhone')} back="/">
      <Warnings />
      <section className="sheet">
        <p>
          <strong>
            {t('signedInAs', { name: state.who?.name ?? '', district: state.who?.district ?? '' })}
          </strong>
        </p>
        <p className="soft">{t('keeps')}</p>
        <Taking />
      </section>
      {install.offline && <Notice kind="plain">{t('offlineReady')}</Notice>}
      {install.offline && install.ask === null && <p className="soft">{t('installByMenu')}</p>}
      {install.ask !== null && (
        <button type="button" className="plain" onClick={install.ask}>
          {t('install')}
        </button>
      )}
      <button type="button" className="plain" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {t('otherLanguage')}
      </button>
      <a className="plain" href="/">
        {t('deskPages')}
      </a>
      {!asking && (
        <button
          type="button"
          className="plain"
          onClick={() => (unsent > 0 ? setAsking(true) : void phone.signOut())}
        >
          {t('signOut')}
        </button>
      )}
      {asking && (
        <section className="sheet" role="alertdialog" aria-label={t('signOut')}>
          <p>{t(safe ? 'signOutAsk' : 'signOutLoses', { count: unsent })}</p>
          <p className="two">
            <button type="button" className="plain" onClick={() => setAsking(false)}>
              {t('stay')}
            </button>
            <button
              type="button"
              className="plain danger"
              disabled={state.unsaved.size > 0}
              onClick={() => void phone.signOut()}
            >
              {t('signOutAnyway')}
            </button>
          </p>
        </section>
      )}
    </Page>
  )
}
