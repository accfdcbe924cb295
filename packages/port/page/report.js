// The report's page. Everything that comes from sources is put in as text: nothing here makes markup of a string.
'use strict';
(() => {
  const report = JSON.parse(document.getElementById('data').textContent);
  const KINDS = { mark: 'marked', look: 'to look at', error: 'compiler' };

  /** An element with properties and children; strings become text. */
  function element(name, properties = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key in made && key !== 'role') made[key] = value;
      else made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }

  // ---- What there is to show

  const modules = report.modules.map((module, index) => ({ ...module, index, places: [] }));
  const byOutput = new Map(modules.map((each) => [each.file, each]));
  const bySource = new Map(modules.flatMap((each) => each.sources.map((source) => [source, each])));
  for (const each of report.diagnostics) {
    const module = bySource.get(each.file);
    module?.places.push({
      ...each,
      module,
      outputLine: each.output?.file === module.file ? each.output.line : null,
    });
  }
  for (const { file, line, code, message, cpp, isAtMark } of report.compiler ?? []) {
    const module = byOutput.get(file);
    if (!module || isAtMark) continue;
    const place = { kind: 'error', file: cpp?.file ?? null, line: cpp?.line ?? null, column: 1 };
    module.places.push({ ...place, reason: `${code}: ${message}`, cpp: file, module, outputLine: line });
  }
  const places = modules.flatMap((each) => each.places);

  const state = {
    module: modules[0] ?? null,
    kinds: new Set(Object.keys(KINDS)),
    reason: '',
    words: '',
    place: null,
  };

  const isWanted = ({ kind, reason, cpp, file }) =>
    state.kinds.has(kind) &&
    (state.reason === '' || state.reason === reason) &&
    (state.words === '' || `${reason} ${cpp} ${file ?? ''}`.toLowerCase().includes(state.words));

  // ---- The parts of the page

  const figures = element('dl', { className: 'figures' });
  const search = element('input', {
    type: 'search',
    placeholder: 'Filter places and files',
    'aria-label': 'Filter',
  });
  const reasons = element('select', { 'aria-label': 'Reason' });
  const fileList = element('ul', { id: 'files' });
  const placeList = element('ul', { id: 'places' });
  const placeHeading = element('h2', { 'aria-live': 'polite' });
  const cppPane = element('div', {
    className: 'pane',
    id: 'cpp',
    tabIndex: 0,
    role: 'region',
    'aria-label': 'C++',
  });
  const tsPane = element('div', {
    className: 'pane',
    id: 'ts',
    tabIndex: 0,
    role: 'region',
    'aria-label': 'TypeScript',
  });
  const cppTitle = element('h2');
  const tsTitle = element('h2');
  const details = element('footer', { 'aria-live': 'polite' });
  const help = element('dialog');

  function figure(name, value, className = '') {
    figures.append(element('div', {}, element('dt', {}, name), element('dd', { className }, String(value))));
  }
  const share =
    report.statements === 0 ? 100 : Math.floor((1000 * report.translated) / report.statements) / 10;
  figure('files', report.files.length);
  figure('statements', report.statements);
  figure('translated', `${share.toFixed(1)} %`);
  figure('marked', report.marked, 'mark');
  figure('to look at', report.toLookAt, 'look');
  if (report.compiler) figure('compiler', places.filter(({ kind }) => kind === 'error').length, 'error');

  const filters = Object.entries(KINDS)
    .filter(([kind]) => places.some((each) => each.kind === kind))
    .map(([kind, name]) => {
      const button = element('button', { type: 'button', 'aria-pressed': 'true' }, `${name}`);
      button.dataset.kind = kind;
      button.addEventListener('click', () => {
        if (!state.kinds.delete(kind)) state.kinds.add(kind);
        button.setAttribute('aria-pressed', String(state.kinds.has(kind)));
        showLists();
      });
      return button;
    });
  const theme = element('button', { type: 'button' }, 'Light or dark');
  theme.addEventListener('click', () => {
    const { dataset } = document.documentElement;
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    dataset.theme = (dataset.theme ?? (isDark ? 'dark' : 'light')) === 'dark' ? 'light' : 'dark';
  });
  const helpButton = element('button', { type: 'button' }, 'Keys');
  helpButton.addEventListener('click', () => help.showModal());

  search.addEventListener('input', () => {
    state.words = search.value.toLowerCase();
    showLists();
  });
  reasons.addEventListener('change', () => {
    state.reason = reasons.value;
    showLists();
  });
  reasons.append(element('option', { value: '' }, 'All reasons'));
  const counts = new Map();
  for (const { reason } of places) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for (const [reason, count] of [...counts].sort((a, b) => b[1] - a[1]))
    reasons.append(element('option', { value: reason }, `${count} × ${reason}`));

  // ---- Lists

  function showLists() {
    const wanted = places.filter(isWanted);
    const count = (module, kind) =>
      wanted.filter((each) => each.module === module && each.kind === kind).length;
    const named = modules.filter(
      (each) =>
        state.words === '' ||
        `${each.file} ${each.sources.join(' ')}`.toLowerCase().includes(state.words) ||
        wanted.some(({ module }) => module === each),
    );
    fileList.replaceChildren(
      ...named.map((module) => {
        const badges = Object.keys(KINDS)
          .map((kind) => [kind, count(module, kind)])
          .filter(([, n]) => n > 0)
          .map(([kind, n]) => element('span', { className: `count ${kind}`, title: KINDS[kind] }, String(n)));
        const isCurrent = module === state.module;
        const button = element('button', { type: 'button', 'aria-current': String(isCurrent) });
        button.append(element('span', {}, module.file.replace(/^src\//, '')), ...badges);
        button.addEventListener('click', () => openModule(module));
        return element('li', {}, button);
      }),
    );
    const shown = wanted.slice(0, MOST_PLACES);
    placeHeading.textContent =
      wanted.length > shown.length
        ? `Places (the first ${shown.length} of ${wanted.length})`
        : `Places (${wanted.length})`;
    placeList.replaceChildren(
      ...shown.map((place) => {
        const button = element('button', { type: 'button', className: 'place', title: place.reason });
        button.setAttribute('aria-current', String(place === state.place));
        const where = place.file === null ? place.cpp : `${shortName(place.file)}:${place.line}`;
        button.append(element('span', {}, `${where} `, element('code', {}, place.cpp.slice(0, 60))));
        button.append(element('span', { className: `count ${place.kind}` }, KINDS[place.kind]));
        button.addEventListener('click', () => openPlace(place));
        return element('li', {}, button);
      }),
    );
  }
  const MOST_PLACES = 500;
  const shortName = (path) => path.split(/[\\/]/).at(-1);

  // ---- Code

  const WORDS = new Set(
    `alignas and as async await bool break case catch char class const constexpr continue default delete do double else enum
    explicit export extends extern false float for friend from function if import in inline instanceof int let long mutable
    namespace new null number of operator override private protected public readonly return short signals signed sizeof slots
    static string struct super switch template this throw true try type typedef typename typeof union unsigned using var
    virtual void volatile while boolean emit`.split(/\s+/),
  );
  const TOKEN =
    /(\/\/.*$|\/\*.*?(?:\*\/|$))|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`(?:[^`\\]|\\.)*`?)|(#\w+|[A-Za-z_$][\w$]*)|(\d[\w.]*)/g;

  /** One line with its words coloured; `isComment` when it begins inside of a comment. Returns the same for the next line. */
  function coloured(line, isComment, into) {
    let at = 0;
    if (isComment) {
      const end = line.indexOf('*/');
      at = end < 0 ? line.length : end + 2;
      into.append(element('span', { className: 'comment' }, line.slice(0, at)));
      if (end < 0) return true;
    }
    TOKEN.lastIndex = at;
    for (let match = TOKEN.exec(line); match; match = TOKEN.exec(line)) {
      const [text, comment, string, word, number] = match;
      const name = comment
        ? 'comment'
        : string
          ? 'string'
          : number
            ? 'number'
            : word && (WORDS.has(word) || word[0] === '#')
              ? 'keyword'
              : '';
      if (name === '') continue;
      into.append(line.slice(at, match.index), element('span', { className: name }, text));
      at = match.index + text.length;
      if (comment?.startsWith('/*') && !comment.endsWith('*/')) return true;
    }
    into.append(line.slice(at));
    return false;
  }

  let cppRows = [];
  let tsRows = [];

  function rowsOf(text, onChoose) {
    let isComment = false;
    const lines = text.split('\n');
    if (lines.at(-1) === '') lines.pop();
    return lines.map((line, index) => {
      const code = element('span');
      isComment = coloured(line, isComment, code);
      const row = element('div', { className: 'row' }, element('span', {}, String(index + 1)), code);
      row.addEventListener('click', () => onChoose(index + 1));
      return row;
    });
  }

  function openModule(module) {
    state.module = module;
    cppTitle.textContent = 'C++';
    tsTitle.textContent = module.file;
    tsRows = rowsOf(module.text, (line) => chooseOutput(line));
    tsPane.replaceChildren(...tsRows);
    cppRows = module.sources.map((path, source) =>
      rowsOf(report.sources[path].text, (line) => chooseSource(source, line)),
    );
    cppPane.replaceChildren(
      ...module.sources.map((path, source) =>
        element(
          'section',
          {},
          element('div', { className: 'file' }, report.sources[path].shown),
          ...cppRows[source],
        ),
      ),
    );
    for (const place of module.places) {
      const source = module.sources.indexOf(place.file);
      for (const row of [cppRows[source]?.[place.line - 1], tsRows[place.outputLine - 1]]) {
        if (!row) continue;
        row.classList.add(`has-${place.kind}`);
        row.title = row.title === '' ? place.reason : `${row.title}\n${place.reason}`;
      }
    }
    details.replaceChildren(element('p', {}, 'Click a line to see what it became, or where it comes from.'));
    showLists();
  }

  function openPlace(place) {
    if (state.module !== place.module) openModule(place.module);
    state.place = place;
    const source = place.module.sources.indexOf(place.file);
    if (place.outputLine !== null) chooseOutput(place.outputLine, source < 0 ? null : [source, place.line]);
    else chooseSource(source, place.line);
    showLists();
  }

  let chosen = [];
  let chosenLine = 0;

  function show(rows) {
    for (const row of chosen) row.classList.remove('chosen');
    chosen = rows;
    for (const row of rows) row.classList.add('chosen');
  }

  /** Chooses a line of the TypeScript, and what it comes from. */
  function chooseOutput(line, origin = null) {
    const { module } = state;
    const from = origin ?? module.lines[line - 1];
    chosenLine = line;
    const own = tsRows[line - 1];
    // All lines of the same statement belong together.
    const same = from === null ? [own] : tsRows.filter((_, index) => isSame(module.lines[index], from));
    const cpp = from === null ? null : cppRows[from[0]]?.[from[1] - 1];
    show([...new Set([own, ...same, cpp].filter(Boolean))]);
    bringIntoView(tsPane, own);
    bringIntoView(cppPane, cpp);
    describe(line, from);
  }

  /** Chooses a line of the C++, and what it became. */
  function chooseSource(source, line) {
    const { module } = state;
    const indexes = module.lines.flatMap((each, index) => (isSame(each, [source, line]) ? [index] : []));
    if (indexes.length > 0) {
      chooseOutput(indexes[0] + 1, [source, line]);
      return;
    }
    const row = cppRows[source]?.[line - 1];
    show([row].filter(Boolean));
    bringIntoView(cppPane, row);
    describe(null, [source, line]);
  }

  const isSame = (a, b) => a !== null && a !== undefined && a[0] === b[0] && a[1] === b[1];

  function bringIntoView(pane, row) {
    if (!row) return;
    const top = row.offsetTop - pane.offsetTop;
    if (top < pane.scrollTop + 40 || top > pane.scrollTop + pane.clientHeight - 40)
      pane.scrollTop = top - pane.clientHeight / 3;
  }

  function describe(outputLine, from) {
    const { module } = state;
    const path = from === null ? null : module.sources[from[0]];
    const here = module.places.filter(
      (each) =>
        (path !== null && each.file === path && each.line === from[1]) ||
        (outputLine !== null && each.outputLine === outputLine),
    );
    const where =
      path === null
        ? 'This line comes from no line of the C++.'
        : `${report.sources[path].shown}:${from[1]}` +
          (outputLine === null ? ': nothing came of this line.' : ` became ${module.file}:${outputLine}`);
    details.replaceChildren(
      element('p', {}, where),
      ...here.map((each) => element('p', { className: each.kind }, `${KINDS[each.kind]}: ${each.reason}`)),
    );
  }

  // ---- Keys

  const KEYS = {
    n: ['next place', () => stepPlace(1)],
    p: ['place before', () => stepPlace(-1)],
    j: ['next line', () => stepLine(1)],
    k: ['line before', () => stepLine(-1)],
    ']': ['next file', () => stepModule(1)],
    '[': ['file before', () => stepModule(-1)],
    '/': ['filter', () => search.focus()],
    m: ['marked places: on or off', () => filters.find(({ dataset }) => dataset.kind === 'mark')?.click()],
    l: [
      'places to look at: on or off',
      () => filters.find(({ dataset }) => dataset.kind === 'look')?.click(),
    ],
    t: ['light or dark', () => theme.click()],
    '?': ['this list', () => helpButton.click()],
  };

  function stepPlace(by) {
    const wanted = places.filter(isWanted);
    if (wanted.length === 0) return;
    const at = wanted.indexOf(state.place);
    openPlace(wanted[at < 0 ? (by > 0 ? 0 : wanted.length - 1) : (at + by + wanted.length) % wanted.length]);
  }
  function stepLine(by) {
    if (tsRows.length > 0) chooseOutput(Math.min(tsRows.length, Math.max(1, chosenLine + by)));
  }
  function stepModule(by) {
    if (modules.length === 0) return;
    chosenLine = 0;
    openModule(modules[(state.module.index + by + modules.length) % modules.length]);
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    const action = KEYS[event.key];
    if (!action || help.open) return;
    event.preventDefault();
    action[1]();
  });

  help.append(
    element(
      'dl',
      {},
      ...Object.entries(KEYS).flatMap(([key, [text]]) => [
        element('dt', {}, element('kbd', {}, key)),
        element('dd', {}, text),
      ]),
    ),
    element('form', { method: 'dialog' }, element('button', {}, 'Close')),
  );

  document.body.append(
    element(
      'header',
      {},
      element('h1', {}, 'C++ to TypeScript'),
      figures,
      element('div', { className: 'tools' }, ...filters, theme, helpButton),
    ),
    element(
      'nav',
      { 'aria-label': 'Files and places' },
      search,
      reasons,
      element('h2', {}, 'Modules'),
      fileList,
      placeHeading,
      placeList,
    ),
    element('main', {}, cppTitle, tsTitle, cppPane, tsPane, details),
    help,
  );
  if (state.module) openModule(state.module);
  else showLists();
})();
