/** The part of `fetch` that is used here, so that a test or a host can give its own. */
export type HealthLinkFetch = (url: string, init: RequestInit) => Promise<Response>;

/** An answer, whole. */
export interface FetchedText { isOk: boolean; status: number; text: string; retryAfterSeconds: number | undefined }

/** The text of an answer, up to so many bytes; `undefined` when it has more. */
async function textOf(response: Response, maxBytes: number): Promise<string | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return undefined;
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

function secondsOf(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}

/** Asks an address, without cookies, referrer or cache. An answer too great is `refused`, none at all is `offline`. */
export async function fetchLimited(
  url: string, init: RequestInit, { fetch = globalThis.fetch, maxBytes, signal }: { fetch?: HealthLinkFetch | undefined; maxBytes: number; signal?: AbortSignal | undefined },
): Promise<FetchedText | { issue: 'offline' | 'refused' }> {
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', ...init, ...(signal && { signal }) });
    const text = await textOf(response, maxBytes);
    if (text === undefined) return { issue: 'refused' };
    return { isOk: response.ok, status: response.status, text, retryAfterSeconds: secondsOf(response.headers.get('retry-after')) };
  } catch {
    return { issue: 'offline' };
  }
}
