import type { SelectOption } from '@/components/ui/select'

/** The languages by their own names. */
export const languageOptions: SelectOption[] = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
  { value: 'fr', label: 'Français' },
]
