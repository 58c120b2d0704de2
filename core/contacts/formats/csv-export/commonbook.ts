import { commonbookColumns } from '../commonbook-columns'
import type { ColumnTarget, GroupedTarget } from '../columns/column-target'
import { joinTags } from '../columns/tags-cell'
import { neutralise } from '../formula-cells'
import type { CsvContact, CsvTable, Maxima } from './csv-table'
import { phoneCell } from './phone-cell'

function groupedCell(contact: CsvContact, target: GroupedTarget): string {
  const index = target.group - 1
  if (target.kind === 'phone') {
    const phone = contact.phones[index]
    if (!phone) return ''
    return target.part === 'label' ? neutralise(phone.label) : phoneCell(phone)
  }
  if (target.kind === 'address') {
    const address: Partial<Record<typeof target.part, string>> | undefined = contact.addresses[index]
    return neutralise(address?.[target.part] ?? '')
  }
  const row = contact[target.kind === 'email' ? 'emails' : 'urls'][index]
  return neutralise(row?.[target.part] ?? '')
}

function cellOf(contact: CsvContact, target: ColumnTarget): string {
  switch (target.kind) {
    case 'text':
      return neutralise(contact[target.field])
    case 'notes':
      return neutralise(contact.notes)
    case 'birthday':
      return neutralise(contact.birthday)
    case 'tags':
      return neutralise(joinTags(contact.tags))
    case 'externalId':
      return neutralise(contact.externalId)
    case 'phone':
    case 'email':
    case 'address':
    case 'url':
      return groupedCell(contact, target)
    case 'ignore':
    case 'unknown':
    case 'repeats':
    case 'fullName':
      return ''
  }
}

/** Commonbook's own CSV: every field, and cells that the import reads back as the same contact. */
export function commonbookTable(maxima: Maxima): CsvTable {
  const columns = commonbookColumns(maxima)
  return {
    headers: columns.map(({ header }) => header),
    cells: (contact) => columns.map(({ target }) => cellOf(contact, target)),
  }
}
