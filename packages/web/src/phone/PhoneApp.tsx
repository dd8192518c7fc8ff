import { useEffect, useMemo, useRef, useState } from 'react'
import { withCorrections } from './day/withCorrections.ts'
import { ContactPage } from './pages/ContactPage.tsx'
import { CorrectPage } from './pages/CorrectPage.tsx'
import { DayList } from './pages/DayList.tsx'
import { LeadPage, NoSuchLead } from './pages/LeadPage.tsx'
import { ActPage, OutboxPage } from './pages/OutboxPage.tsx'
import { SignIn } from './pages/SignIn.tsx'
import { ThisPhone } from './pages/ThisPhone.tsx'
import { OutboxBar } from './parts/OutboxBar.tsx'
import { Notice, Page } from './parts/parts.tsx'
import { rememberedLanguage, SpeechContext, speechOf, useSpeech } from './speech.ts'
import { usePath, usePhone } from './usePhone.ts'
import { VisitPage } from './visit/VisitPage.tsx'

/** The phone's pages in the reader's language. */
export function PhoneApp({ onTakeOver }: { onTakeOver: () => void }) {
  const [language, setLanguage] = useState(rememberedLanguage)
  const speech = useMemo(() => speechOf(language, setLanguage), [language])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = speech.t('product')
  }, [language, speech])
  return (
    <SpeechContext value={speech}>
      <Pages onTakeOver={onTakeOver} />
    </SpeechContext>
  )
}

function Pages({ onTakeOver }: { onTakeOver: () => void }) {
  const { phone, state } = usePhone()
  const { t } = useSpeech()
  const path = usePath()
  const place = path.join('/')
  useScrollToTop(place)
  if (state.phase === 'opening') return <Notice kind="plain">{t('opening')}</Notice>
  if (state.phase === 'elsewhere') {
    return (
      <Page title={t('elsewhereTitle')}>
        <p>{t('elsewhere')}</p>
        <button type="button" className="main" onClick={onTakeOver}>
          {t('continueHere')}
        </button>
      </Page>
    )
  }
  if (state.phase === 'signed-out') return <SignIn />
  if (state.who !== null && state.who.role !== 'district') {
    return (
      <Page title={t('notYoursTitle')}>
        <p>{t('notYours', { name: state.who.name })}</p>
        <button type="button" className="main" onClick={() => void phone.signOut()}>
          {t('signOut')}
        </button>
      </Page>
    )
  }
  return (
    <>
      <PageAt path={path} />
      <OutboxBar />
    </>
  )
}

/** Each page begins at its top. */
function useScrollToTop(place: string): void {
  const last = useRef(place)
  useEffect(() => {
    if (last.current !== place) scrollTo(0, 0)
    last.current = place
  }, [place])
}

function PageAt({ path }: { path: readonly string[] }) {
  const { state } = usePhone()
  const [noun, id = '', form] = path
  const replaces = path[3] ?? null
  if (noun === 'outbox') return id === '' ? <OutboxPage /> : <ActPage key={id} id={id} />
  if (noun === 'phone') return <ThisPhone />
  if (noun === 'sign-in') return <SignIn again />
  if (noun !== 'leads') return <DayList />
  const found = state.leads.find(({ lead }) => String(lead.id) === id)
  if (found === undefined) return <NoSuchLead />
  const taken = withCorrections(found, state.outbox, state.contents, replaces)
  if (form === 'visit') return <VisitPage key={id} taken={taken} replaces={replaces} />
  if (form === 'contact') return <ContactPage key={id} taken={taken} replaces={replaces} />
  if (form === 'correct') return <CorrectPage key={id} taken={taken} replaces={replaces} />
  return <LeadPage taken={taken} />
}
