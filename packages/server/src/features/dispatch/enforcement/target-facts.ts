/**
 * What happened to targets `t` since their action began: the first visit that stands, and the last order for dispatched persons that was not revoked. An order that
 * somebody drafted by hand counts like those of the action: it is the same order.
 */
export const TARGET_FACTS = `join enforcement_action a on a.id = t.action_id
  left join lateral (
    select (select min(v.happened_on) from visit v where v.lead_id = t.lead_id and v.voided_on is null and v.happened_on >= a.from_on) as checked_on,
           o.order_id, o.order_state, o.order_month
      from (select 1) one left join lateral (
        select r.id as order_id, r.state as order_state, coalesce(e.month, t.month) as order_month
          from rectification_order r left join enforcement_order e on e.order_id = r.id
         where r.lead_id = t.lead_id and r.kind = 'dispatch' and r.state <> 'revoked' and r.drafted_on >= a.from_on
         order by r.id desc limit 1) o on true) f on true`

/** How far a target is, from the facts `f`. */
export const TARGET_STATE = `case when t.corrected_month is not null then 'corrected'
  when f.order_state in ('running', 'overdue', 'corrected') then 'ordered' when f.order_state is not null then 'drafted'
  when f.checked_on is not null then 'checked' else 'unchecked' end`
