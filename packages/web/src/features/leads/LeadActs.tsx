import type { BulkAct, Lead } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { MergeLead, SplitLead } from '../merges/index.ts'
import { actWords } from './actWords.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { CloseDuplicate } from './CloseDuplicate.tsx'
import { codeKindKeys } from './leadWordKeys.ts'
import { useLeadWords } from './useLeadWords.ts'

const actsOf: Record<Lead['acts'][number], readonly BulkAct[]> = {
  visit: [],
  unmask: [],
  'close-duplicate': [],
  merge: [],
  split: [],
  request: ['return', 'transfer'],
  withdraw: ['withdraw'],
  issue: ['issue'],
  'issue-late': ['issue-late'],
}

/** What can be done with this lead now; recording a visit is the one main act of a district. */
export function LeadActs({
  lead,
  onContact,
  onVisit,
}: {
  lead: Lead
  onContact: (() => void) | null
  onVisit: (() => void) | null
}) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const [act, setAct] = useState<BulkAct | null>(null)
  const [dialog, setDialog] = useState<'close-duplicate' | 'merge' | 'split' | null>(null)
  const { outcomeName } = useLeadWords()
  const close = () => setDialog(null)
  if (campaign.readOnly) return null
  const possible = lead.acts
    .flatMap((name) => actsOf[name])
    .filter((name) => name !== 'return' || lead.inspectedOn === null)
  return (
    <>
      {possible.map((name) => (
        <Button key={name} onClick={() => setAct(name)}>
          {t(actWords[name].act)}
        </Button>
      ))}
      {lead.acts.includes('close-duplicate') && (
        <Button onClick={() => setDialog('close-duplicate')}>{t('leads.actDuplicate')}</Button>
      )}
      {lead.acts.includes('merge') && <Button onClick={() => setDialog('merge')}>{t('merges.merge')}</Button>}
      {lead.acts.includes('split') && (
        <Button onClick={() => setDialog('split')}>{t('merges.splitLead')}</Button>
      )}
      {onContact !== null && <Button onClick={onContact}>{t('contacts.record')}</Button>}
      {onVisit !== null && (
        <Button type="primary" onClick={onVisit}>
          {t('visits.record')}
        </Button>
      )}
      {act !== null && (
        <BulkDialog
          act={act}
          selection={{ ids: [lead.id] }}
          onClose={() => setAct(null)}
          onDone={() => setAct(null)}
        />
      )}
      {dialog === 'close-duplicate' && <CloseDuplicate lead={lead} onClose={close} />}
      {dialog === 'merge' && <MergeLead lead={lead} onClose={close} />}
      {dialog === 'split' && (
        <SplitLead
          lead={lead}
          words={{
            codeKind: (kind) => {
              const key = codeKindKeys.get(kind)
              return key === undefined ? kind : t(key)
            },
            outcome: outcomeName,
          }}
          onClose={close}
        />
      )}
    </>
  )
}
