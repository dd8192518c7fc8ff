import type { LeadRequest } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { MergeLead } from '../merges/index.ts'

/** Grants a district's report of a duplicate (U13): the two leads are merged, with the numbers in view. */
export function MergeAsked({ request }: { request: LeadRequest }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  const { leadId, leadName, duplicateOf, reason } = request
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('merges.merge')}
      </Button>
      {open && duplicateOf !== null && (
        <MergeLead
          lead={{ id: leadId, name: leadName }}
          asked={{ other: duplicateOf, reason }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
