/** Hands a file to the browser to be saved: from memory, so that no address holds anything of it. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then; at once would be too soon for some.
  setTimeout(() => { URL.revokeObjectURL(url); }, 60_000);
}
