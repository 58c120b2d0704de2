import { Icon } from '@/components/ui/icon'
import type { SharingView } from './contact-row-view'

/** Who has a contact beside its name: an icon, or the members' initials, with a tooltip that names everybody. */
export function sharingMark({ icon, label, faces = [], more = 0 }: SharingView) {
  return (
    <span title={label} className="who">
      {(faces.length === 0 || icon === 'phone') && Icon({ name: icon, className: 'size-3.5' })}
      {faces.map((face, index) => (
        <i key={index} aria-hidden>
          {face}
        </i>
      ))}
      {more > 0 && <small aria-hidden>+{more}</small>}
      <span className="sr-only">{label}</span>
    </span>
  )
}
