import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const root = dirname(fileURLToPath(import.meta.url));
const officeJs = join(root, 'node_modules/@microsoft/office-js');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The most that each page may load of our own code, in kilobytes after gzip. */
const BUDGET_KB = { commands: 45, taskpane: 120, selfCheck: 20 };

/**
 * Facts §8.1: the hash is that of Griffel's empty <style>. Frames of our own folder are open for office.js alone, which
 * asks AgaveErrorUX whether a host that it does not know is trusted.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What office.js asks for in Excel, verbatim: never bundled, hashed or minified (facts §2.2). */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'ja-jp/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs.js',
  'telemetry/oteljs_agave.js',
];

/** The package spells these in lower case, the library asks for them like this: a server may tell them apart. */
const OFFICE_FILES_RESPELLED = {
  'agaveerrorux/index.html': 'AgaveErrorUX/index.html',
  'agaveerrorux/agaveerrorux.js': 'AgaveErrorUX/AgaveErrorUX.js',
  'agaveerrorux/style/agaveerrorux.css': 'AgaveErrorUX/style/AgaveErrorUX.css',
};

function officeFilePatterns() {
  const verbatim = { info: { minimized: true } };
  return [
    ...OFFICE_FILES.map((file) => ({
      from: join(officeJs, 'dist', file),
      to: `office-js/${file}`,
      ...verbatim,
    })),
    ...Object.entries(OFFICE_FILES_RESPELLED).map(([from, to]) => ({
      from: join(officeJs, 'dist', from),
      to: `office-js/${to}`,
      ...verbatim,
    })),
    { from: join(officeJs, 'LICENSE.md'), to: 'office-js/LICENSE.md' },
  ];
}

/** Fails the build when a page's own code outgrows its budget. */
class SizeBudgetPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SizeBudget', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'SizeBudget', stage }, () => {
        for (const [page, budgetKb] of Object.entries(BUDGET_KB)) this.#weigh(compilation, page, budgetKb);
      });
    });
  }

  #weigh(compilation, page, budgetKb) {
    const files = compilation.entrypoints.get(page)?.getFiles() ?? [];
    const bytes = files
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSync(compilation.getAsset(file).source.buffer()).length, 0);
    const sizeKb = (bytes / 1024).toFixed(1);
    const logger = compilation.getLogger('SizeBudget');
    if (bytes <= budgetKb * 1024) logger.info(`${page}: ${sizeKb} of ${budgetKb} KB (gzip)`);
    else {
      const message = `${page} loads ${sizeKb} KB of our own code (gzip); its budget is ${budgetKb} KB.`;
      compilation.errors.push(new webpack.WebpackError(message));
    }
  }
}

/** Not part of the site that a city serves: this one names a developer's own address. */
const NOT_SERVED = ['manifest.xml'];

/** Lists what the site holds, with sizes and SHA-256, for the self-check page and for those who install it. */
class FileListPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FileList', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: 'FileList', stage }, (assets) => {
        const files = Object.entries(assets)
          .filter(([path]) => !NOT_SERVED.includes(path))
          .map(([path, source]) => describeFile(path, source.buffer()))
          .sort((a, b) => (a.path < b.path ? -1 : 1));
        const text = JSON.stringify({ version, files }, null, 1);
        compilation.emitAsset('files.json', new webpack.sources.RawSource(`${text}\n`));
      });
    });
  }
}

function describeFile(path, bytes) {
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function page(name, { folder = name, inject = 'head' } = {}) {
  return new HtmlPlugin({
    template: join(root, 'src', folder, `${name}.html`),
    filename: `${name}.html`,
    chunks: [name],
    inject,
    scriptLoading: 'defer',
    templateParameters: { contentSecurityPolicy: CONTENT_SECURITY_POLICY, version },
  });
}

export default {
  mode: 'production',
  target: ['web', 'es2022'],
  context: root,
  entry: {
    commands: './src/commands/commands.ts',
    // Before everything else on its page: it notes what the policy stops from the first moment on.
    policyWatch: './src/selfCheck/policyWatch.ts',
    selfCheck: './src/selfCheck/selfCheck.ts',
    notice: './src/commands/notice.ts',
    taskpane: './src/taskpane/index.tsx',
  },
  output: {
    path: join(root, 'dist'),
    filename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    // Relative: a city may serve the folder under any path.
    publicPath: '',
    clean: true,
  },
  // Without symlinks: modules are numbered by their path, and the bytes must not depend on where the packages lie.
  resolve: { extensions: ['.ts', '.tsx', '.js'], symlinks: false },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            target: 'es2022',
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
    ],
  },
  plugins: [
    // Its script has a place of its own, before office.js.
    page('commands', { inject: false }),
    page('taskpane'),
    page('notice', { folder: 'commands' }),
    new HtmlPlugin({
      template: join(root, 'src/selfCheck/check.html'),
      filename: 'check.html',
      chunks: ['policyWatch', 'selfCheck'],
      chunksSortMode: 'manual',
      inject: false,
      templateParameters: (compilation, assets) => ({
        ...{ contentSecurityPolicy: CONTENT_SECURITY_POLICY, version, scripts: assets.js },
      }),
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        { from: 'src/taskpane/taskpane.css', to: 'taskpane.css' },
        { from: 'src/commands/notice.css', to: 'notice.css' },
        { from: 'src/selfCheck/check.css', to: 'check.css' },
        { from: 'manifest.xml', to: 'manifest.xml' },
        ...officeFilePatterns(),
      ],
    }),
    new SizeBudgetPlugin(),
    new FileListPlugin(),
  ],
  performance: { hints: false },
  infrastructureLogging: { level: 'warn' },
  stats: { preset: 'errors-warnings', assets: false, logging: 'info', loggingTrace: false },
};
