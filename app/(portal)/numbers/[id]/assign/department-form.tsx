import { getTranslations } from 'next-intl/server'
import { assignAll } from '@/app/(portal)/numbers/actions'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Unit } from '@/core/units/list'

/** Assigns everybody of the department that the list is filtered by. */
export async function DepartmentForm({ department, fields }: { department: Unit; fields: KeptFields }) {
  const t = await getTranslations('Numbers')
  return (
    <form action={assignAll} className="mb-3">
      <HiddenFields fields={{ ...fields, departmentId: department.id }} />
      <SubmitButton variant="secondary">
        <Icon name="users" />
        {t('assignDepartment', { name: department.name })}
      </SubmitButton>
    </form>
  )
}
