import { QUALITY_ACTS, type QualityAct, qualityAfter, qualityNeedsNote } from '@kuomian/campaign'
import {
  type QualityDetail,
  type QualityFinding,
  qualityActedSchema,
  qualityDetailSchema,
} from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { QualityStateMark } from './QualityStateMark.tsx'
import { usePlaceText } from './usePlaceText.ts'
import { useQualityAct } from './useQualityAct.ts'

const verbs = {
  check: 'quality.actCheck',
  explain: 'quality.actExplain',
  correct: 'quality.actCorrect',
  dismiss: 'quality.actDismiss',
  reopen: 'quality.actReopen',
} as const satisfies Record<QualityAct, string>

/** One finding beside the list: where and why, what to check on site, what became of it, and what to make of it. */
export function QualityDrawer({ findingId, onClose }: { findingId: number; onClose: () => void }) {
  const { t } = useLanguage()
  const { data, error } = useQuery({
    queryKey: ['quality', 'one', findingId],
    queryFn: ({ signal }) =>
      request(qualityDetailSchema, 'GET', `/quality/${findingId}`, undefined, { signal }),
  })
  return (
    <Drawer
      open
      size="min(600px, 100vw)"
      title={data === undefined ? t('quality.title') : data.finding.rule}
      onClose={onClose}
    >
      {error !== null && <ErrorNotice error={error} />}
      {data !== undefined && <Detail detail={data} />}
    </Drawer>
  )
}

function Detail({ detail: { finding, check, history } }: { detail: QualityDetail }) {
  const { t, pick } = useLanguage()
  const { user, campaign } = useSession()
  const { placeOf, ownerOf } = usePlaceText()
  const answers =
    !campaign.readOnly &&
    (user.role === 'city' || (user.role === 'district' && finding.ownerId === user.districtId))
  return (
    <div className="quality-detail">
      <p>
        <QualityStateMark state={finding.state} /> {placeOf(finding)}{' '}
        <span className="soft">{t('quality.ownerNote', { owner: ownerOf(finding) })}</span>
      </p>
      <p>{pick(finding.message)}</p>
      {finding.goneOn !== null && <p className="soft">{t('quality.gone', { day: finding.goneOn })}</p>}
      {finding.source === 'report' && (
        <Link to="/reports/$reportId" params={{ reportId: finding.sourceKey }}>
          {t('quality.openReport')}
        </Link>
      )}
      <section>
        <h3>{t('quality.check')}</h3>
        <p>{pick(check)}</p>
      </section>
      <section>
        <h3>{t('quality.history')}</h3>
        <ol className="quality-history">
          {history.map(({ id, happenedOn, by, state, note }) => (
            <li key={id}>
              <span className="soft">
                {happenedOn} {by ?? t('quality.office')}
              </span>{' '}
              <QualityStateMark state={state} /> {pick(note)}
            </li>
          ))}
        </ol>
      </section>
      {answers && <Acts key={finding.state} finding={finding} />}
    </div>
  )
}

function Acts({ finding }: { finding: QualityFinding }) {
  const { t } = useLanguage()
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useQualityAct(qualityActedSchema, '/quality/act', {
    said: () => t('quality.done'),
    onDone: () => setNote(''),
  })
  const possible = QUALITY_ACTS.filter((act) => qualityAfter(finding.state, act) !== null)
  return (
    <section>
      <TextField
        label={t('quality.note')}
        rows={2}
        hint={t('quality.noteHint')}
        value={note}
        onChange={setNote}
      />
      <div className="quality-acts">
        {possible.map((act) => (
          <Button
            key={act}
            disabled={isPending || (qualityNeedsNote(act) && note.trim().length < 2)}
            onClick={() => mutate({ ids: [finding.id], act, note })}
          >
            {t(verbs[act])}
          </Button>
        ))}
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </section>
  )
}
