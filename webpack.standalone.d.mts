import type { Configuration } from 'webpack';

/** The one HTML file for offices where add-ins are forbidden. */
declare const standalone: Configuration;
export default standalone;
