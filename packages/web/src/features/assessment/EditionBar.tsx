import { printPoints } from '@kuomian/campaign'
import { type Assessment, quarterPublishedSchema } from '@kuomian/contract'
import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { useAssessmentAct } from './useAssessmentAct.ts'

/** Which edition is shown, what it is for and what it changed; the office publishes from here. */
export function EditionBar({ assessment }: { assessment: Assessment }) {
  const { t, language } = useLanguage()
  const { user, campaign } = useSession()
  const { change } = useAddressSearch()
  const id = useId()
  const [isPublishing, setIsPublishing] = useState(false)
  const { edition, editions, changes, provisional } = assessment
  const mayPublish = user.role === 'city' && !campaign.readOnly && !provisional
  return (
    <div className="assessment-controls">
      {editions.length > 0 && (
        <p className="not-on-paper">
          <label htmlFor={id}>{t('assessment.edition')}</label>
          <Select<string>
            id={id}
            popupMatchSelectWidth={false}
            value={edition === null ? 'live' : String(edition.edition)}
            options={[
              { value: 'live', label: t('assessment.live') },
              ...editions.map((one) => ({
                value: String(one.edition),
                label: t('assessment.editionOf', { edition: one.edition, day: one.publishedOn }),
              })),
            ]}
            onChange={(value) =>
              change({ edition: value === 'live' ? 'live' : Number(value), source: undefined })
            }
          />
        </p>
      )}
      {edition === null ? (
        editions.length === 0 && <span className="soft">{t('assessment.notPublished')}</span>
      ) : (
        <span>
          <StateMark state="done">{t('assessment.frozen')}</StateMark>{' '}
          <span className="soft">{t('assessment.hash', { hash: edition.hash.slice(0, 12) })}</span>
        </span>
      )}
      {mayPublish && (
        <Button onClick={() => setIsPublishing(true)}>
          {t(editions.length === 0 ? 'assessment.publish' : 'assessment.correct')}
        </Button>
      )}
      {edition !== null && edition.reason !== null && (
        <p>{t('assessment.correctedFor', { reason: edition.reason })}</p>
      )}
      {changes.length > 0 && (
        <p>
          {t('assessment.changedUnits', {
            changes: changes
              .map(({ name, before, after }) =>
                t('assessment.change', {
                  name: name[language],
                  before: printPoints(before.total),
                  after: printPoints(after.total),
                  rankBefore: before.rank,
                  rankAfter: after.rank,
                }),
              )
              .join(language === 'zh' ? '；' : '; '),
          })}
        </p>
      )}
      {isPublishing && <Publish assessment={assessment} onClose={() => setIsPublishing(false)} />}
    </div>
  )
}

function Publish({ assessment, onClose }: { assessment: Assessment; onClose: () => void }) {
  const { t } = useLanguage()
  const { change } = useAddressSearch()
  const [reason, setReason] = useState('')
  const isCorrection = assessment.editions.length > 0
  const { mutate, isPending, error } = useAssessmentAct('publish', quarterPublishedSchema, () => {
    change({ edition: undefined, source: undefined })
    onClose()
  })
  const { quarter, source, sheets } = assessment
  return (
    <ConfirmWithNumbers
      open
      title={t('assessment.publishAsk', { quarter })}
      act={t(isCorrection ? 'assessment.correct' : 'assessment.publish')}
      numbers={[
        { label: t('assessment.district'), value: sheets.length },
        { label: t('assessment.source'), value: t(`assessment.${source}`) },
        { label: t('assessment.scored'), value: printPoints(sheets[0]?.scoredOf ?? 0) },
      ]}
      busy={isPending}
      disabled={isCorrection && reason.trim().length < 2}
      error={error}
      onConfirm={() => mutate({ quarter, source, reason: isCorrection ? reason : null })}
      onCancel={onClose}
    >
      <p className="soft">{t('assessment.publishNote')}</p>
      {isCorrection && (
        <TextField label={t('assessment.reason')} value={reason} rows={2} onChange={setReason} />
      )}
    </ConfirmWithNumbers>
  )
}
