import {
  CONTACT_CHANNELS,
  CONTACT_INTENTIONS,
  CONTACT_NEEDS,
  contactProblem,
  OFFICER_CHANNELS,
} from '@kuomian/campaign'
import { type ContactRequest, contactRequestSchema } from '@kuomian/contract'
import { useState } from 'react'
import { z } from 'zod'
import type { TakenLead } from '../keep/shapes.ts'
import { Choice, Choices, Field, Notice, Page } from '../parts/parts.tsx'
import { WhoAndWhen } from '../parts/WhoAndWhen.tsx'
import { useSpeech } from '../speech.ts'
import { useDraft } from '../useDraft.ts'
import { goTo, usePhone } from '../usePhone.ts'
import { areNames, officersOf } from '../visit/visitBody.ts'

const { channel, intention, needs } = contactRequestSchema.shape

const draftSchema = z.object({
  channel,
  reached: z.boolean().nullable(),
  intention,
  needs,
  happenedOn: z.string(),
  officers: z.array(z.string()),
  otherOfficers: z.string(),
  nextOn: z.string(),
  note: z.string(),
})
type Draft = z.infer<typeof draftSchema>

/** Records a contact (联系): a call, a message, a knock at the door. */
export function ContactPage({ taken: { lead }, replaces }: { taken: TakenLead; replaces: string | null }) {
  const { phone, state } = usePhone()
  const { t, pick } = useSpeech()
  const [saving, setSaving] = useState(false)
  const { draft, change, forget } = useDraft(`contact ${lead.id} ${replaces ?? ''}`, draftSchema, () => {
    const said = contactRequestSchema.safeParse(replaces === null ? null : state.contents.get(replaces)?.body)
    if (said.success) return { ...said.data, otherOfficers: '', nextOn: said.data.nextOn ?? '' }
    return emptyContact(phone.today()?.day ?? '', state.who?.name ?? '')
  })
  if (draft === null) return <Notice kind="plain">{t('loading')}</Notice>
  const body = bodyOf(draft)
  const problem = body === null ? 'reached-without-answer' : contactProblem(body)
  const complete = body !== null && problem === null && areNames(body.officers)

  async function save(): Promise<void> {
    if (body === null) return
    setSaving(true)
    const said: ContactRequest = body
    await phone.record(lead.id, { kind: 'contact', leadName: lead.name, body: said, files: [] }, replaces)
    await forget()
    goTo(`/leads/${lead.id}`)
  }

  return (
    <Page
      title={t('recordContact')}
      back={`/leads/${lead.id}`}
      act={
        <button type="button" className="main" disabled={!complete || saving} onClick={() => void save()}>
          {t('saveContact')}
        </button>
      }
    >
      <p className="soft">{lead.name}</p>
      <Choice
        inline
        legend={t('channel')}
        value={draft.channel}
        onChange={(code) => change({ channel: code })}
        options={OFFICER_CHANNELS.map((code) => ({ code, title: pick(CONTACT_CHANNELS[code].title) }))}
      />
      <Choice
        inline
        legend={t('reached')}
        value={draft.reached === null ? null : draft.reached ? 'yes' : 'no'}
        onChange={(code) =>
          change({ reached: code === 'yes', intention: code === 'yes' ? null : 'unreached', needs: [] })
        }
        options={[
          { code: 'yes', title: t('reachedYes') },
          { code: 'no', title: t('reachedNo') },
        ]}
      />
      {draft.reached === true && (
        <>
          <Choice
            inline
            legend={t('intention')}
            value={draft.intention}
            onChange={(code) => change({ intention: code })}
            options={(['willing', 'hesitant', 'refusing'] as const).map((code) => ({
              code,
              title: pick(CONTACT_INTENTIONS[code]),
            }))}
          />
          <Choices
            legend={t('needs')}
            values={draft.needs}
            onChange={(codes) => change({ needs: codes })}
            options={(['subsidy', 'training', 'jobs', 'way-to-pay', 'transfer'] as const).map((code) => ({
              code,
              title: pick(CONTACT_NEEDS[code]),
            }))}
          />
        </>
      )}
      <WhoAndWhen draft={draft} least={1} change={change} />
      <Field label={t('nextOn')}>
        {(id) => (
          <input
            id={id}
            type="date"
            min={draft.happenedOn}
            value={draft.nextOn}
            onChange={({ target }) => change({ nextOn: target.value })}
          />
        )}
      </Field>
      <Field label={t('note')}>
        {(id) => (
          <textarea
            id={id}
            rows={4}
            maxLength={2000}
            value={draft.note}
            onChange={({ target }) => change({ note: target.value })}
          />
        )}
      </Field>
      {!complete && (
        <Notice>
          {t('missing', {
            what: t(
              problem === 'next-day-past'
                ? 'missingNextDay'
                : problem !== null
                  ? 'missingAnswers'
                  : body?.officers.length === 0
                    ? 'missingOfficers'
                    : 'missingOfficerNames',
            ),
          })}
        </Notice>
      )}
    </Page>
  )
}

function emptyContact(today: string, officer: string): Draft {
  return {
    channel: 'phone',
    reached: null,
    intention: null,
    needs: [],
    happenedOn: today,
    officers: officer === '' ? [] : [officer],
    otherOfficers: '',
    nextOn: '',
    note: '',
  }
}

/** The body of the request; null until it is said whether anybody was reached. */
function bodyOf({ otherOfficers, reached, nextOn, note, ...rest }: Draft) {
  if (reached === null || rest.happenedOn === '') return null
  return {
    ...rest,
    reached,
    officers: officersOf({ officers: rest.officers, otherOfficers }),
    nextOn: nextOn === '' ? null : nextOn,
    note: note.trim(),
  }
}
