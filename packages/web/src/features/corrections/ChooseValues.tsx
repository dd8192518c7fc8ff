import { CORRECTABLE_FIELDS } from '@kuomian/campaign'
import type { FieldConflicts } from '@kuomian/contract'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Two officers changed the same field: both values, and the officer chooses; nothing is chosen for her. */
export function ChooseValues({
  conflicts,
  onChoose,
  onCancel,
}: {
  conflicts: FieldConflicts['conflicts']
  onChoose: (mine: ReadonlySet<string>) => void
  onCancel: () => void
}) {
  const { t, pick } = useLanguage()
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const open = conflicts.some(({ field }) => chosen[field] === undefined)
  const mine = () => new Set(conflicts.flatMap(({ field }) => (chosen[field] === 'mine' ? [field] : [])))
  return (
    <Modal
      open
      title={t('corrections.meanwhile')}
      okText={t('corrections.correct')}
      okButtonProps={{ disabled: open }}
      cancelText={t('feedback.cancel')}
      onOk={() => onChoose(mine())}
      onCancel={onCancel}
      width={480}
    >
      {conflicts.map(({ field, value, theirs, by, on }) => (
        <fieldset key={field} className="corrections-conflict">
          <legend>{pick(CORRECTABLE_FIELDS[field])}</legend>
          <Radio.Group
            value={chosen[field] ?? null}
            onChange={({ target }) => setChosen({ ...chosen, [field]: target.value })}
          >
            <Radio value="mine">{t('corrections.mine', { value: value ?? t('corrections.none') })}</Radio>
            <Radio value="theirs">
              {t('corrections.theirs', {
                value: theirs ?? t('corrections.none'),
                by: [by ?? t('corrections.somebody'), on].filter(Boolean).join(' '),
              })}
            </Radio>
          </Radio.Group>
        </fieldset>
      ))}
    </Modal>
  )
}
