import { lookUpFilters, type LookUpFilter, type LookUpQuery } from '@/core/look-up/look-up'

/** The filter that an address names: all, unless it is known. */
export function filterNamed(name: string | null | undefined): LookUpFilter {
  return lookUpFilters.find((known) => known === name) ?? 'all'
}

/** What an address looks for: `q`, and `filter`. */
export function queryIn(parameters: URLSearchParams): LookUpQuery {
  return { search: parameters.get('q') ?? '', filter: filterNamed(parameters.get('filter')) }
}
