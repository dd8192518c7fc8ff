import { Link } from '@tanstack/react-router'

/** A firm or a user unit by its name, as a step to its own page. */
export function EmployerLink({ id, name }: { id: number; name: string }) {
  return (
    <Link to="/dispatch/$employerId" params={{ employerId: String(id) }}>
      {name}
    </Link>
  )
}
