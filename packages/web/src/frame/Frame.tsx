import { Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'
import { NotYours } from './NotYours.tsx'
import { nounOfPath, nounsFor } from './nouns.ts'
import { ShortcutList } from './ShortcutList.tsx'
import { useShortcuts } from './useShortcuts.ts'
import './frame.css'

/** Everything around a page. */
export function Frame() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const [listOpen, setListOpen] = useState(false)
  useShortcuts(() => setListOpen(true))
  const noun = nounOfPath(path)
  const permitted = noun === undefined || nounsFor(user.role).includes(noun)
  return (
    <div className="frame">
      <a className="frame-skip" href="#page">
        {t('frame.skip')}
      </a>
      <Header onShowShortcuts={() => setListOpen(true)} />
      <Navigation />
      <main id="page" className="frame-main" tabIndex={-1}>
        {campaign.readOnly && (
          <p className="frame-read-only" role="status">
            {t('frame.readOnly')}
          </p>
        )}
        {permitted ? <Outlet /> : <NotYours />}
      </main>
      <ShortcutList open={listOpen} onClose={() => setListOpen(false)} />
    </div>
  )
}
