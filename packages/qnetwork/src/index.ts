export { QUrl } from './url/qurl.js';
export { QHttpHeader } from './http/qhttpheader.js';
export { QHttpRequestHeader } from './http/qhttprequestheader.js';
export { QHttpResponseHeader } from './http/qhttpresponseheader.js';
export { QHttp } from './http/qhttp.js';
