import { CORRECTABLE_FIELDS } from '@kuomian/campaign'
import { correctionRequestSchema, fieldConflictsSchema } from '@kuomian/contract'
import { useState } from 'react'
import type { Content } from '../content.ts'
import type { Act } from '../outbox/index.ts'
import { Choice, Notice, Page } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { goTo, usePhone } from '../usePhone.ts'

/** Two officers changed the same field: both values, and the officer chooses. */
export function ConflictPage({ act, content }: { act: Act; content: Content }) {
  const { phone } = usePhone()
  const { t, pick } = useSpeech()
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const told = fieldConflictsSchema.safeParse(act.reason?.details)
  const said = correctionRequestSchema.safeParse(content.body)
  const conflicts = told.success ? told.data.conflicts : []
  const open = conflicts.some(({ field }) => chosen[field] === undefined)

  /** What stays mine names what stands now as the former value: having seen it, the officer replaces it. */
  async function save(): Promise<void> {
    if (!said.success) return
    const changes = said.data.changes.flatMap((change) => {
      const conflict = conflicts.find(({ field }) => field === change.field)
      if (conflict === undefined) return [change]
      return chosen[change.field] === 'mine' ? [{ ...change, former: conflict.theirs }] : []
    })
    if (changes.length === 0) await phone.post.throwAway(act.id)
    else await phone.record(act.leadId, { ...content, body: { changes } }, act.id)
    goTo('/outbox')
  }

  return (
    <Page
      title={t('conflict')}
      back="/outbox"
      act={
        <button type="button" className="main" disabled={open} onClick={() => void save()}>
          {t('chosen')}
        </button>
      }
    >
      <p>
        <strong>{content.leadName}</strong>
      </p>
      {act.reason !== null && <Notice>{pick(act.reason)}</Notice>}
      {conflicts.map(({ field, value, theirs, by, on }) => (
        <Choice
          key={field}
          legend={pick(CORRECTABLE_FIELDS[field])}
          value={chosen[field] ?? null}
          onChange={(choice) => setChosen({ ...chosen, [field]: choice })}
          options={[
            { code: 'mine', title: value ?? t('emptyValue'), note: `${t('yours')} · ${t('keepMine')}` },
            {
              code: 'theirs',
              title: theirs ?? t('emptyValue'),
              note: `${t('theirs', { by: [by ?? t('somebody'), on].filter(Boolean).join(' ') })} · ${t('keepTheirs')}`,
            },
          ]}
        />
      ))}
    </Page>
  )
}
