import type { Lead, LeadEvidence } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { readsCorrections } from '../corrections/index.ts'
import { codeKindKeys, districtRuleKeys } from './leadWordKeys.ts'
import { useLeadWords } from './useLeadWords.ts'
import { useRosterNames } from './useRosterNames.ts'

/** Why an employer is on the list: classes, groups with their signs, district with its rule, codes, rosters. */
export function LeadReasons({ lead }: { lead: Lead }) {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const { className, groupName } = useLeadWords()
  const rosterName = useRosterNames()
  const number = { number: true }
  const columns: Column<LeadEvidence>[] = [
    { key: 'roster', head: t('leads.roster'), width: 140, cell: ({ roster }) => rosterName(roster) },
    { key: 'source', head: t('leads.source'), width: 120, cell: ({ source }) => source },
    { key: 'asOf', head: t('leads.asOf'), width: 100, cell: ({ asOf }) => asOf },
    { key: 'file', head: t('leads.file'), width: 160, cell: ({ fileName }) => fileName },
    {
      key: 'persons',
      head: t('leads.persons'),
      width: 70,
      ...number,
      cell: ({ persons }) => <Amount value={persons} />,
    },
    {
      key: 'rows',
      head: t('leads.rowCount'),
      width: 70,
      ...number,
      cell: ({ rows }) => <Amount value={rows} />,
    },
    {
      key: 'staff',
      head: t('leads.staff'),
      width: 80,
      ...number,
      cell: ({ staff }) => <Amount value={staff ?? 'not-applicable'} />,
    },
  ]
  return (
    <section className="sheet" aria-label={t('leads.why')}>
      <h2>{t('leads.why')}</h2>
      <p className="lead-sentence">{pick(lead.sentence)}</p>
      <dl className="lead-facts">
        <div>
          <dt>{t('leads.reasons')}</dt>
          <dd>
            {lead.reasons.map((reason) => (
              <p key={reason}>
                {className(reason)}
                {reason === lead.leadClass && lead.reasons.length > 1 && (
                  <span className="soft">{t('tables.inBrackets', { text: t('leads.mainReason') })}</span>
                )}
              </p>
            ))}
          </dd>
        </div>
        {lead.groups.length > 0 && (
          <div>
            <dt>{t('leads.groups')}</dt>
            <dd>{lead.groups.map(groupName).join('、')}</dd>
          </div>
        )}
        {lead.signs.length > 0 && (
          <div>
            <dt>{t('leads.signs')}</dt>
            <dd>
              {lead.signs.map(({ sign, persons }) => (
                <p key={sign}>
                  <SignName sign={sign} /> <span className="soft">{t('leads.signCount', { persons })}</span>
                </p>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('leads.districtBy')}</dt>
          <dd>
            {nameOf(lead.districtId)}
            {lead.districtRule !== null && (
              <span className="soft">
                {t('tables.inBrackets', { text: t(districtRuleKeys[lead.districtRule]) })}
              </span>
            )}
          </dd>
        </div>
        {lead.codes.map(({ kind, values }) => {
          const key = codeKindKeys.get(kind)
          return (
            <div key={kind}>
              <dt>{key === undefined ? kind : t(key)}</dt>
              <dd>{values.join('、')}</dd>
            </div>
          )
        })}
        {lead.legalRepresentative !== null && (
          <div>
            <dt>{t('leads.legalRepresentative')}</dt>
            <dd>{lead.legalRepresentative}</dd>
          </div>
        )}
        {!readsCorrections(user.role) && <Reach lead={lead} />}
      </dl>
      <h3>{t('leads.evidence')}</h3>
      {lead.evidence.length > 0 ? (
        <ShortTable
          caption={t('leads.evidence')}
          columns={columns}
          rows={lead.evidence}
          rowKey={({ deliveryId, roster }) => `${roster} ${deliveryId}`}
        />
      ) : (
        <p className="soft">
          {t(
            user.role === 'city' || user.role === 'district' ? 'leads.evidenceNone' : 'leads.evidenceHidden',
          )}
        </p>
      )}
    </section>
  )
}

/** How the employer is reached, for readers who do not see its corrections: there it stands with its source. */
function Reach({ lead }: { lead: Lead }) {
  const { t } = useLanguage()
  return (
    <>
      {lead.address !== null && (
        <div>
          <dt>{t('leads.address')}</dt>
          <dd>{lead.address}</dd>
        </div>
      )}
      {lead.contactPerson !== null && (
        <div>
          <dt>{t('leads.contactPerson')}</dt>
          <dd>{lead.contactPerson}</dd>
        </div>
      )}
      {lead.phone !== null && (
        <div>
          <dt>{t('leads.phone')}</dt>
          <dd>
            <a href={`tel:${lead.phone}`}>{lead.phone}</a>
          </dd>
        </div>
      )}
    </>
  )
}

/** A sign as the run wrote it, `GROUP:sign` or `GROUP:sign/roster`, in words. */
function SignName({ sign }: { sign: string }) {
  const { groupName } = useLeadWords()
  const rosterName = useRosterNames()
  const [group = '', rest = ''] = sign.split(':')
  const roster = rest.split('/')[1]
  return (
    <>
      {groupName(group)}
      {roster !== undefined && `：${rosterName(roster)}`}
    </>
  )
}
