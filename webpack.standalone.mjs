import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import webpack from 'webpack';

import addIn from './webpack.config.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const FILE = 'kaikaku-daicho.html';
const STYLES = ['src/drawing/sheet.css', 'src/standalone/standalone.css'];
/** Griffel's empty <style>, as in the add-in's own pages. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Puts page, worker, styles and icon into one HTML file that asks for nothing else and may not. */
class OneFilePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('OneFile', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: 'OneFile', stage }, () => this.#join(compilation));
    });
  }

  #join(compilation) {
    const textOf = (name) => compilation.getAsset(name)?.source.source().toString() ?? '';
    const script = inline(textOf('page.js'));
    const style = inline(STYLES.map((file) => readFileSync(join(root, file), 'utf8')).join('\n'));
    const parts = {
      CSP: contentSecurityPolicy(script, style),
      VERSION: version,
      ICON: `data:image/png;base64,${readFileSync(join(root, 'assets/register-32.png'), 'base64')}`,
      STYLE: style,
      LICENCES: inline(textOf('page.js.LICENSE.txt')),
      READER: inline(textOf('reader.js')),
      SCRIPT: script,
    };
    const html = readFileSync(join(root, 'src/standalone/standalone.html'), 'utf8').replace(
      /\s*%([A-Z]+)%\s*/g,
      (_, name) => parts[name],
    );
    for (const { name } of compilation.getAssets()) compilation.deleteAsset(name);
    // As it is: the policy's hashes are those of these very bytes.
    compilation.emitAsset(FILE, new webpack.sources.RawSource(html), { minimized: true });
    const [size, packed] = [html.length, gzipSync(html).length].map((bytes) => Math.round(bytes / 1024));
    compilation.getLogger('OneFile').info(`${FILE}: ${size} KB, ${packed} KB (gzip)`);
  }
}

/** Nothing may end an element early, nor read otherwise than it is hashed: a build in which it did must not go out. */
function inline(code) {
  if (/<\/script|<!--|\r|\0/i.test(code))
    throw new Error('text that a script or style element cannot hold (CR line ends?)');
  return code;
}

function contentSecurityPolicy(script, style) {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)} ${EMPTY_STYLE}`,
    'img-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The page for offices where add-ins are forbidden: one file, opened from a folder, without a server. */
export default {
  mode: 'production',
  target: addIn.target,
  context: root,
  entry: { page: './src/standalone/index.tsx', reader: './src/reader/worker.ts' },
  output: { path: join(root, 'out/standalone'), filename: '[name].js', publicPath: '', clean: true },
  resolve: {
    ...addIn.resolve,
    // numfmt 4.0.1: "main" names a file that the package does not hold.
    alias: { numfmt$: join(root, 'node_modules/numfmt/dist/index.js') },
  },
  module: { ...addIn.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
  optimization: { splitChunks: false, runtimeChunk: false },
  plugins: [new OneFilePlugin()],
  performance: { hints: false },
  infrastructureLogging: { level: 'warn' },
  stats: { preset: 'errors-warnings', assets: false, logging: 'info', loggingTrace: false },
};
