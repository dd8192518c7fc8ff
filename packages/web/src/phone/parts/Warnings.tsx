import { isUnsent } from '../outbox/index.ts'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'
import { Notice } from './parts.tsx'

const clockKeys = { back: 'clockBack', far: 'clockFar', off: 'clockOff' } as const

/** What an officer must know before she relies on the phone: each only while it holds. */
export function Warnings() {
  const { phone, state } = usePhone()
  const { t } = useSpeech()
  const today = phone.today()
  const unsent = state.outbox.acts.filter(isUnsent).length
  const minutes = Math.round(Math.abs(state.day?.ahead ?? 0) / 60_000)
  return (
    <>
      {state.outbox.signedOut && state.who !== null && (
        <Notice>
          {t('sessionEnded', { count: unsent })} <a href="#/sign-in">{t('signInAgain')}</a>
        </Notice>
      )}
      {state.unsaved.size > 0 && <Notice kind="wrong">{t('unsaved', { count: state.unsaved.size })}</Notice>}
      {state.leadsGaveWay && <Notice>{t('gaveWay')}</Notice>}
      {state.unreadable > 0 && <Notice kind="wrong">{t('unreadable', { count: state.unreadable })}</Notice>}
      {today !== null && today.doubt !== null && (
        <Notice>{t(clockKeys[today.doubt], { day: today.day, minutes })}</Notice>
      )}
      {state.day?.readOnly === true && <Notice>{t('readOnly')}</Notice>}
      {!state.lasting && <Notice>{t(isSecureContext ? 'notKept' : 'notSecure')}</Notice>}
    </>
  )
}
