import { optionsFrom } from './options.js';
import { type Inspector, startInspector } from './start.js';

export type { Inspector } from './start.js';

/**
 * The inspector of this process: it runs as soon as this module is imported, `node --import @qt3/inspector main.js`. Options come
 * from the environment: QT3_INSPECTOR_PORT, QT3_INSPECTOR_EVENTS and QT3_INSPECTOR_BYTES.
 */
export const inspector: Inspector = startInspector(optionsFrom(process.env));
