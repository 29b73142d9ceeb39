import { processBatch } from './batch';
import { collectionMembers } from './collectionMembers';
import { HostError } from './hostError';
import type { HostObject, ObjectType } from './hostObject';
import { defineType } from './hostObject';
import type { BatchHost } from './objectPaths';
import type { Action, BatchRequest, BatchResponse, ObjectPath } from './wire';
import { ActionKind, PathKind } from './wire';

interface Book {
  title: string;
  readonly chapters: string[];
}

interface Shelf {
  readonly books: Book[];
}

const bookType: ObjectType<Book> = defineType<Book>(() => ({
  name: 'Book',
  identity: ({ title }) => ({ Id: title }),
  aliases: { oldTitle: 'title' },
  properties: {
    title: {
      since: '1.1',
      get: ({ title }) => title,
      set: (book, value) => {
        book.title = value.text();
      },
    },
    pages: { since: '1.2', get: ({ chapters }) => chapters.length * 10 },
    future: { since: '1.9', get: () => 'later' },
  },
  objects: {
    first: {
      since: '1.1',
      to: ({ chapters }) => (chapters[0] ? chapterType.of({ text: chapters[0] }) : null),
    },
  },
  methods: {
    longerThan: {
      since: '1.1',
      call: ({ chapters }, args) => chapters.length > (args.at(0).as(bookType)?.chapters.length ?? 0),
    },
    fail: {
      since: '1.1',
      call: () => {
        throw new TypeError('a bug of the host');
      },
    },
  },
}));

const chapterType = defineType<{ readonly text: string }>(() => ({
  name: 'Chapter',
  properties: { text: { since: '1.1', get: ({ text }) => text } },
}));

const shelfType = defineType<Shelf>(() => {
  const members = collectionMembers<Shelf>(
    'Book',
    {
      items: ({ books }) => books.map((book) => bookType.of(book)),
      find: ({ books }, key) => {
        const found = books.find(({ title }) => title === key.text());
        return found ? bookType.of(found) : null;
      },
    },
    { count: '1.1', getCount: '1.1', getItem: '1.1', getItemOrNullObject: '1.1', getItemAt: '1.1' },
  );
  return {
    name: 'Shelf',
    ...members,
    methods: {
      ...members.methods,
      add: {
        since: '1.1',
        call: ({ books }, args) => {
          const added = { title: args.at(0).text(), chapters: [] };
          books.push(added);
          return bookType.of(added);
        },
      },
    },
  };
});

const shelf: Shelf = { books: [] };
let kept: HostObject | null = null;
let settle: () => void = () => undefined;

const host: BatchHost = {
  api: '1.2',
  root: shelfType.of(shelf),
  service: () => null,
  reference: () => kept,
  settle: () => settle(),
};

beforeEach(() => {
  shelf.books.splice(0, Infinity, { title: '一', chapters: ['序', '本'] }, { title: '二', chapters: [] });
  kept = null;
  settle = () => undefined;
});

const SHELF: ObjectPath = { Id: 1, ObjectPathType: PathKind.global, Name: '' };

function path(
  id: number,
  kind: number,
  name: string,
  parent: number,
  ...args: readonly (string | number)[]
): ObjectPath {
  const base = { Id: id, ObjectPathType: kind, Name: name, ParentObjectPathId: parent };
  return args.length > 0 ? { ...base, ArgumentInfo: { Arguments: args } } : base;
}

function run(paths: readonly ObjectPath[], ...actions: readonly Omit<Action, 'Id'>[]): BatchResponse {
  const request: BatchRequest = {
    ObjectPaths: Object.fromEntries([SHELF, ...paths].map((one) => [String(one.Id), one])),
    Actions: actions.map((action, index) => ({ Id: index + 100, ...action })),
  };
  return processBatch(host, request);
}

function act(kind: number, on: number, rest: Partial<Action> = {}): Omit<Action, 'Id'> {
  return { ActionType: kind, Name: '', ObjectPathId: on, ...rest };
}

function values(response: BatchResponse): unknown[] {
  expect(response.Error).toBeUndefined();
  return response.Results.map((result) => result.Value);
}

const FIRST = path(2, PathKind.indexer, '', 1, '一');
const SECOND = path(3, PathKind.indexer, '', 1, '二');

test('道は一度だけたどられ、作るものは二重にできない', () => {
  const added = path(2, PathKind.method, 'Add', 1, '三');
  const response = run([added], act(ActionKind.instantiate, 2), act(ActionKind.instantiate, 2));
  expect(values(response)).toEqual([{ Id: '三' }, { Id: '三' }]);
  expect(shelf.books).toHaveLength(3);
});

test('名前は大文字小文字を問わず探し、PascalCase で返す', () => {
  const query = act(ActionKind.query, 2, { QueryInfo: { Select: ['TITLE', 'first/text'] } });
  expect(values(run([FIRST], query))).toEqual([{ Id: '一', Title: '一', First: { Text: '序' } }]);
});

test('何も選ばなければ、宣言した版までのスカラーを全部', () => {
  expect(values(run([FIRST], act(ActionKind.query, 2, { QueryInfo: {} })))).toEqual([
    { Id: '一', Title: '一', Pages: 20 },
  ]);
});

test('Expand は先のものの全部を足す', () => {
  const query = act(ActionKind.query, 2, { QueryInfo: { Select: ['title'], Expand: ['first'] } });
  expect(values(run([FIRST], query))).toEqual([{ Id: '一', Title: '一', First: { Text: '序' } }]);
});

test('集まりは項目について選び、自分のスカラーは自分で答え、Top と Skip で切る', () => {
  const query = (QueryInfo: Action['QueryInfo']) => act(ActionKind.query, 1, QueryInfo ? { QueryInfo } : {});
  const response = run(
    [],
    query({ Select: ['title', 'count'] }),
    query({ Select: ['title'], Top: 1, Skip: 1 }),
  );
  expect(values(response)).toEqual([
    {
      Count: 2,
      _Items: [
        { Id: '一', Title: '一' },
        { Id: '二', Title: '二' },
      ],
    },
    { _Items: [{ Id: '二', Title: '二' }] },
  ]);
});

test('無いものは null オブジェクトになり、その先も null', () => {
  const missing = path(2, PathKind.method, 'GetItemOrNullObject', 1, '無い');
  const below = path(3, PathKind.property, 'First', 2);
  const deeper = path(4, PathKind.method, 'GetThingOrNullObject', 3);
  const none = path(5, PathKind.nullObject, '', 99);
  const paths = [missing, below, deeper, none];
  const response = run(
    paths,
    ...[2, 3, 4, 5].map((id) => act(ActionKind.instantiate, id)),
    act(ActionKind.query, 2),
  );
  expect(values(response)).toEqual([null, null, null, null, null]);
});

test('retrieve は camelCase と items で、null には _IsNull', () => {
  const json = (on: number, select: readonly string[]) =>
    act(ActionKind.queryAsJson, on, { QueryInfo: { Select: select } });
  const response = run([SECOND], json(1, ['title']), json(3, ['first/text']));
  expect(values(response)).toEqual([
    {
      items: [
        { id: '一', title: '一' },
        { id: '二', title: '二' },
      ],
    },
    { id: '二', first: { _IsNull: true } },
  ]);
});

test('引数に別のオブジェクトが渡る', () => {
  const compare = act(ActionKind.method, 2, {
    Name: 'LongerThan',
    ArgumentInfo: { Arguments: [3], ReferencedObjectPathIds: [3] },
  });
  expect(values(run([FIRST, SECOND], compare))).toEqual([true]);
});

test('書きこみ・別名・update・ensureUnchanged', () => {
  const set = (name: string, value: string) =>
    act(ActionKind.setProperty, 2, { Name: name, ArgumentInfo: { Arguments: [value] } });
  const response = run(
    [FIRST],
    set('Title', 'い'),
    set('OldTitle', 'ろ'),
    act(ActionKind.ensureUnchanged, 2, { ObjectState: { title: 'ろ', first: { text: '序' } } }),
    act(ActionKind.update, 2, { ObjectState: { title: 'は' } }),
    act(ActionKind.ensureUnchanged, 2, { ObjectState: { title: 'ろ' } }),
  );
  expect(response.Results.map(({ Value }) => Value)).toEqual([null, null, null, null]);
  expect(response.Error).toMatchObject({ Code: 'Conflict', ActionIndex: 4 });
  expect(shelf.books[0]?.title).toBe('は');
});

test('型ごとの問い合わせを深さまでたどる', () => {
  const query = act(ActionKind.recursiveQuery, 1, {
    RecursiveQueryInfo: {
      Queries: { Book: { Select: ['title'] }, Chapter: { Select: ['text'] } },
      MaxDepth: 2,
    },
  });
  expect(values(run([], query))).toEqual([
    {
      _Items: [
        { Id: '一', Title: '一', First: { Text: '序' } },
        { Id: '二', Title: '二' },
      ],
    },
  ]);
});

test('取っておいたものは参照の名で見つかり、放したものは InvalidObjectPath', () => {
  const reference: ObjectPath = { Id: 2, ObjectPathType: PathKind.reference, Name: 'ref1' };
  expect(run([reference], act(ActionKind.instantiate, 2)).Error).toMatchObject({ Code: 'InvalidObjectPath' });
  kept = bookType.of({ title: '残', chapters: [] });
  expect(values(run([reference], act(ActionKind.instantiate, 2)))).toEqual([{ Id: '残' }]);
});

describe('断り', () => {
  const attempts: readonly (readonly [string, readonly ObjectPath[], Omit<Action, 'Id'>, string, string])[] =
    [
      [
        '無い項目',
        [path(2, PathKind.indexer, '', 1, '無い')],
        act(ActionKind.instantiate, 2),
        'ItemNotFound',
        'Shelf',
      ],
      [
        '無い性質',
        [FIRST],
        act(ActionKind.query, 2, { QueryInfo: { Select: ['colour'] } }),
        'ApiNotFound',
        'Book.colour',
      ],
      ['無い方法', [FIRST], act(ActionKind.method, 2, { Name: 'Burn' }), 'ApiNotFound', 'Book.Burn'],
      [
        '版の先の性質',
        [FIRST],
        act(ActionKind.query, 2, { QueryInfo: { Select: ['future'] } }),
        'ApiNotFound',
        '1.9',
      ],
      [
        '書けない性質',
        [FIRST],
        act(ActionKind.setProperty, 2, { Name: 'Pages' }),
        'ApiNotFound',
        'Book.Pages to write',
      ],
      [
        '違う型の引数',
        [FIRST],
        act(ActionKind.setProperty, 2, { Name: 'Title', ArgumentInfo: { Arguments: [1] } }),
        'InvalidArgument',
        'Book.title',
      ],
      [
        'null への方法',
        [path(2, PathKind.nullObject, '', 0)],
        act(ActionKind.method, 2, { Name: 'Delete' }),
        'InvalidObjectPath',
        'Delete',
      ],
      [
        '無いサービス',
        [{ Id: 2, ObjectPathType: PathKind.newObject, Name: 'X' }],
        act(ActionKind.instantiate, 2),
        'ApiNotFound',
        'X',
      ],
      ['知らない動作', [], act(42, 1), 'InvalidRequest', '42'],
      [
        'ホストの不具合',
        [FIRST],
        act(ActionKind.method, 2, { Name: 'Fail' }),
        'GeneralException',
        'a bug of the host',
      ],
    ];
  test.each(attempts)('%s', (_name, paths, action, code, message) => {
    const { Error: error, Results: results } = run(
      paths,
      act(ActionKind.query, 1),
      action,
      act(ActionKind.query, 1),
    );
    expect(error).toMatchObject({ Code: code, ActionIndex: 1 });
    expect(error?.Message).toContain(message);
    expect(results).toHaveLength(1);
  });

  test('終わりのまとめで失敗すれば、最後の動作の失敗になる', () => {
    settle = () => {
      throw new HostError('NotImplemented', 'half a thing');
    };
    const response = run([], act(ActionKind.trace, 0), act(ActionKind.query, 1));
    expect(response.Error).toMatchObject({ Code: 'NotImplemented', ActionIndex: 1, HttpStatusCode: 501 });
    expect(response.TraceIds).toEqual([100]);
  });
});
