import { realNginx, type RealServer } from '../../test/real-servers.js';

const result = (path: string, title: string): string => `<li><a href="${path}">${title}</a></li>\n`;

const page = (title: string, body: string): string =>
  `<!DOCTYPE html>\n<html><head><title>${title}</title><meta charset="utf-8"></head>\n<body>\n${body}</body></html>\n`;

/** What is in the archive, by path. */
const FILES: Readonly<Record<string, string>> = {
  'results/qsocket.html': page(
    'Results',
    `<p><a href="/">Home</a> <a href="http://elsewhere.example/list/9.html">Other</a></p>
<ol>
${result('2002/0001.html', 'QSocket &amp; <b>threads</b>')}${result('/list/2003/0042.html', 'Re: QSocket &lt;waitForMore&gt;\n  blocks')}</ol>
`,
  ),
  'results/größe.html': page('Results', result('2003/0007.html', 'Gr\u00f6\u00dfe von B\u00fcchern')),
  'results/none.html': page('Results', '<p>Nothing.</p>\n'),
  'list/2002/0001.html': page(
    'Article',
    `<!-- <p>not seen</p> --><h1>QSocket &amp; threads</h1>
<p>Does it work<br>in threads?</p><script>if (1 < 2) alert("<p>");</script>
<p>\u001b[31mred</p>
`,
  ),
  'list/2003/0042.html': page('Article', '<p>It waits.</p>\n'),
  'list/2003/0007.html': page('Article', '<p>Ja.</p>\n'),
  'large.html': 'x'.repeat(2_000_000),
};

/** Refuses what is no form. */
const FORM_ONLY =
  'if ($request_method != POST) { return 405; } ' +
  'if ($http_content_type != application/x-www-form-urlencoded) { return 415; }';

/**
 * nginx with an archive: a form that is sent to /list/search is answered with a page of results. What is searched for may ask
 * for an answer of another kind: redirections, chunks, pages that break off.
 */
export function startArchive(): Promise<RealServer> {
  return realNginx(
    (port, html) => [
      'types { text/html html; }',
      'charset utf-8;',
      // What a body says is known when it has been read, to be passed on: nginx asks itself.
      'map $http_x_form $results {',
      '  default none;',
      '  search=qsocket qsocket;',
      '  search=q%20%26%20a%2Bb%3D%3F qsocket;',
      '  search=again qsocket;',
      '  search=gr%C3%B6%C3%9Fe größe;',
      '}',
      'map $http_x_form $kind {',
      '  default found;',
      ...['moved', 'again', 'away', 'circle', 'chunks', 'large', 'forbidden'].map(
        (kind) => `  search=${kind} ${kind};`,
      ),
      '}',
      'proxy_http_version 1.1;',
      'proxy_method GET;',
      'proxy_pass_request_body off;',
      'proxy_set_header Content-Length "";',
      'proxy_set_header X-Form $request_body;',
      'proxy_redirect off;',
      'absolute_redirect off;',
      'server {',
      `  listen 127.0.0.1:${port};`,
      `  root ${html};`,
      `  location = /list/search { ${FORM_ONLY} proxy_pass http://127.0.0.1:${port}/kind; }`,
      '  location = /kind { rewrite ^ /kind/$kind last; }',
      '  location = /kind/found { rewrite ^ /results/$results.html last; }',
      '  location = /kind/moved { return 303 /results/qsocket.html; }',
      '  location = /kind/again { return 307 /other/search; }',
      `  location = /other/search { ${FORM_ONLY} proxy_pass http://127.0.0.1:${port}/kind/found; }`,
      '  location = /kind/away { return 302 ftp://elsewhere.example/; }',
      '  location = /kind/circle { return 302 /circle; }',
      '  location = /circle { return 302 /circle; }',
      '  location = /kind/chunks { ssi on; try_files /results/qsocket.html =404; }',
      '  location = /kind/large { try_files /large.html =404; }',
      '  location = /kind/forbidden { return 403; }',
      '  location = /silent/search { return 444; }',
      // What nginx asks itself for comes too slowly, so it breaks off.
      `  location = /cut/search { proxy_read_timeout 500ms; proxy_pass http://127.0.0.1:${port}/kind/cut; }`,
      '  location = /kind/cut { limit_rate 4k; try_files /large.html =404; }',
      '}',
    ],
    FILES,
  );
}
