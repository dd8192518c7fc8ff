import { type FormEvent, useState } from 'react'
import type { Reason } from '../outbox/index.ts'
import { Field, Notice, Page } from '../parts/parts.tsx'
import { Warnings } from '../parts/Warnings.tsx'
import { useSpeech } from '../speech.ts'
import { goTo, usePhone } from '../usePhone.ts'

/** Lets an officer in: the first time, after the session has ended, and after signing out. */
export function SignIn({ again = false }: { again?: boolean }) {
  const { phone, state } = usePhone()
  const { t, pick, language, setLanguage } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Reason | 'lost' | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const entry = new FormData(event.currentTarget)
    setBusy(true)
    const failed = await phone.signIn(String(entry.get('login')), String(entry.get('password')))
    setBusy(false)
    setProblem(failed)
    if (failed === null) goTo('/')
  }

  return (
    <Page
      title={again ? t('signInAgain') : t('signInTitle')}
      {...(again ? { back: '/' } : {})}
      tool={
        <button type="button" className="tool" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </button>
      }
    >
      {!again && <Warnings />}
      {state.foreign > 0 && <Notice>{t('foreign', { count: state.foreign })}</Notice>}
      <form className="sheet" onSubmit={(event) => void submit(event)}>
        <Field label={t('login')}>
          {(id) => (
            <input
              id={id}
              name="login"
              required
              autoComplete="username"
              autoCapitalize="none"
              defaultValue={state.who?.login ?? ''}
            />
          )}
        </Field>
        <Field label={t('password')}>
          {(id) => <input id={id} name="password" type="password" required autoComplete="current-password" />}
        </Field>
        {problem !== null && (
          <Notice kind="wrong">{problem === 'lost' ? t('noServer') : pick(problem)}</Notice>
        )}
        <button type="submit" className="main" disabled={busy}>
          {t(busy ? 'signingIn' : 'signIn')}
        </button>
      </form>
    </Page>
  )
}
