/** Copying where the host may forbid it: Excel on the web frames us without the clipboard permission in some tenants. */

/** False where neither way is allowed; the text in `area` is selected then, for the person's own Ctrl+C. */
export async function copyText(text: string, area: HTMLTextAreaElement | null): Promise<boolean> {
  if (await wroteToClipboard(text)) {
    return true;
  }
  area?.focus();
  area?.select();
  return typeof document.execCommand === "function" && document.execCommand("copy");
}

async function wroteToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed, or no clipboard in this browser: the caller has another way and says so.
    return false;
  }
}
