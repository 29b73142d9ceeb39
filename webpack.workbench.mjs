import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import CopyPlugin from 'copy-webpack-plugin';

import addIn from './webpack.config.mjs';

const root = dirname(fileURLToPath(import.meta.url));

/** The stand-in for Excel: a page for this computer only, never part of what a city installs. */
export default {
  mode: 'production',
  target: addIn.target,
  context: root,
  entry: { page: './workbench/page/main.ts' },
  output: { path: join(root, 'out/workbench'), filename: '[name].js', publicPath: '', clean: true },
  resolve: {
    ...addIn.resolve,
    // numfmt 4.0.1: "main" names a file that the package does not hold.
    alias: { numfmt$: join(root, 'node_modules/numfmt/dist/index.js') },
  },
  module: addIn.module,
  devtool: 'source-map',
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: 'workbench/page/index.html', info: { minimized: true } },
        { from: 'src/drawing/sheet.css', info: { minimized: true } },
        { from: 'workbench/page/page.css', info: { minimized: true } },
      ],
    }),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
};
