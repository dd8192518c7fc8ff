import type { Place } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Where the visit is recorded, when the officer asks for it (WGS-84). */
export function PlaceField({
  place,
  onChange,
}: {
  place: Place | null
  onChange: (place: Place | null) => void
}) {
  const { t } = useLanguage()
  const [state, setState] = useState<'idle' | 'finding' | 'failed'>('idle')

  function find(): void {
    // Without a secure context the browser has no such thing at all.
    if (!('geolocation' in navigator)) {
      setState('failed')
      return
    }
    setState('finding')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const { latitude, longitude, accuracy } = coords
        onChange({ latitude, longitude, accuracy: Math.round(accuracy) })
        setState('idle')
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }

  return (
    <p className="evidence-acts">
      {place === null ? (
        <Button loading={state === 'finding'} onClick={find}>
          {t(state === 'finding' ? 'evidence.findingPlace' : 'evidence.findPlace')}
        </Button>
      ) : (
        <>
          <PlaceText place={place} />
          <Button type="text" onClick={() => onChange(null)}>
            {t('evidence.forgetPlace')}
          </Button>
        </>
      )}
      {state === 'failed' && <span className="soft">{t('evidence.noPlace')}</span>}
    </p>
  )
}

/** A place in words. */
export function PlaceText({ place }: { place: Place }) {
  const { t } = useLanguage()
  const { latitude, longitude, accuracy = null } = place
  return (
    <span>
      {t('evidence.place', { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) })}
      {accuracy !== null && ` · ${t('evidence.accuracy', { metres: accuracy })}`}
    </span>
  )
}
