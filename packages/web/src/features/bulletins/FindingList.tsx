import type { Bulletin } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useBulletinAct } from './useBulletinAct.ts'

/** What the rules found in the figures of a bulletin; what nobody explained stands against publishing it. */
export function FindingList({ bulletin, canExplain }: { bulletin: Bulletin; canExplain: boolean }) {
  const { t, pick } = useLanguage()
  const [chosen, setChosen] = useState<string[]>([])
  const open = bulletin.findings.filter(({ explanation }) => explanation === null)
  return (
    <section className="sheet" aria-label={t('bulletins.findings')}>
      <h2>{t('bulletins.findings')}</h2>
      {bulletin.findings.length === 0 && <p>{t('bulletins.noFindings')}</p>}
      {open.length > 0 && (
        <p>
          <StateMark state="overdue">{t('bulletins.findingsLeft', { count: open.length })}</StateMark>{' '}
          {canExplain && (
            <Button size="small" onClick={() => setChosen(open.map(({ id }) => id))}>
              {t('bulletins.explainAll', { count: open.length })}
            </Button>
          )}
        </p>
      )}
      <ul className="bulletin-findings">
        {bulletin.findings.map(({ id, rule, message, explanation }) => (
          <li key={id}>
            <StateMark state={explanation === null ? 'overdue' : 'done'}>{rule}</StateMark> {pick(message)}
            {explanation !== null && <span className="soft"> {explanation}</span>}{' '}
            {canExplain && (
              <Button size="small" type="text" onClick={() => setChosen([id])}>
                {t('bulletins.explain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <Explain bulletinId={bulletin.id} findings={chosen} onClose={() => setChosen([])} />
      )}
    </section>
  )
}

function Explain({
  bulletinId,
  findings,
  onClose,
}: {
  bulletinId: number
  findings: readonly string[]
  onClose: () => void
}) {
  const { t } = useLanguage()
  const [text, setText] = useState('')
  const { mutate, isPending, error } = useBulletinAct(
    bulletinId,
    'explain',
    t('bulletins.explained'),
    onClose,
  )
  return (
    <ConfirmWithNumbers
      open
      title={t('bulletins.explain')}
      act={t('bulletins.explain')}
      busy={isPending}
      disabled={text.trim().length < 2}
      error={error}
      onConfirm={() => mutate({ findings, text })}
      onCancel={onClose}
      numbers={[{ label: t('bulletins.finding'), value: findings.length }]}
    >
      <TextField label={t('bulletins.explanation')} value={text} rows={3} onChange={setText} />
    </ConfirmWithNumbers>
  )
}
