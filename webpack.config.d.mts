import type { Configuration } from 'webpack';

/** The add-in's site. */
declare const addIn: Configuration;
export default addIn;
