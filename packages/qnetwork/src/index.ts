export { QUrl } from './url/qurl.js';
