import { EVIDENCE_SOURCES } from '@kuomian/campaign'
import type { Evidence } from '@kuomian/contract'
import { formatMoment } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { PlaceText } from './PlaceField.tsx'

const timeSourceKeys = {
  picture: 'evidence.timeOfPicture',
  device: 'evidence.timeOfDevice',
  file: 'evidence.timeOfFile',
} as const

/** Where a photograph comes from, when it was taken and by whose word, and where. */
export function PhotoFacts({ photo }: { photo: Evidence }) {
  const { t, pick } = useLanguage()
  const { takenAt, timeSource, place } = photo
  return (
    <div className="photo-facts">
      <p>
        {pick(EVIDENCE_SOURCES[photo.source])}
        {' · '}
        {takenAt === null ? (
          t('evidence.noTime')
        ) : (
          <>
            <time dateTime={takenAt}>{formatMoment(takenAt)}</time>
            {timeSource !== null && (
              <span className="soft">{t('tables.inBrackets', { text: t(timeSourceKeys[timeSource]) })}</span>
            )}
          </>
        )}
      </p>
      <p className="soft">{place === null ? t('evidence.withoutPlace') : <PlaceText place={place} />}</p>
    </div>
  )
}
