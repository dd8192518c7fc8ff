import type { DistrictRecord, Organisation } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { SubjectPaper } from '../documents/index.ts'
import { EvidenceStrip } from '../evidence/index.ts'
import { AddRecord } from './AddRecord.tsx'

/** What districts did beside their leads, newest first. */
export function RecordList({ organisation: { records, today } }: { organisation: Organisation }) {
  const { t } = useLanguage()
  const { user } = useSession()
  const [adding, setAdding] = useState(false)
  return (
    <section className="sheet">
      <header className="organisation-head">
        <h2>{t('organisation.records')}</h2>
        {user.role === 'district' && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('organisation.addRecord')}
          </Button>
        )}
      </header>
      {records.length === 0 && (
        <EmptyState title={t('organisation.noRecord')} next={t('organisation.noRecordNext')} />
      )}
      <ol className="organisation-records">
        {records.map((record) => (
          <DistrictRecordItem key={record.id} record={record} />
        ))}
      </ol>
      {adding && <AddRecord today={today} onClose={() => setAdding(false)} />}
    </section>
  )
}

function DistrictRecordItem({ record }: { record: DistrictRecord }) {
  const { t, language } = useLanguage()
  const { nameOf } = useDistricts()
  const { districtId, kind, happenedOn, title, body, partner, audience, owner, measures } = record
  return (
    <li>
      <p>
        <time dateTime={happenedOn}>{formatDay(language, happenedOn)}</time>{' '}
        <span className="soft">
          {nameOf(districtId)} · {t(`organisation.${kind}`)}
        </span>
      </p>
      <p>
        <strong>{title}</strong>
      </p>
      {body !== '' && <p className="organisation-body">{body}</p>}
      {partner !== '' && (
        <p className="soft">
          {t('organisation.partner')} {partner}
        </p>
      )}
      {audience !== null && (
        <p className="soft">
          {t('organisation.audience')} <Amount value={audience} /> {t('organisation.audienceUnit')}
        </p>
      )}
      {owner !== '' && (
        <p className="soft">
          {t('organisation.owner')} {owner}
        </p>
      )}
      {measures.length > 0 && (
        <ol className="measure-list">
          {measures.map((measure) => (
            <li key={`${measure.what} ${measure.dueOn}`}>
              {measure.what}{' '}
              <span className="soft">
                {measure.owner}{' '}
                {measure.dueOn === null
                  ? t('organisation.throughout')
                  : t('organisation.measureDue', { day: formatDay(language, measure.dueOn) })}
              </span>
            </li>
          ))}
        </ol>
      )}
      <EvidenceStrip files={record.evidence} />
      {kind === 'measures' && <SubjectPaper kind="measures-plan" subjectId={record.id} about={title} />}
    </li>
  )
}
