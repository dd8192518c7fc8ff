import type { Bulletin } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { BulletinState } from './BulletinState.tsx'

/** Where a bulletin stands, who worked on it, its files and its other editions. */
export function BulletinFacts({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useLanguage()
  const { id, state, asOf, knownAt, hash, drafters, reviewedBy, returned, editions, number } = bulletin
  return (
    <section className="sheet bulletin-facts" aria-label={t('bulletins.state')}>
      <p>
        <BulletinState state={state} /> {number}
      </p>
      {returned !== null && state === 'draft' && <p>{t('bulletins.givenBack', { reason: returned })}</p>}
      <p className="soft">{t('bulletins.knownAt', { asOf, knownAt })}</p>
      <p className="soft bulletin-hash">{t('bulletins.hash', { hash })}</p>
      {drafters.length > 0 && (
        <p>
          {t('bulletins.drafters')} {drafters.join(' · ')}
          {reviewedBy !== null && ` · ${t('bulletins.reviewer')} ${reviewedBy}`}
        </p>
      )}
      <p className="bulletin-files">
        <a href={`/api/bulletins/${id}/pdf`} target="_blank" rel="noreferrer">
          {t('bulletins.pdf')}
        </a>
        <a href={`/api/bulletins/${id}/docx`} download>
          {t('bulletins.word')}
        </a>
        <a href={`/api/bulletins/${id}/web`} target="_blank" rel="noreferrer">
          {t('bulletins.web')}
        </a>
      </p>
      {editions.length > 1 && (
        <ul aria-label={t('bulletins.editions')}>
          {editions.map((one) => (
            <li key={one.id}>
              {one.id === id ? (
                t('bulletins.editionNo', { edition: one.edition })
              ) : (
                <Link to="/bulletins/$bulletinId" params={{ bulletinId: String(one.id) }}>
                  {t('bulletins.editionNo', { edition: one.edition })}
                </Link>
              )}{' '}
              {one.number} {one.publishedOn}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
