/** Downloads the file behind a short-lived link. */
export function openLink(url: string, name = ''): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
