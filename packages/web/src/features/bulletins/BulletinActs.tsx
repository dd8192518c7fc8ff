import type { Bulletin } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { BulletinWords } from './bulletinWords.ts'
import { DraftBulletin } from './DraftBulletin.tsx'
import { PublishBulletin } from './PublishBulletin.tsx'
import { useBulletinAct } from './useBulletinAct.ts'

type Dialog = 'publish' | 'return' | 'discard' | 'correct'

/** What can be done with a bulletin in its state; what was typed is saved before anything else. */
export function BulletinActs({
  bulletin,
  words,
  isChanged,
}: {
  bulletin: Bulletin
  words: BulletinWords
  isChanged: boolean
}) {
  const { t } = useLanguage()
  const { id, state, version, mine, editions } = bulletin
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const save = useBulletinAct(id, 'edit', t('bulletins.saved'))
  const refresh = useBulletinAct(id, 'refresh', t('bulletins.refreshed'))
  const submit = useBulletinAct(id, 'submit', t('bulletins.submitted'))
  const approve = useBulletinAct(id, 'approve', t('bulletins.approved'))
  const error = save.error ?? refresh.error ?? submit.error ?? approve.error
  const isLatest = editions[0]?.id === id
  const open = (which: Dialog) => <Button onClick={() => setDialog(which)}>{t(acts[which])}</Button>
  return (
    <div className="bulletin-acts">
      {state === 'draft' && (
        <>
          {isChanged && <span className="soft">{t('bulletins.unsaved')}</span>}
          <Button
            type={isChanged ? 'primary' : 'default'}
            disabled={!isChanged}
            loading={save.isPending}
            onClick={() => save.mutate({ version, ...words })}
          >
            {t('bulletins.save')}
          </Button>
          <Button disabled={isChanged} loading={refresh.isPending} onClick={() => refresh.mutate({})}>
            {t('bulletins.refresh')}
          </Button>
          <Button
            type={isChanged ? 'default' : 'primary'}
            disabled={isChanged}
            loading={submit.isPending}
            onClick={() => submit.mutate({})}
          >
            {t('bulletins.submit')}
          </Button>
        </>
      )}
      {state === 'review' && (
        <>
          {mine && <span className="soft">{t('bulletins.notOwn')}</span>}
          <Button
            type="primary"
            disabled={mine}
            loading={approve.isPending}
            onClick={() => approve.mutate({})}
          >
            {t('bulletins.approve')}
          </Button>
        </>
      )}
      {state === 'reviewed' && (
        <Button type="primary" onClick={() => setDialog('publish')}>
          {t('bulletins.publish')}
        </Button>
      )}
      {(state === 'review' || state === 'reviewed') && open('return')}
      {state !== 'published' && state !== 'discarded' && open('discard')}
      {state === 'published' && isLatest && open('correct')}
      {error !== null && <ErrorNotice error={error} />}
      {dialog === 'publish' && <PublishBulletin bulletin={bulletin} onClose={() => setDialog(null)} />}
      {(dialog === 'return' || dialog === 'discard') && (
        <WithReason bulletin={bulletin} act={dialog} onClose={() => setDialog(null)} />
      )}
      {dialog === 'correct' && <DraftBulletin corrected={bulletin} onClose={() => setDialog(null)} />}
    </div>
  )
}

const acts = {
  publish: 'bulletins.publish',
  return: 'bulletins.giveBack',
  discard: 'bulletins.discard',
  correct: 'bulletins.correct',
} as const

function WithReason({
  bulletin: { id, period, edition },
  act,
  onClose,
}: {
  bulletin: Bulletin
  act: 'return' | 'discard'
  onClose: () => void
}) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const done = act === 'return' ? t('bulletins.givenBack', { reason }) : t('bulletins.discarded')
  const { mutate, isPending, error } = useBulletinAct(id, act, done, onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t(acts[act])}
      act={t(acts[act])}
      danger={act === 'discard'}
      busy={isPending}
      disabled={reason.trim().length < 2}
      error={error}
      onConfirm={() => mutate({ reason })}
      onCancel={onClose}
      numbers={[
        { label: t('bulletins.period'), value: period },
        { label: t('bulletins.edition'), value: edition },
      ]}
    >
      <TextField label={t('bulletins.why')} value={reason} rows={3} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
