export type BaseAddress =
  /** As a manifest writes it: https, a folder, a slash at the end. */
  { readonly kind: 'address'; readonly href: string } | { readonly kind: 'fault'; readonly sentence: string };

const EXAMPLE = '例：npm run package -- --base-url https://intranet.example.lg.jp/daicho/';

/** Where a city serves the site; what is wrong with it is one sentence for whoever runs the command. */
export function readBaseAddress(text: string | undefined): BaseAddress {
  if (text === undefined || text === '') {
    return fault(`置く場所のアドレスを --base-url で示してください（${EXAMPLE}）。`);
  }
  if (!URL.canParse(text)) return fault(`「${text}」はアドレスとして読めません（${EXAMPLE}）。`);
  const { protocol, search, hash, username, password, href } = new URL(text);
  if (protocol !== 'https:') {
    return fault(
      `「${text}」は https:// で始まっていません。Excel は https のアドレスしか受け付けません（${EXAMPLE}）。`,
    );
  }
  if (search !== '' || hash !== '' || username !== '' || password !== '') {
    return fault(`「${text}」から ?、#、@ の付いた部分を除き、フォルダーまでにしてください（${EXAMPLE}）。`);
  }
  // `new URL` puts a slash behind a bare host: what was typed decides.
  if (!text.endsWith('/')) return fault(`「${text}」の最後に / を付けてください（${EXAMPLE}）。`);
  return { kind: 'address', href };
}

function fault(sentence: string): BaseAddress {
  return { kind: 'fault', sentence };
}
