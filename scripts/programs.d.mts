export function endPrograms(): Promise<void>
