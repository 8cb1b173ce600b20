const STORAGE_KEY = 'clientele.lastOrganization';

export function lastOrganizationId(): string | null {
  return localStorage.getItem(STORAGE_KEY);
}

export function rememberOrganization(id: string): void {
  localStorage.setItem(STORAGE_KEY, id);
}
