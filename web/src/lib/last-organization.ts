const STORAGE_KEY = 'clientele.lastOrganization';

/** Id of the organisation this browser used last; null when there was none. */
export function lastOrganizationId(): string | null {
  return localStorage.getItem(STORAGE_KEY);
}

export function rememberOrganization(id: string): void {
  localStorage.setItem(STORAGE_KEY, id);
}
